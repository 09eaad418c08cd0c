import { numeral } from '../characters.ts';
import { type Edit, inOrder, type Line, linesOf, type Step } from '../edit.ts';
import { beginsOwnBlock } from '../lineStarts.ts';

/** A line shorter than this is a paragraph like any other. */
const shortestRunOn = 200;
/** Paragraph ends that a run-on line must show: a stop and a blank where a line break was. */
const fewestStops = 3;

const stopAndBlank = /(?<=[。！？；：:”』》）)|])[ ]+(?=[^\s])/gu;
const anyBlank = /[ ]+/g;
const mark = {
  section: new RegExp(`${numeral}{1,3}、`, 'u'),
  part: new RegExp(`[(（]${numeral}{1,3}[)）]`, 'u'),
};

/**
 * A document on one line: line breaks come back before headings, items, annexes, labels, signature and date, and
 * where a stop is followed by a blank. Lines of common length, and long ones without such traces, stay as they are.
 */
export const runOnText: Step = ({ text }) =>
  inOrder(linesOf(text).flatMap((line) => (isRunOn(line.text) ? breaks(line) : [])));

/** Whether line breaks were lost in this line: several stops with a blank behind, or headings in its middle. */
function isRunOn(line: string): boolean {
  if (line.length < shortestRunOn) return false;
  const stops = line.match(stopAndBlank)?.length ?? 0;
  return stops >= fewestStops || headingsInside(line).length >= 2;
}

function breaks(line: Line): Edit[] {
  const atBlanks = [...line.text.matchAll(anyBlank)]
    .filter((match) => isLostBreak(line.text, match.index, match.index + match[0].length))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const atHeadings = headingsInside(line.text).map((at) => ({ from: at, to: at }));
  return [...atBlanks, ...atHeadings].map(({ from, to }) => ({
    from: line.from + from,
    to: line.from + to,
    replacement: '\n',
    note: '丢失的换行已补上',
  }));
}

function isLostBreak(line: string, from: number, to: number): boolean {
  const before = line.slice(Math.max(0, from - 12), from);
  const after = line.slice(to, to + 24);
  if (from === 0 || to === line.length) return false;
  if (/^附件\s*\d{0,2}[:：]?$/.test(before.slice(before.lastIndexOf(' ') + 1)))
    return !/^\d/.test(after) && !/[:：]$/.test(before);
  if (/[。！？；”』》|]$/.test(before)) return true;
  if (/[：:]$/.test(before)) return !/^[\d\w]/.test(after) && before.length > 6;
  return beginsOwnBlock(after) || (from < 120 && /(?:通知|方案|意见|公告|通报)$/.test(before));
}

/** Offsets of headings without a blank before them: 一、二、… or （一）（二）… that follow a stop and count up. */
function headingsInside(line: string): number[] {
  return [...sequence(line, mark.section), ...sequence(line, mark.part)].filter((at) => at > 0 && line[at - 1] !== ' ');
}

function sequence(line: string, pattern: RegExp): number[] {
  const places: number[] = [];
  let expected = 1;
  for (const match of line.matchAll(new RegExp(pattern, 'gu'))) {
    const value = numberOf(match[0].replace(/[()（）、]/g, ''));
    const continues = value === expected || value === 1;
    const afterStop = match.index === 0 || /[。！？：”\s）)]/.test(line.charAt(match.index - 1));
    if (!continues || !(afterStop || (value === 1 && hasSecond(line, match.index, pattern)))) continue;
    expected = value + 1;
    places.push(match.index);
  }
  return places.length >= 2 ? places : [];
}

/** Whether a second number of the same kind follows behind a full stop: then the first is a heading, too. */
function hasSecond(line: string, from: number, pattern: RegExp): boolean {
  const rest = line.slice(from + 2);
  for (const match of rest.matchAll(new RegExp(pattern, 'gu'))) {
    if (numberOf(match[0].replace(/[()（）、]/g, '')) === 2) return rest.charAt(match.index - 1) === '。';
  }
  return false;
}

/** Value of a Chinese numeral up to 99; 0 for others. */
function numberOf(text: string): number {
  const digits = '一二三四五六七八九';
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? digits.indexOf(text) + 1 : 0;
  const tens = ten === 0 ? 1 : digits.indexOf(text.charAt(ten - 1)) + 1;
  const ones = ten === text.length - 1 ? 0 : digits.indexOf(text.charAt(ten + 1)) + 1;
  return tens * 10 + ones;
}
