import type { Line } from './documentBuilder.ts';

/** The paragraphs inside one cell. */
export type Cell = Line[];

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
 * paragraphs instead.
 */
export const tableLines = (rows: Cell[][]): Line[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.some((line) => line.text.trim() !== ''));
    const isLayout =
      columns === 1 ||
      (filled.length === 1 && (filled[0]?.length ?? 0) > 1) ||
      filled.some((cell) => cell.length > layoutLines && lengthOf(cell) > layoutLength);
    if (isLayout) {
      return filled.flat();
    }
    const bold = filled.every((cell) => cell.every((line) => line.bold === true));
    return [{ text: row.map(cellText).join('\t'), kind: 'table-row' as const, ...(bold ? { bold } : {}) }];
  });
};
