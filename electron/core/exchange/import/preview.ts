import type { CallOutput } from '../../../../shared/contract/index.ts';
import { cellText } from '../../../../shared/domain/cellValues.ts';
import { hideIdNumbers } from '../../../../shared/domain/idNumber.ts';
import type { ReadContext } from '../../context.ts';
import type { Cell } from '../read/index.ts';
import type { Reading } from './definition.ts';
import { planImport, type TablePlan } from './plan.ts';

const shownRows = 20;
const samplesOfColumn = 3;
const mergedWarning = '表格里有跨行合并的单元格，其中的内容已算作每一行的内容，请在核对时留意。';

const shown = (cell: Cell | undefined): string => hideIdNumbers(cellText(cell ?? null)).slice(0, 200);

/** Letters of a column as a spreadsheet names it: 0 → A, 27 → AB. */
const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The columns of a table with their first few values, as the screen shows them. */
export function shownColumns({ header, first }: TablePlan): { column: number; title: string; samples: string[] }[] {
  const data = first.filter((row) => row.number > header.last);
  return header.titles.map((title, column) => ({
    column,
    title: title === '' ? `第 ${columnLetters(column)} 列` : title,
    samples: data
      .map((row) => shown(row.cells[column]))
      .filter((text) => text !== '')
      .slice(0, samplesOfColumn),
  }));
}

/** How a table would be read: sheets, titles, columns with what they are taken for. */
export async function previewImport(context: ReadContext, reading: Reading): Promise<CallOutput<'import.preview'>> {
  const plan = await planImport(context, reading);
  const { table, sheet, header, mapping, fields, first, merges } = plan;
  return {
    kind: table.info.kind,
    encoding: table.info.encoding,
    sheets: table.info.sheets,
    sheet,
    headerRow: header.row,
    warnings: [...table.info.warnings, ...(merges.length > 0 ? [mergedWarning] : [])],
    fields: fields.map(({ field, title, required = false, hint = null }) => ({ field, title, required, hint })),
    columns: shownColumns(plan).map((column) => {
      const mapped = mapping.get(column.column);
      return { ...column, field: mapped?.field ?? null, by: mapped?.by ?? null };
    }),
    rows: first.slice(0, shownRows).map((row) => ({ row: row.number, cells: row.cells.map(shown) })),
  };
}
