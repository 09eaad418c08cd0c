import { findDepartments } from '../../vocabulary/departments.ts';
import { brokenRows } from '../brokenRows.ts';
import { isChinese, isHan } from '../characters.ts';
import { type Edit, type Line, linesOf, type Step, type StepInput } from '../edit.ts';
import { beginsOwnBlock } from '../lineStarts.ts';
import { breaksApart, cannotBegin, type Wrap, wrapOf } from '../wrapWidth.ts';

/** A sentence or a heading of its own may end so; whatever stands behind begins anew. */
const closed = /[。！？!?；;：:…”』」》）)】|]$/;
/** In a text that is wrapped by hand only these end a paragraph in a full line. */
const stopped = /[。！？：|]$/;
/** A colon behind which the value of a label follows, not a list. */
const awaitsValue = /(?:主题|口号|时间|地点|联系人|电话|邮箱|传真|地址)(?:是|为)?：$/;
/** A heading that ends in the bracket of those who do it. */
const headingWithUnits =
  /^(?:[（(][一二三四五六七八九十\d]|[一二三四五六七八九十\d]{1,3}[、.．])[^。；]*（[^（）]*(?:负责|牵头|配合|落实|参与)）$/;
/** A title that ends in the years of a plan. */
const titleWithYears = /(?:方案|计划|规划|纲要)（\d{4}年?[—－-]+\d{4}年）$/;
/** A telephone number of too few figures. */
const cutNumber = /(?:电\s*话|传\s*真|手\s*机)：\s*(?:\d{1,4}-?|\d{3,4}-\d{1,6})$/;
/** A sentence certainly goes on. */
const openEnd = /[，、,（(“‘《〈]$/;
const titleEnd = /(?:通知|方案|意见|公告|函|决定|通报|总结|办法|计划|报告|纪要|批复|倡议书)[）)]?$/;
const documentNumber = /^\p{Script=Han}{2,14}[〔﹝[【（(]\d{4}[〕﹞\]】）)]第?\d{1,4}号$/u;
const titleLines = 12;
const longestTitle = 120;
const shortestParagraph = 15;

/** Joins lines that break off in the middle of a sentence or a title; headings, items and signatures keep theirs. */
export const hardLineBreaks: Step = ({ text, blocks }) => {
  const lines = linesOf(text);
  const wrap = wrapOf(lines.map((line) => line.text));
  const inRow = rowLookup(blocks);
  const rows = brokenRows(lines, wrap);
  const edits: Edit[] = [];
  let filled = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const isRow = inRow(line.from) || line.text.includes('\t') || next.text.includes('\t');
    if (line.text !== '') filled += 1;
    if (rows.has(index + 1)) {
      edits.push(joined(line, next));
      continue;
    }
    if (line.text === '' || next.text === '' || isRow || documentNumber.test(next.text)) continue;
    const full = wrap?.isFull(line.text) === true;
    const cutsWord = full && (breaksApart(line.text, next.text) || /，$/.test(line.text));
    if (beginsOwnBlock(next.text) && !cutsWord) continue;
    if (!goesOn(line.text, next.text, wrap, filled <= titleLines)) continue;
    edits.push(joined(line, next));
  }
  return edits;
};

const joined = (line: Line, next: Line): Edit => ({
  from: line.to,
  to: next.from,
  replacement: glue(line.text, next.text),
  note: '被断开的行已接上',
});

/** Whether an offset lies in a table row, for offsets that only grow. */
function rowLookup(blocks: StepInput['blocks']): (offset: number) => boolean {
  const rows = blocks.filter((block) => block.kind === 'table-row');
  let at = 0;
  return (offset) => {
    while (at < rows.length && rows[at]!.to <= offset) at += 1;
    const row = rows[at];
    return row !== undefined && row.from <= offset;
  };
}

function goesOn(line: string, next: string, wrap: Wrap | null, nearHead: boolean): boolean {
  if (cutNumber.test(line) && /^[\d-]{2,}$/.test(next)) return true;
  if (cannotBegin.test(next) && !/[。！？；]$/.test(line)) return true;
  if (nearHead && isBrokenTitle(line, next)) return true;
  if (wrap?.isFull(line)) {
    if (isSignature(line) && isSignature(next)) return false;
    if ((headingWithUnits.test(line) || titleWithYears.test(line)) && !leavesOpen(line)) return false;
    const cutRow = /^\d{1,2} ?\|.*\|$/.test(line) && !isLabel(next);
    return (
      cutRow ||
      !stopped.test(line) ||
      awaitsValue.test(line) ||
      leavesOpen(line) ||
      /^[（(].{2,}(?:负责|牵头|落实|配合)[）)]/.test(next)
    );
  }
  if (openEnd.test(line)) return line.length >= 4 && !isLabel(next);
  if (closed.test(line) || isSignature(line) || isSignature(next) || isLabel(line)) return false;
  return isUnfinishedSentence(line) && isHan(next.at(0)) && /[。，；]/.test(next);
}

/** Whether a bracket or quotation mark of the line is closed in a later one. */
const leavesOpen = (line: string): boolean =>
  [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ].some(([open, close]) => line.lastIndexOf(open!) > line.lastIndexOf(close!));

/** What stands between the joined lines: nothing, but a blank between two words of Latin text. */
function glue(line: string, next: string): string {
  if (isChinese(line.at(-1)) || isChinese(next.at(0))) return '';
  return /[a-z] [\w ]*[a-z,]$/i.test(line) && /^[a-z]/i.test(next) ? ' ' : '';
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
  return stop > 0 && stop < line.length - 1 && line.length >= shortestParagraph && isHan(line.at(-1));
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
