import writeExcelFile, { type SheetData } from 'write-excel-file/node';

/** A figure of a table: a text, a whole number, a share of 1 shown in per cent with two decimals, or nothing. */
export type FigureCell = string | number | { share: number } | null;

/** A sheet of figures: its titles make the first row and stay in sight. */
export interface FigureSheet {
  /** At most 31 characters. */
  name: string;
  /** `width` in characters of the normal font; a Chinese one takes two. */
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly FigureCell[])[];
}

const border = { borderStyle: 'thin' as const, borderColor: '#808080' };

function cellOf(value: FigureCell) {
  // Always a text: what begins with = + - @ is never taken for a formula.
  if (typeof value === 'string') return { value, type: String, ...border };
  if (value === null) return { value: '—', type: String, align: 'right' as const, ...border };
  const number = { type: Number, align: 'right' as const, ...border };
  return typeof value === 'number'
    ? { ...number, value, format: '#,##0' }
    : { ...number, value: value.share, format: '0.00%' };
}

const dataOf = ({ columns, rows }: FigureSheet): SheetData => [
  columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold' as const,
    align: 'center' as const,
    backgroundColor: '#e8f0f9',
    ...border,
  })),
  ...rows.map((row) => row.map(cellOf)),
];

/** The sheets as one workbook: numbers are numbers, texts never formulas. */
export const figureWorkbook = (sheets: readonly FigureSheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: '宋体', fontSize: 10 },
  ).toBuffer();
