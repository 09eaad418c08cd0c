import { findDepartments } from '../../vocabulary/departments.ts';
import { isChinese, isHan } from '../characters.ts';
import { type Edit, type Line, linesOf, type Step } from '../edit.ts';
import { beginsOwnBlock } from '../lineStarts.ts';

/** A sentence or a heading of its own may end so; whatever stands behind begins anew. */
const closed = /[。！？!?；;：:…”』」》）)】]$/;
/** A sentence certainly goes on. */
const openEnd = /[，、,（(“‘《〈]$/;
const titleEnd = /(?:通知|方案|意见|公告|函|决定|通报|总结|办法|计划|报告|纪要|批复|倡议书)[）)]?$/;
const titleLines = 12;
const longestTitle = 120;
/** Lines of a page wrapped by hand are no longer than this; longer ones are whole paragraphs. */
const widestWrap = 60;
const narrowestWrap = 15;

/** Joins lines that break off in the middle of a sentence or a title; headings, items and signatures keep theirs. */
export const hardLineBreaks: Step = ({ text, blocks }) => {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const inRow = rowLookup(blocks.filter((block) => block.kind === 'table-row'));
  const nextInRow = rowLookup(blocks.filter((block) => block.kind === 'table-row'));
  const edits: Edit[] = [];
  let started = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.text !== '') started += 1;
    if (next === undefined || line.text === '' || next.text === '') return;
    if (line.text.includes('\t') || next.text.includes('\t') || inRow(line.from) || nextInRow(next.from)) return;
    if (beginsOwnBlock(next.text) || !goesOn(line.text, next.text, width, started <= titleLines)) return;
    const glue = isChinese(line.text.at(-1)) || isChinese(next.text.at(0)) ? '' : ' ';
    edits.push({ from: line.to, to: next.from, replacement: glue, note: '被断开的行已接上' });
  });
  return edits;
};

/** Whether an offset lies in a table row, for offsets that only grow. */
function rowLookup(rows: readonly { from: number; to: number }[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < rows.length && rows[at]!.to <= offset) at += 1;
    const row = rows[at];
    return row !== undefined && row.from <= offset;
  };
}

function goesOn(line: string, next: string, width: number | null, nearHead: boolean): boolean {
  if (nearHead && isBrokenTitle(line, next)) return true;
  if (openEnd.test(line)) return line.length >= 4 && !isLabel(next);
  if (closed.test(line) || isSignature(line) || isSignature(next) || isLabel(line)) return false;
  if (width !== null && line.length >= width - 2 && line.length <= width + 3) return true;
  return isUnfinishedSentence(line) && isHan(next.at(0)) && /[。，；]/.test(next);
}

/** A title begun with 关于 (or "…等16部门") whose end stands in the next line. */
function isBrokenTitle(line: string, next: string): boolean {
  if (/[。；：:]/.test(line) || line.length + next.length > longestTitle) return false;
  if (titleEnd.test(line) || /[。；：:，]/.test(next)) return false;
  if (/\d+个?部门$/.test(line) && next.startsWith('关于')) return true;
  return line.includes('关于') && !line.includes('《') && titleEnd.test(next) && !next.includes('关于');
}

/** Running text with a full stop in it that breaks off after the last one. A heading has no full stop. */
function isUnfinishedSentence(line: string): boolean {
  const stop = Math.max(line.lastIndexOf('。'), line.lastIndexOf('；'));
  return stop > 0 && stop < line.length - 1 && line.length >= narrowestWrap && isHan(line.at(-1));
}

const isLabel = (line: string): boolean => /^[\p{Script=Han} ]{2,10}[:：]/u.test(line) && line.length < 60;

/** A line of department names, a date, or both. */
function isSignature(line: string): boolean {
  if (line.length > 60 || /[，。；：]/.test(line)) return false;
  const names = findDepartments(line);
  const covered = names.reduce((sum, name) => sum + name.to - name.from, 0);
  const rest = line.replace(/\s/g, '').length - covered;
  return names.length > 0 && rest <= 8 && names.at(-1)!.to >= line.length - 8;
}

/** Width at which the whole text was wrapped by hand: many lines end there without a stop. Null for other texts. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0);
  if (lengths.length < 6) return null;
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const near = (width: number) => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(width + by) ?? 0), 0);
  const width = [...counts.keys()].reduce((best, length) => (near(length) > near(best) ? length : best));
  const isWrap = width >= narrowestWrap && width <= widestWrap && near(width) * 3 >= lengths.length;
  const broken = lines.filter((line) => Math.abs(line.text.length - width) <= 2 && isHan(line.text.at(-1))).length;
  return isWrap && broken >= 3 ? width : null;
}
