import type { Line } from './documentBuilder.ts';

/** The paragraphs inside one cell. */
export type Cell<L extends Line = Line> = L[];

/** Above this a cell is a piece of page layout and not a value: letterheads and whole notices stand in tables. */
const layoutLines = 4;
const layoutLength = 300;

const lengthOf = (cell: Cell): number => cell.reduce((sum, line) => sum + line.text.length, 0);

const cellText = (cell: Cell): string =>
  cell
    .map((line) => line.text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');

/**
 * Turns table rows into lines: one row a line, cells joined by tabs. A table that only lays out the page gives its
 * paragraphs instead. `finish` adds to a row what the kind of file knows more of its parts; `layoutRows` are those it
 * knows to be layout.
 */
export const tableLines = <L extends Line>(
  rows: Cell<L>[][],
  finish: (row: Line, parts: L[]) => L,
  layoutRows: ReadonlySet<Cell<L>[]> = new Set(),
): L[] => {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.some((line) => line.text.trim() !== ''));
    const isLayout =
      columns === 1 ||
      layoutRows.has(row) ||
      (filled.length === 1 && (filled[0]?.length ?? 0) > 1) ||
      filled.some((cell) => cell.length > layoutLines && lengthOf(cell) > layoutLength);
    if (isLayout) {
      return filled.flat();
    }
    const bold = filled.length > 0 && filled.every((cell) => cell.every((line) => line.bold === true));
    const line: Line = { text: row.map(cellText).join('\t'), kind: 'table-row', ...(bold ? { bold } : {}) };
    return [finish(line, filled.flat())];
  });
};
