import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { WideTable } from './wideTable.ts';

const font = '宋体';
const border = { borderStyle: 'thin' as const, borderColor: '#000000' };
const alignment = { alignVertical: 'center' as const, wrap: true };
/** Characters that a column as wide as the whole table would hold: A4 across, printed on one page's width. */
const characters = 112;

const header = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  align: 'center' as const,
  height: 32,
  ...alignment,
  ...border,
});

/** What has to be told of a line's height, since nothing reckons it for wrapped cells: the fullest cell's lines. */
function rowHeight(table: WideTable, row: readonly string[]): number {
  const lines = row.map((text, index) => {
    // A Chinese character is as wide as two digits.
    const perLine = Math.max(1, Math.floor((table.columns[index]!.share * characters) / 100 / 2 - 1));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  });
  return Math.max(2, ...lines) * 14 + 4;
}

function sheet(table: WideTable): SheetData {
  const title = [
    {
      value: table.title,
      type: String,
      columnSpan: table.columns.length,
      fontWeight: 'bold' as const,
      fontSize: 16,
      align: 'center' as const,
      alignVertical: 'center' as const,
      height: 34,
    },
  ];
  const rows = table.rows.map((row) => {
    const height = rowHeight(table, row);
    return row.map((value, index) => ({
      value,
      // Always a text: a cell that begins with = + - @ is never taken for a formula.
      type: String,
      align: table.columns[index]!.align,
      height,
      ...alignment,
      ...border,
    }));
  });
  const notes = (table.notes ?? []).map((value) => [
    { value, type: String, columnSpan: table.columns.length, height: 18, wrap: true },
  ]);
  return [title, table.columns.map((column) => header(column.title)), ...rows, ...notes];
}

/** The table as a workbook, A4 across, title and head staying in sight. @param sheetName at most 31 characters. */
export const tableWorkbook = (table: WideTable, sheetName: string): Promise<Buffer> =>
  writeExcelFile(
    sheet(table),
    {
      sheet: sheetName,
      columns: table.columns.map((column) => ({ width: (column.share * characters) / 100 })),
      stickyRowsCount: 2,
      orientation: 'landscape',
    },
    { fontFamily: font, fontSize: 10 },
  ).toBuffer();
