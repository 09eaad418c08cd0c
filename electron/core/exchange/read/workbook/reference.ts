import type { Merge } from '../table.ts';

/** The 0-based column of a reference such as `AB12`; null where it has no letters or far too many. */
export const columnOf = (reference: string): number | null => {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 1_000_000) return null;
  }
  return column === 0 ? null : column - 1;
};

/** `A1:C2` as a region; null where it is none of more than one cell. */
export const mergeOf = (range: string): Merge | null => {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(range);
  if (!match) return null;
  const merge = {
    top: Number(match[2]),
    bottom: Number(match[4]),
    left: columnOf(match[1]!)!,
    right: columnOf(match[3]!)!,
  };
  const isRegion = merge.bottom >= merge.top && merge.right >= merge.left && merge.top > 0;
  return isRegion && (merge.bottom > merge.top || merge.right > merge.left) ? merge : null;
};
