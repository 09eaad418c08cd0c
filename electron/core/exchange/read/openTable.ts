import { open, stat } from 'node:fs/promises';
import { startsWith } from '../../container/index.ts';
import { openZipFile, type ZipFile } from './container/zipFile.ts';
import { limits } from './limits.ts';
import { openOds } from './ods/openOds.ts';
import { asRefusal, tooLargeTable, unknownTable } from './refusals.ts';
import type { Cell, Merge, Row, Table } from './table.ts';
import { openText } from './text/openText.ts';
import { openXls } from './xls/openXls.ts';
import { openXlsx } from './xlsx/openXlsx.ts';

const headBytes = 8_192;

/** Files by their first bytes that hold no table, and what a person calls them. */
const strangers: [signature: string, name: string][] = [
  ['25504446', '是 PDF'],
  ['89504e47', '是图片'],
  ['ffd8ff', '是图片'],
  ['47494638', '是图片'],
  ['7b5c727466', '是 RTF 文档'],
  ['526172211a07', '是压缩包，请先解压'],
  ['377abcaf271c', '是压缩包，请先解压'],
  ['1f8b', '是压缩包，请先解压'],
];

/** Workbooks of Excel before 5.0: a bare stream that begins with its BOF record. */
const isAncient = (head: Uint8Array): boolean => head[0] === 0x09 && [0, 2, 4].includes(head[1] ?? -1) && head[3] === 0;

const openZipped = async (zip: ZipFile): Promise<Table> => {
  const holds = (start: string): boolean => zip.names.some((name) => name.toLowerCase().startsWith(start));
  if (holds('xl/') || holds('/xl/')) return await openXlsx(zip);
  if (holds('word/')) throw unknownTable('是 Word 文档');
  if (holds('ppt/')) throw unknownTable('是演示文稿');
  if (zip.has('content.xml')) return await openOds(zip);
  // A package may keep its workbook anywhere; its relations tell.
  if (zip.has('[Content_Types].xml') && zip.has('_rels/.rels')) return await openXlsx(zip);
  throw unknownTable('是压缩包，请先解压');
};

const openByKind = async (path: string): Promise<Table> => {
  const { size } = await stat(path);
  if (size === 0) throw unknownTable('是空文件');
  if (size > limits.fileBytes) throw tooLargeTable(`文件超过 ${limits.fileBytes / 1024 / 1024} MB`);
  const file = await open(path);
  const bytes = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(bytes, 0, headBytes, 0).finally(() => file.close());
  const head = bytes.subarray(0, bytesRead);
  if (startsWith(head, '504b0304') || startsWith(head, '504b0506'))
    return await openZipped(await openZipFile(path, size));
  if (startsWith(head, 'd0cf11e0a1b11ae1')) return await openXls(path, size);
  const stranger = strangers.find(([signature]) => startsWith(head, signature));
  if (stranger) throw unknownTable(stranger[1]);
  if (isAncient(head)) throw unknownTable('是 Excel 4.0 或更早的工作簿，请用 WPS 或 Excel 另存为 xlsx');
  return await openText(path, size);
};

async function* refusing(rows: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  try {
    yield* rows;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The same table, whose every failure is a refusal in words. */
const guarded = (table: Table): Table => ({
  info: table.info,
  rows: (sheet) => refusing(table.rows(sheet)),
  merges: async (sheet): Promise<Merge[]> => {
    try {
      return await table.merges(sheet);
    } catch (error) {
      throw asRefusal(error);
    }
  },
});

/**
 * Opens a file that holds a table: XLSX, XLS, ODS, CSV and its kin, HTML and XML that call themselves `.xls`. The kind
 * is told by the bytes, never by the name. Nothing of it is run, nothing but the file is opened.
 * @throws CoreError in words for a person: `file` with its reason in `detail`, or `not-found`.
 */
export const openTable = async (path: string): Promise<Table> => {
  try {
    return guarded(await openByKind(path));
  } catch (error) {
    throw asRefusal(error);
  }
};

/**
 * Gives the cells of merged regions the value of the region's first cell: for the rows of a header, whose titles span
 * columns. The rows are left as they are; new ones come back.
 */
export const fillMerges = (rows: readonly Row[], merges: readonly Merge[]): Row[] => {
  const filled = rows.map((row) => ({ number: row.number, cells: [...row.cells] }));
  const byNumber = new Map(filled.map((row) => [row.number, row.cells]));
  for (const { top, bottom, left, right } of merges) {
    const value: Cell = byNumber.get(top)?.[left] ?? null;
    if (value === null) continue;
    for (const { number, cells } of filled) {
      if (number < top || number > bottom) continue;
      for (let column = left; column <= Math.min(right, limits.columns - 1); column += 1) {
        while (cells.length <= column) cells.push(null);
        cells[column] ??= value;
      }
    }
  }
  return filled;
};
