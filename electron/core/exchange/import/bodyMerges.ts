import type { Cell, Merge, Row } from '../read/index.ts';
import { headerDepth } from './header.ts';

/** The regions among which the titles may be. */
export const mergedAtTop = (merges: readonly Merge[]): Merge[] => merges.filter(({ top }) => top <= headerDepth);

/** The regions below the titles that are merged over several rows, from the top down. */
export const mergedDown = (merges: readonly Merge[], last: number): Merge[] =>
  merges.filter(({ top, bottom }) => top > last && bottom > top).sort((one, other) => one.top - other.top);

/**
 * Gives the rows of a merged region what stands in its first one: a township is written once beside all of its shops.
 * Across columns nothing is filled, for each column says something else.
 * @returns the cells of a row with what is merged; to be asked row by row, downwards.
 */
export function fillDown(merges: readonly Merge[]): (row: Row) => readonly Cell[] {
  let next = 0;
  const open = new Map<number, { bottom: number; value: Cell }>();
  return ({ number, cells }) => {
    for (; next < merges.length && merges[next]!.top <= number; next += 1) {
      const { top, bottom, left } = merges[next]!;
      // A row that is left out for its emptiness has nothing to hand down.
      if (top === number) open.set(left, { bottom, value: cells[left] ?? null });
    }
    if (open.size === 0) return cells;
    const filled = [...cells];
    for (const [column, { bottom, value }] of open) {
      if (number > bottom) open.delete(column);
      else if (value !== null && (filled[column] ?? null) === null) {
        while (filled.length < column) filled.push(null);
        filled[column] = value;
      }
    }
    return filled;
  };
}
