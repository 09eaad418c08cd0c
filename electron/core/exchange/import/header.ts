import { cellText } from '../../../../shared/domain/cellValues.ts';
import { type Cell, fillMerges, type Merge, type Row } from '../read/index.ts';
import { plainTitle } from './titles.ts';

/** Where the titles stand and what they say. */
export interface Header {
  /** Row of the sheet, counted from 1; 0 where there is none. */
  row: number;
  /** The last row that belongs to the titles; data follow behind it. */
  last: number;
  /** By column; '' where there is no title. */
  titles: string[];
}

/** How far down titles are looked for: captions, notes and blank rows may stand above them. */
export const headerDepth = 30;

const textOf = (cell: Cell | undefined): string =>
  cellText(cell ?? null)
    .replace(/\s+/g, ' ')
    .trim();

const texts = (row: Row): string[] => row.cells.map(textOf);

/** How many cells of a row are names of fields. */
const hits = (row: readonly string[], known: ReadonlySet<string>): number =>
  new Set(row.map(plainTitle).filter((title) => title !== '' && known.has(title))).size;

/** Whether somewhere at the top of a sheet two fields are named. */
export const namesFields = (first: readonly Row[], known: ReadonlySet<string>): boolean =>
  first.slice(0, headerDepth).some((row) => hits(texts(row), known) >= 2);

/** Titles are short texts that differ from each other, and no numbers. */
function looksLikeTitles(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  return (
    filled.length >= 2 &&
    new Set(filled).size === filled.length &&
    filled.every((text) => text.length <= 20 && !/^[\d.,%-]+$/.test(text))
  );
}

/**
 * Whether the lower row goes on with the titles of the upper one (联系方式 over 联系人 and 电话): below each single title
 * it is empty or the same, below a shared one it differs.
 */
function continues(upper: readonly string[], lower: readonly string[], known: ReadonlySet<string>): boolean {
  let differs = 0;
  let found = 0;
  const width = Math.max(upper.length, lower.length);
  for (let column = 0; column < width; column += 1) {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (below === '' || below === above) continue;
    const parent = parentOf(upper, column);
    const shared =
      parent !== '' &&
      (above === '' || upper[column + 1] === above || upper[column - 1] === above || (upper[column + 1] ?? '') === '');
    if (!shared || below.length > 20 || /^[\d.,%-]+$/.test(below)) return false;
    differs += 1;
    if (known.has(plainTitle(below)) || known.has(plainTitle(parent + below))) found += 1;
  }
  return differs >= 2 && found >= 1;
}

/** The title that a column stands under: its own, or that of the nearest column to the left that has one. */
function parentOf(upper: readonly string[], column: number): string {
  for (let left = column; left >= 0; left -= 1) if (upper[left]) return upper[left]!;
  return '';
}

/** Both rows of titles as one: 联系方式 电话. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const below = lower[column] ?? '';
    const above = below === '' ? (upper[column] ?? '') : parentOf(upper, column);
    return below === '' || below === above ? above : `${above} ${below}`.trim();
  });
}

/** Where in the first rows the titles are; row 0 where no row looks like titles. */
function find(rows: readonly Row[], known: ReadonlySet<string>): Row | undefined {
  let best: { row: Row; found: number } | undefined;
  for (const row of rows.slice(0, headerDepth)) {
    const found = hits(texts(row), known);
    if (found > (best?.found ?? 0)) best = { row, found };
  }
  if (best && (best.found >= 2 || texts(best.row).filter((text) => text !== '').length === 1)) return best.row;
  return best?.row ?? rows.slice(0, headerDepth).find((row) => looksLikeTitles(texts(row)));
}

/**
 * The titles of a table.
 * @param chosen the row that a person named, 0 for none; null: it is found.
 * @param known plain titles that fields go by.
 */
export function headerOf(
  first: readonly Row[],
  merges: readonly Merge[],
  known: ReadonlySet<string>,
  chosen: number | null,
): Header {
  const rows = fillMerges(first, merges);
  const width = first.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const none: Header = { row: 0, last: 0, titles: Array.from({ length: width }, () => '') };
  const row = chosen === null ? find(rows, known) : rows.find((candidate) => candidate.number === chosen);
  if (!row || chosen === 0) return none;
  const index = rows.indexOf(row);
  const own = texts(row);
  const [above, below] = [rows[index - 1], rows[index + 1]];
  const pad = (titles: string[]): string[] => [...titles, ...none.titles.slice(titles.length)];
  if (below?.number === row.number + 1 && continues(own, texts(below), known))
    return { row: row.number, last: below.number, titles: pad(joined(own, texts(below))) };
  if (
    chosen === null &&
    above?.number === row.number - 1 &&
    hits(texts(above), known) > 0 &&
    continues(texts(above), own, known)
  )
    return { row: above.number, last: row.number, titles: pad(joined(texts(above), own)) };
  return { row: row.number, last: row.number, titles: pad(own) };
}
