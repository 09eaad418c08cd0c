import type { Line } from '../documentBuilder.ts';
import { pageLines } from './columns.ts';
import { pageFurniture } from './pageFurniture.ts';
import type { PageLine, PlacedPage } from './placedText.ts';

/** Lengths in shares of the font size. */
const fullWithin = 1.6;
const indentFrom = 0.9;
const centredFrom = 1.5;

const numbering =
  /^\s*([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]+[章节条，,]|附件|附：)/;
const sentenceEnd = /[。；：！？:;!?.]["”』」）)]?\s*$/;

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2e80' && !/[“”‘’]/.test(character) ? 0.55 : 1) * size, 0);

/** How wide the piece is that could not be broken and so came to the next line: Latin with the signs that cling to it. */
const firstPiece = (line: PageLine): number =>
  widthOf(
    /^[“‘《「（]*[\u2e80-\u9fff]?[!-~\u00a1-\u1fff]{2,20}[，。、；：”）》]?/.exec(line.text)?.[0] ?? '',
    line.size,
  );

/** Whether the line ends only because the next piece did not fit before the margin. */
const isFull = (line: PageLine, next: PageLine): boolean =>
  line.right >= line.marginRight - Math.max(fullWithin * line.size, firstPiece(next) + line.size);
const isIndented = (line: PageLine): boolean => line.left > line.marginLeft + indentFrom * line.size;
const sameSize = (first: PageLine, second: PageLine): boolean => Math.abs(first.size - second.size) < 0.15 * first.size;

/** Centred: free on both sides, by about the same. */
const isCentred = (line: PageLine): boolean => {
  const left = line.left - line.marginLeft;
  const right = line.marginRight - line.right;
  return left > centredFrom * line.size && right > centredFrom * line.size && Math.abs(left - right) < 2 * line.size;
};

/** Whether the second line runs on from the first. `usualGap` is the document's usual distance of two lines. */
const runsOn = (first: PageLine, second: PageLine, usualGap: number, bodySize: number): boolean => {
  if (!sameSize(first, second) || first.cells.length > 2 || second.cells.length > 2) {
    return false;
  }
  const sameColumn = first.page === second.page && first.column === second.column;
  if (sameColumn && second.y - first.y > Math.max(usualGap, first.size) * 1.45) {
    return false;
  }
  const isTitle = first.size > bodySize * 1.15;
  if (isTitle && sameColumn && (isCentred(second) || isCentred(first))) {
    return true;
  }
  if (!isFull(first, second) || isIndented(second)) {
    return false;
  }
  return !(numbering.test(second.text) && sentenceEnd.test(first.text));
};

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The size in which most characters are set. */
const sizeOfBody = (lines: PageLine[]): number => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 10) / 10;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0] ?? 0;
};

/** A short last page would take its longest line for the margin: the usual width of the document counts. */
const widenShortPages = (lines: PageLine[]): void => {
  const usual = median(lines.map((line) => line.marginRight - line.marginLeft));
  for (const line of lines) {
    line.marginRight = Math.max(line.marginRight, Math.min(line.marginLeft, line.left) + usual);
  }
};

const joinText = (first: string, second: string): string =>
  /[A-Za-z0-9,.;:]$/.test(first) && /^[A-Za-z0-9]/.test(second) ? `${first} ${second}` : first + second;

const cleanNumber = (text: string): string =>
  text.replace(/^(\s*(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）)) +/, '$1');

const toLine = (group: PageLine[], bodySize: number): Line => {
  const only = group.length === 1 ? group[0] : undefined;
  if (only && only.cells.length > 2) {
    return { text: only.cells.join('\t'), kind: 'table-row' };
  }
  const text = group.reduce((sum, line) => (sum === '' ? line.text : joinText(sum, line.text)), '');
  const isHeading = (group[0]?.size ?? 0) > bodySize * 1.15 && text.length < 120;
  return { text: cleanNumber(text), kind: isHeading ? 'heading' : 'paragraph' };
};

/**
 * Puts the texts of pages together to paragraphs: in reading order, lines joined where only the margin broke them,
 * headers, footers and page numbers marked as clutter and set behind the paragraph that they interrupt.
 */
export const layoutParagraphs = (pages: PlacedPage[]): Line[] => {
  const all = pages.flatMap((page, index) => pageLines(page, index));
  const furniture = pageFurniture(pages, all);
  const body = all.filter((line) => !furniture.has(line));
  widenShortPages(body);
  const bodySize = sizeOfBody(body);
  const gaps = body.flatMap((line, index) => {
    const before = body[index - 1];
    return before && before.page === line.page && before.column === line.column && line.y > before.y
      ? [line.y - before.y]
      : [];
  });
  const usualGap = median(gaps);
  const result: Line[] = [];
  let group: PageLine[] = [];
  let waiting: Line[] = [];
  const endGroup = (): void => {
    if (group.length > 0) {
      result.push(toLine(group, bodySize));
    }
    result.push(...waiting);
    group = [];
    waiting = [];
  };
  for (const line of all) {
    if (furniture.has(line)) {
      waiting.push({ text: line.text, kind: 'clutter' });
      continue;
    }
    const last = group.at(-1);
    if (last && !runsOn(last, line, usualGap, bodySize)) {
      endGroup();
    }
    group.push(line);
  }
  endGroup();
  return result;
};
