import type { Span } from '../../../../../shared/contract/parsedCircular.ts';
import { type Edit, inOrder, type Line, linesOf, removeLines, type Step } from '../edit.ts';
import { headingsInside } from '../headingSequence.ts';
import { beginsOwnBlock } from '../lineStarts.ts';
import { isLostBreak } from '../lostBreaks.ts';
import { phraseGaps } from '../phraseLists.ts';

/** A shorter line is a paragraph like any other; a document that is nothing but one line may be shorter. */
const shortestRunOn = 200;
const shortestDocument = 60;
/** So many traces of lost line breaks a run-on line must show. */
const fewestTraces = 3;

const stopAndBlank = /[。！？；：”』》）)] +(?=\S)/gu;

/**
 * A document on one line: line breaks come back before headings, items, annexes, labels, signature and date, and
 * where a stop is followed by a blank. Cells of a flattened table that are labels become lines again. Lines of common
 * length, and long ones without such traces, stay as they are.
 */
export const runOnText: Step = ({ text }) => {
  const lines = linesOf(text);
  const whole = lines.filter((line) => line.text !== '').length === 1;
  return inOrder(
    lines.flatMap((line, index) => {
      if (line.text.includes('|')) {
        const items = [...line.text.matchAll(itemBorder)]
          .filter(({ 0: border }) => border.includes('|'))
          .map(({ index: at, 0: border }) => ({ from: at, to: at + border.length }));
        if (items.length > 1) return breaks(line, anyBorder, items);
        const edits = cellEdits(lines, index);
        if (edits.length > 0) return edits;
        const labels = line.text.match(/\|[| ]*(?=\p{Script=Han}{2,6}[：:])/gu)?.length ?? 0;
        if (labels > 1 && isRunOn(line.text, shortestRunOn)) return breaks(line, anyBorder, []);
      }
      const phrases = phraseGaps(line.text);
      const runOn = phrases.length > 0 || isRunOn(line.text, whole ? shortestDocument : shortestRunOn);
      return runOn ? breaks(line, / +/g, phrases) : [];
    }),
  );
};

/** Whether line breaks were lost in this line: several stops with a blank behind, or headings in its middle. */
function isRunOn(line: string, shortest: number): boolean {
  if (line.length < shortest) return false;
  const stops = line.match(stopAndBlank)?.length ?? 0;
  if (stops >= fewestTraces || headingsInside(line).length >= 2) return true;
  const starts = [...line.matchAll(/ +/g)].filter((gap) =>
    beginsOwnBlock(line.slice(gap.index + gap[0].length, gap.index + 30)),
  );
  return stops + starts.length >= fewestTraces;
}

/** New lines at the known places and at every further gap that was a line break. */
function breaks(line: Line, gap: RegExp, known: readonly Span[]): Edit[] {
  const inside = headingsInside(line.text).map((at) => ({ from: at, to: at }));
  const places = [...known, ...inside].toSorted((left, right) => left.from - right.from);
  const edits: Edit[] = [];
  let start = 0;
  let next = 0;
  for (const match of line.text.matchAll(gap)) {
    const end = match.index + match[0].length;
    while (next < places.length && places[next]!.from <= match.index) {
      start = Math.max(start, places[next]!.to);
      next += 1;
    }
    if (start >= end || !isLostBreak(line.text, start, match.index, end)) continue;
    edits.push(newLine(line, match.index, end));
    start = end;
  }
  return [...places.map(({ from, to }) => newLine(line, from, to)), ...edits];
}

const newLine = (line: Line, from: number, to: number): Edit => ({
  from: line.from + from,
  to: line.from + to,
  replacement: '\n',
  note: '丢失的换行已补上',
});

/** What parts lines where bars are no more than blanks. */
const anyBorder = / *\|[| ]*| +/g;

/** The border of a cell that begins with a number of its own: no row of a table holds two such cells. */
const itemBorder =
  /(?<![| ])[| ]+(?=[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]、))/g;

/** A line in table borders that holds no row: one cell, an empty one, or cells each of which begins with a label. */
function cellEdits(lines: readonly Line[], index: number): Edit[] {
  const line = lines[index]!;
  if (/^[| ]+$/.test(line.text)) return [removeLines(lines, index, index, '空的表格线已删去')];
  const cells = line.text.split('|').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const borders = line.text.startsWith('|') || line.text.endsWith('|');
  // The first cell may be the paragraph that the labels belong to.
  const labels = filled.length > 1 && filled.slice(1).every((cell) => /^[\p{Script=Han}]{2,6}[：:]/u.test(cell));
  if (!labels && !(borders && filled.length === 1)) return [];
  return [...line.text.matchAll(/ *\| */g)].map((border) => {
    const from = line.from + border.index;
    const outside = border.index === 0 || border.index + border[0].length === line.text.length;
    return { from, to: from + border[0].length, replacement: outside ? '' : '\n', note: '表格线已换成换行' };
  });
}
