import fc from 'fast-check';
import { expect, test } from 'vitest';
import { XmlScanner } from '../../../../electron/core/exchange/read/markup/xmlScanner.ts';
import type { Row } from '../../../../electron/core/exchange/read/table.ts';
import { RowBatches } from '../../../../electron/core/exchange/read/workbook/rowBatches.ts';
import { SharedStrings } from '../../../../electron/core/exchange/read/workbook/sharedStrings.ts';
import { SheetReader } from '../../../../electron/core/exchange/read/xlsx/sheetReader.ts';

/* Cells in the form that nearly all programs write are read in one go; written any other way they are the same cells. */

function rowsOf(xml: string, pieceLength: number): Row[] {
  const shared = new SharedStrings();
  for (const text of ['甲', '共用的文字 & 符号', '']) shared.add(text);
  const batches = new RowBatches();
  const scanner = new XmlScanner(new SheetReader({ shared, dateStyles: [false, true], is1904: false }, batches));
  for (let at = 0; at < xml.length; at += pieceLength) scanner.write(xml.slice(at, at + pieceLength));
  scanner.end();
  return batches.take(true).flat();
}

const text = fc.string({
  unit: fc.constantFrom(...'云溪县质量abAB19 _x0D_\n', '&amp;', '&lt;', '&#20113;', '_x000D_'),
  maxLength: 12,
});
const value = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '2',
    '46270',
    '46270.5',
    '-3',
    '1e3',
    '913501000001234567',
    'true',
    '2026-09-05',
    '#REF!',
    '',
  ),
  text,
);
const cell = fc.record({
  inline: fc.boolean(),
  content: value,
  kind: fc.constantFrom(null, 's', 'str', 'b', 'e', 'd', 'n', 'inlineStr'),
  style: fc.constantFrom(null, '0', '1'),
  column: fc.constantFrom('A', 'C', 'Z', 'AA', 'XFD'),
});
type Cells = typeof cell extends fc.Arbitrary<infer C> ? C[] : never;

const sheet = (cells: Cells, write: (one: Cells[number]) => string): string =>
  `<worksheet><sheetData><row r="3">${cells.map(write).join('')}</row><row r="4"/></sheetData></worksheet>`;
const inside = ({ inline, content }: Cells[number]): string =>
  inline ? `<is><t xml:space="preserve">${content}</t></is>` : `<v>${content}</v>`;
const said = (name: string, text: string | null): string => (text === null ? '' : ` ${name}="${text}"`);

const common = (cells: Cells): string =>
  sheet(cells, (one) => `<c r="${one.column}3"${said('s', one.style)}${said('t', one.kind)}>${inside(one)}</c>`);
const uncommon = (cells: Cells): string =>
  sheet(
    cells,
    (one) => `<c ${said('t', one.kind)}${said('s', one.style)} cm="0" r="${one.column}3" >${inside(one)}</c>`,
  );

/** What a sheet says, or that it is refused, as one whose cell points to no shared text. */
function outcome(xml: string, pieceLength: number): unknown {
  try {
    return rowsOf(xml, pieceLength);
  } catch (error) {
    return (error as Error).message;
  }
}

test('a cell is the same in the common form and in any other, wherever the file is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), fc.integer({ min: 1, max: 400 }), (cells, pieceLength) => {
      expect(outcome(common(cells), pieceLength)).toEqual(outcome(uncommon(cells), 1_000_000));
    }),
    { numRuns: 400 },
  );
});

test('outside of rows the common form is no cell', () => {
  const stray = '<c r="A1"><v>1</v></c>';
  expect(
    rowsOf(`<worksheet>${stray}<sheetData>${stray}<row r="2">${stray}</row></sheetData>${stray}</worksheet>`, 7),
  ).toEqual([{ number: 2, cells: [1] }]);
});
