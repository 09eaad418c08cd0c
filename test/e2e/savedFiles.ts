import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { type Cell, openTable } from '../../electron/core/exchange/read/index.ts';

/* What stands in files that the product saved. */

/** The text of a Word document, without any break. */
export const wordsIn = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml']!).replace(/<[^>]+>/g, '');

/** The cells of the first sheet, as an import reads them. */
export async function cellsOf(path: string): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of (await openTable(path)).rows()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** The sheets of a workbook by their names, read by a library that the product does not write with. */
export async function sheetsOf(path: string): Promise<Map<string, unknown[][]>> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return [sheet.name, rows];
    }),
  );
}
