import type { Line } from './edit.ts';
import { beginsOwnBlock } from './lineStarts.ts';
import type { Wrap } from './wrapWidth.ts';

/** A table has at least two rows, and more columns than this nobody prints. */
const fewestRows = 2;
const mostBorders = 12;

/**
 * Lines that go on a table row which a wrapped text broke: of a table whose cells are parted by tabs or by |, every row
 * has as many as its head. Answers the indices of the lines to be joined to the one above; none where the rows do not
 * add up.
 */
export function brokenRows(lines: readonly Line[], wrap: Wrap | null): Set<number> {
  if (wrap === null) return new Set();
  return new Set([...joinedLines(lines, '\t', wrap), ...joinedLines(lines, '|', wrap)]);
}

function joinedLines(lines: readonly Line[], border: string, wrap: Wrap): number[] {
  const joined: number[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = lines[index]!.text.includes(border) ? tableEnd(lines, index, border, wrap) : index + 1;
    if (end - index > fewestRows) {
      const table = lines.slice(index, end);
      joined.push(...rowsWithin(table, border, wrap).map((line) => index + line));
    }
    index = end;
  }
  return joined;
}

const bordersOf = (line: Line, border: string): number => line.text.split(border).length - 1;

/** The line behind a table: lines without a border belong to it only where the one above is full. */
function tableEnd(lines: readonly Line[], start: number, border: string, wrap: Wrap): number {
  let end = start + 1;
  let sure = end;
  while (end < lines.length) {
    const { text } = lines[end]!;
    const bordered = text.includes(border);
    const follows = wrap.isFull(lines[end - 1]!.text) && text !== '' && !beginsOwnBlock(text);
    if (!bordered && !follows) break;
    end += 1;
    // Behind the last border a short rest of a cell goes on the row; a line that is full or a sentence is none.
    if (bordered || (sure === end - 1 && !wrap.isFull(text) && !/[。：]$/.test(text))) sure = end;
  }
  return sure;
}

function rowsWithin(lines: readonly Line[], border: string, wrap: Wrap): number[] {
  for (let borders = Math.max(1, bordersOf(lines[0]!, border)); borders <= mostBorders; borders += 1) {
    const starts = rowStarts(lines, border, borders, wrap);
    if (starts.size >= fewestRows) return lines.flatMap((_, at) => (starts.has(at) ? [] : [at]));
  }
  return [];
}

/** Where rows of so many borders begin, each but its last line full; empty where the lines do not divide into such. */
function rowStarts(lines: readonly Line[], border: string, borders: number, wrap: Wrap): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  while (at < lines.length) {
    starts.add(at);
    let count = bordersOf(lines[at]!, border);
    while (at + 1 < lines.length) {
      const next = lines[at + 1]!;
      // A blank beside the border was trimmed: then a line that begins with one tells that the row goes on.
      const goesOn = wrap.isFull(lines[at]!.text) || next.text.startsWith('|');
      if (!goesOn || count + bordersOf(next, border) > borders) break;
      count += bordersOf(next, border);
      at += 1;
    }
    if (count !== borders) return new Set();
    at += 1;
  }
  return starts;
}
