import type { Parsed } from '../../../shared/domain/cellValues.ts';
import { readCells } from '../pastedCells.ts';

/** One column whose cells are edited in place. */
export interface GridColumn<R> {
  /** The field of the record. */
  key: string;
  title: string;
  /** In percent of the table. */
  width: number;
  /** What the cell says, and what its editor begins with. */
  show(record: R): string;
  /** What was typed or pasted as a value of the field, or the reason why it is none. */
  read(text: string): Parsed<unknown>;
  /** Texts that are offered while typing. */
  choices?: readonly string[];
}

/** Fields of one record that get another value. */
export interface CellPatch {
  id: number;
  patch: Record<string, unknown>;
}

/** Whether text of the clipboard is more than the words of one cell. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/**
 * A block of cells, as spreadsheets copy it, put over the table from one cell on to the right and down.
 * @returns what changes, records without a change left out; or in words why nothing of the block can be taken.
 */
export function patchesOf<R extends { id: number }>(
  text: string,
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  from: { row: number; column: number },
): CellPatch[] | { refusal: string } {
  const block = readCells(text);
  const width = Math.max(0, ...block.map((cells) => cells.length));
  if (from.row + block.length > rows.length) {
    const over = from.row + block.length - rows.length;
    return { refusal: `粘贴的内容比表格多出 ${over} 行，没有粘贴；要新增的行请在列表里粘贴导入` };
  }
  if (from.column + width > columns.length) {
    return { refusal: `粘贴的内容比表格多出 ${from.column + width - columns.length} 列，没有粘贴` };
  }
  const patches: CellPatch[] = [];
  for (const [down, cells] of block.entries()) {
    const record = rows[from.row + down]!;
    const patch: CellPatch['patch'] = {};
    for (const [right, cell] of cells.entries()) {
      const column = columns[from.column + right]!;
      // The same words say the same: an id or a date is not read again.
      if (cell === column.show(record).trim()) continue;
      const parsed = column.read(cell);
      if ('reason' in parsed) return { refusal: `粘贴的第 ${down + 1} 行：${parsed.reason}，没有粘贴` };
      patch[column.key] = parsed.value;
    }
    if (Object.keys(patch).length > 0) patches.push({ id: record.id, patch });
  }
  return patches;
}
