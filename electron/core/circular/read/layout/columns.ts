import type { PageLine, PlacedPage, Segment } from './placedText.ts';
import { segmentLines } from './segments.ts';

/** A page has two columns if so many of its lines stand on both sides of one gap and hardly any crosses it. */
const fewestLines = 8;
const bothSides = 0.5;
const crossing = 0.25;

/** Where the gap between two columns lies, or null for one column. */
const findGutter = (page: PlacedPage, lines: Segment[][]): number | null => {
  let best: number | null = null;
  let bestCount = 0;
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const x = page.width * share;
    let both = 0;
    let crossed = 0;
    for (const line of lines) {
      if (line.some((segment) => segment.left < x && segment.right > x)) {
        crossed += 1;
      } else if (line.some((segment) => segment.right <= x) && line.some((segment) => segment.left >= x)) {
        both += 1;
      }
    }
    // Long lines on both sides tell columns from a table of short cells.
    if (
      both >= fewestLines &&
      both >= lines.length * bothSides &&
      crossed <= lines.length * crossing &&
      both > bestCount
    ) {
      best = x;
      bestCount = both;
    }
  }
  return best !== null && isFilled(page, lines, best) ? best : null;
};

/** Columns of prose fill their width on most lines; the cells of a table do not. */
const isFilled = (page: PlacedPage, lines: Segment[][], gutter: number): boolean => {
  const left = lines.map((line) => line.filter((segment) => segment.right <= gutter));
  const sides = left.filter(
    (line) => line.length === 1 && (line[0]?.right ?? 0) - (line[0]?.left ?? 0) > page.width * 0.25,
  );
  return sides.length >= lines.length * bothSides;
};

const merge = (segments: Segment[], page: number, column: number): PageLine => {
  const first = segments[0] as Segment;
  return {
    text: segments.map((segment) => segment.text).join(' '),
    cells: segments.map((segment) => segment.text),
    left: first.left,
    right: Math.max(...segments.map((segment) => segment.right)),
    y: first.y,
    size: Math.max(...segments.map((segment) => segment.size)),
    marginLeft: 0,
    marginRight: 0,
    page,
    column,
  };
};

/** The margins of a column: the outermost places that several lines share, so that one odd line does not count. */
const setMargins = (lines: PageLine[]): void => {
  const lefts = lines.map((line) => line.left).sort((first, second) => first - second);
  const rights = lines.map((line) => line.right).sort((first, second) => second - first);
  const odd = Math.floor(lines.length / 20);
  for (const line of lines) {
    line.marginLeft = Math.min(lefts[odd] ?? line.left, line.left);
    line.marginRight = Math.max(rights[odd] ?? line.right, 0);
  }
};

/** So many lines that end at one place show that there is a margin. */
const marginLines = 3;

/** A page of short lines only does not show its right margin: it is then as wide as the left one. */
const widenNarrowPage = (lines: PageLine[], page: PlacedPage): void => {
  const atMargin = lines.filter((line) => line.right > line.marginRight - line.size).length;
  for (const line of atMargin < marginLines ? lines : []) {
    if (line.marginRight - line.marginLeft < page.width / 2) {
      line.marginRight = Math.max(line.marginRight, page.width - line.marginLeft);
    }
  }
};

/** The lines of one page in reading order: full-width lines cut it into bands, each read column by column. */
export const pageLines = (page: PlacedPage, number: number): PageLine[] => {
  const lines = segmentLines(page.texts);
  const gutter = findGutter(page, lines);
  if (gutter === null) {
    const single = lines.map((line) => merge(line, number, 0));
    setMargins(single);
    widenNarrowPage(single, page);
    return single;
  }
  const result: PageLine[] = [];
  let columns: [PageLine[], PageLine[]] = [[], []];
  const endBand = (): void => {
    columns.forEach(setMargins);
    result.push(...columns[0], ...columns[1]);
    columns = [[], []];
  };
  const full: PageLine[] = [];
  for (const line of lines) {
    if (line.some((segment) => segment.left < gutter && segment.right > gutter)) {
      endBand();
      const merged = merge(line, number, 0);
      full.push(merged);
      result.push(merged);
      continue;
    }
    const left = line.filter((segment) => segment.right <= gutter);
    const right = line.filter((segment) => segment.left >= gutter);
    for (const [index, side] of [left, right].entries()) {
      if (side.length > 0) {
        columns[index]?.push(merge(side, number, index + 1));
      }
    }
  }
  endBand();
  setMargins(full);
  return result;
};
