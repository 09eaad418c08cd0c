import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Cell, openTable } from '../../../../electron/core/exchange/read/index.ts';
import { type Column, writeCsv, writeTable } from '../../../../electron/core/exchange/write/index.ts';
import { temporaryFolder } from '../../../support.ts';
import { allRows } from '../read/samples.ts';

const target = (name = 'out.xlsx'): string => join(temporaryFolder(), name);
const columns = (count: number): Column[] => Array.from({ length: count }, (_, at) => ({ title: `列${at + 1}` }));

/** What comes back: without empty cells at the ends of rows and without empty rows. */
const asRead = (rows: Cell[][]): Cell[][] =>
  rows.flatMap((row) => {
    const cells = row.map((cell) => (cell === '' ? null : cell));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells.length > 0 ? [cells] : [];
  });

const readBack = async (path: string): Promise<Cell[][]> =>
  (await allRows(await openTable(path))).slice(1).map(({ cells }) => cells);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '质',
      '量',
      ' ',
      '\n',
      '\r',
      '\t',
      '"',
      "'",
      ',',
      '=',
      '+',
      '-',
      '@',
      '_x000D_',
      '_',
      'x',
      '0',
      '&',
      '<',
      '>',
      ']]>',
      '𠮷',
    ),
  }),
);
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16).replace('T', ' '))
  .map((minute) => ({ day: minute.endsWith(' 00:00') ? minute.slice(0, 10) : minute }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  day,
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((error) => ({ error })),
);

describe('a workbook that is written', () => {
  test('whatever is written comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const path = target();
        expect(await writeTable(path, [{ name: '表', columns: columns(6), rows }])).toEqual({
          rows: rows.length,
          shortened: 0,
        });
        expect(await readBack(path)).toEqual(asRead(rows));
      }),
      { numRuns: 150 },
    );
  });

  test('a text that begins like a formula is a text and no formula', async () => {
    const path = target();
    await writeTable(path, [{ name: '表', columns: columns(1), rows: [['=1+1'], ['+86'], ['-'], ['@a']] }]);
    const sheet = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(await readBack(path)).toEqual([['=1+1'], ['+86'], ['-'], ['@a']]);
  });

  test('the titles stay in sight and can be filtered; columns are as wide as was asked', async () => {
    const path = target();
    await writeTable(path, [
      {
        name: '抽检',
        columns: [
          { title: '编号', width: 20, format: 'text' },
          { title: '金额', format: 'money' },
        ],
        rows: [['001', 12.5]],
      },
      { name: '另', columns: columns(1), rows: [], freezeHeader: false },
    ]);
    const parts = unzipSync(readFileSync(path));
    const first = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(first).toContain('state="frozen"');
    expect(first).toContain('<autoFilter ref="A1:B2"/>');
    expect(first).toContain('<col min="1" max="1" width="20"');
    expect(first).toContain('<c r="B2" s="5"><v>12.5</v></c>');
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).not.toContain('frozen');
  });

  test('names that a sheet may not bear are mended, and none is given twice', async () => {
    const path = target();
    const names = ['抽检/结果[1]', '抽检 结果 1', "'", 'a'.repeat(40), 'A'.repeat(35), ''];
    await writeTable(
      path,
      names.map((name) => ({ name, columns: columns(1), rows: [] })),
    );
    const given = (await openTable(path)).info.sheets.map(({ name }) => name);
    expect(given).toEqual(['抽检 结果 1', '抽检 结果 1(2)', '表', 'a'.repeat(31), `${'A'.repeat(28)}(2)`, '表(2)']);
  });

  test('a text longer than a cell can be is cut, and that is counted', async () => {
    const path = target();
    const result = await writeTable(path, [{ name: '表', columns: columns(1), rows: [['质'.repeat(40_000)]] }]);
    expect(result).toEqual({ rows: 1, shortened: 1 });
    expect(await readBack(path)).toEqual([['质'.repeat(32_767)]]);
  });

  test('rows beyond those of one sheet go on in the next', async () => {
    const path = target();
    const rows = function* (): Generator<Cell[]> {
      for (let at = 0; at < 1_048_577; at += 1) yield [at];
    };
    expect((await writeTable(path, [{ name: '长', columns: columns(1), rows: rows() }])).rows).toBe(1_048_577);
    const table = await openTable(path);
    expect(table.info.sheets.map(({ name }) => name)).toEqual(['长', '长(2)']);
    expect(await allRows(table, 1)).toEqual([
      { number: 1, cells: ['列1'] },
      { number: 2, cells: [1_048_575] },
      { number: 3, cells: [1_048_576] },
    ]);
  });

  test('who stops it half way keeps the file that was there, and nothing else is left', async () => {
    const path = target();
    writeFileSync(path, 'before');
    let closed = false;
    const rows = async function* (): AsyncGenerator<Cell[]> {
      try {
        for (;;) yield ['甲'];
      } finally {
        closed = true;
      }
    };
    const onRows = (count: number): void => {
      if (count >= 3_000) throw new Error('cancelled');
    };
    const sheet = { name: '表', columns: columns(1), rows: rows() };
    await expect(writeTable(path, [sheet], { onRows })).rejects.toThrow('cancelled');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(dirname(path))).toEqual(['out.xlsx']);
    expect(closed).toBe(true);
  });
});

describe('separated values that are written', () => {
  const written = async (rows: Cell[][]): Promise<string> => {
    const path = target('out.csv');
    await writeCsv(path, { columns: columns(1), rows });
    return readFileSync(path, 'utf8');
  };

  test('begin with the mark without which Excel shows no Chinese', async () => {
    expect(await written([['质量月']])).toBe('\ufeff列1\r\n质量月\r\n');
  });

  test('codes keep their digits, and nothing becomes a formula', async () => {
    const rows = [['0012'], ['110101199003071234'], ['=cmd()'], ['-1'], [-1], ['3-4'], ['2026-09-05']];
    const lines = (await written(rows)).split('\r\n').slice(1, -1);
    expect(lines).toEqual([
      '"=""0012"""',
      '"=""110101199003071234"""',
      '"=""=cmd()"""',
      '"=""-1"""',
      '-1',
      '"=""3-4"""',
      '2026-09-05',
    ]);
  });

  test('texts come back the same', async () => {
    const texts = fc.array(
      fc.array(
        text.map((value) => value.replaceAll('\0', '')),
        { minLength: 2, maxLength: 4 },
      ),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const path = target('out.csv');
        await writeCsv(path, { columns: columns(4), rows });
        expect(await readBack(path)).toEqual(asRead(rows));
      }),
      { numRuns: 300 },
    );
  });

  test('a long text that begins like a formula comes back the same as well', async () => {
    const path = target('out.csv');
    const rows = [[`=${'甲'.repeat(300)}`], [`\t\t=${'甲'.repeat(300)}`], ['+第一行\n第二行']];
    await writeCsv(path, { columns: columns(2), rows: rows.map((row) => [...row, '末']) });
    expect(await readBack(path)).toEqual(rows.map((row) => [...row, '末']));
    expect(readFileSync(path, 'utf8')).not.toMatch(/(^|[\r\n,])"?=[^"]/);
  });
});
