import Sqlite from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { exportedColumns, exportedTables } from './exportColumns.ts';

/*
 * `node exportByExceljs.ts DATABASE FROM FILE`: the same rows and columns as exportOnce.ts, read by one statement and written
 * by exceljs' streaming writer. Says the same on standard error.
 */
const [database, from, file] = process.argv.slice(2);
if (database === undefined || from === undefined || file === undefined)
  throw new Error('name a database, a day and a file');
const start = performance.now();
const db = new Sqlite(database, { readonly: true, fileMustExist: true });
const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
const sheet = workbook.addWorksheet('抽检批次');
sheet.columns = exportedColumns.map(({ title, field, isDay }) => ({
  header: title,
  key: field,
  width: 16,
  ...(isDay ? { style: { numFmt: 'yyyy-mm-dd' } } : {}),
}));
const rows = db
  .prepare<[string], unknown[]>(
    `SELECT ${exportedColumns.map(({ sql }) => sql).join(', ')} FROM ${exportedTables}
     WHERE b.deleted_at IS NULL AND b.sampled_on >= ? ORDER BY b.sampled_on DESC, b.id DESC`,
  )
  .raw();
let written = 0;
for (const row of rows.iterate(from)) {
  const cells = row.map((value, index) => {
    const { labels, isDay } = exportedColumns[index]!;
    if (value === null) return null;
    if (isDay) return new Date(`${String(value)}T00:00:00Z`);
    return labels?.[String(value)] ?? value;
  });
  sheet.addRow(cells).commit();
  written += 1;
  // The stream behind the writer gets its turn: otherwise everything would pile up in memory.
  if (written % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
}
sheet.commit();
await workbook.commit();
const milliseconds = performance.now() - start;
process.stderr.write(JSON.stringify({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024, rows: written }));
