import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openTable, type Row, type Table } from '../../../../electron/core/exchange/read/index.ts';
import { temporaryFolder } from '../../../support.ts';

/** Puts bytes into a file of a folder that goes with the test; the name says nothing on purpose. */
export const fileOf = (bytes: Uint8Array | string, name = 'table.bin'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};

export const open = (bytes: Uint8Array | string): Promise<Table> => openTable(fileOf(bytes));

export const allRows = async (table: Table, sheet?: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const batch of table.rows(sheet)) rows.push(...batch);
  return rows;
};

/** The cells of all rows of the first sheet. */
export const cellsOf = async (bytes: Uint8Array | string): Promise<Row['cells'][]> =>
  (await allRows(await open(bytes))).map(({ cells }) => cells);

/** The refusal with which opening or reading ends. */
export const refusalOf = async (bytes: Uint8Array | string): Promise<{ detail: unknown; message: string }> => {
  try {
    await allRows(await open(bytes));
  } catch (error) {
    const { detail, message } = error as { detail: unknown; message: string };
    return { detail, message };
  }
  throw new Error('nothing was refused');
};

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook out of the XML inside its parts. */
export interface WorkbookParts {
  /** What stands inside of each sheet's `sheetData`, or a whole sheet part. */
  sheets: (string | { name?: string; state?: string; data?: string; part?: string; behind?: string })[];
  /** What stands inside of `sst`. */
  shared?: string;
  /** Number formats: id → code. */
  formats?: Record<number, string>;
  /** Number formats of the cell formats, by their place. */
  styles?: number[];
  properties?: string;
  more?: Record<string, string>;
  moreRelations?: string;
  /** Changes the bytes of each part before it is packed. */
  change?: (data: Uint8Array) => Uint8Array;
}

const sheetPart = (sheet: WorkbookParts['sheets'][number]): string => {
  if (typeof sheet === 'string') return `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`;
  return (
    sheet.part ??
    `<worksheet xmlns="${main}"><sheetData>${sheet.data ?? ''}</sheetData>${sheet.behind ?? ''}</worksheet>`
  );
};

const stylesPart = (formats: Record<number, string>, styles: number[]): string =>
  `<styleSheet xmlns="${main}"><numFmts>${Object.entries(formats)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`;

export const workbookParts = (parts: WorkbookParts): Record<string, string> => {
  const sheets = parts.sheets.map((sheet) => (typeof sheet === 'string' ? {} : sheet));
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${parts.properties ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) => `<Relationship Id="s${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="ss" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>${parts.moreRelations ?? ''}</Relationships>`,
    ...Object.fromEntries(parts.sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)])),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${parts.shared ?? ''}</sst>`,
    'xl/styles.xml': stylesPart(parts.formats ?? {}, parts.styles ?? [0]),
    ...parts.more,
  };
};

export const zipOf = (parts: Record<string, string | Uint8Array>, change?: WorkbookParts['change']): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => {
        const bytes = typeof data === 'string' ? strToU8(data) : data;
        return [name, change ? change(bytes) : bytes];
      }),
    ),
  );

export const workbook = (parts: WorkbookParts): Uint8Array => zipOf(workbookParts(parts), parts.change);

/** A row of numbers and inline texts, as a workbook writes them. */
export const rowXml = (number: number, cells: (string | number)[]): string =>
  `<row r="${number}">${cells
    .map((cell, at) => {
      const place = `${String.fromCharCode(65 + at)}${number}`;
      return typeof cell === 'number'
        ? `<c r="${place}"><v>${cell}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;
