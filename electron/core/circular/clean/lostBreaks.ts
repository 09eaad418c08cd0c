import { findDepartments } from '../vocabulary/departments.ts';
import { beginsOwnBlock } from './lineStarts.ts';

const date =
  /^(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?=$| )/;
const number = /^\p{Script=Han}{2,14}[〔﹝[（(]\d{4}[〕﹞\]）)](?:第)?\d{1,4}号(?=$| )/u;
const numberEnd = /[〔﹝[（(]\d{4}[〕﹞\]）)](?:第)?\d{1,4}号$/;
const titleEnd =
  /(?:通知|方案|意见|公告|通报|通告|公示|启事|说明|总结|小结|汇报|口号|计划|报告|启动|倡议书|活动|安排|标语|函|要点|办法|规定|决定|批复|纪要|(?:分解|登记|统计)表)(?:[（(].{4,14}[）)])?$/;
const heading =
  /^(?:第[一二三四五六七八九十]{1,2}(?:部分|章) |(?:任务|活动|专题|行动|工程|专项)[一二三四五六七八九十]{1,2}[、： ]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])[^。；]{2,40}$|^\d{1,2}[.．、][^。；，]{2,10}$/;
/** Of a longer paragraph only the end is looked at: it is no heading, label or title. */
const longestLook = 300;
/** A title is among the first so many characters of a document that lost its line breaks. */
const titleWithin = 200;

/**
 * Whether the blank `[from, to)` in a run-on line was a line break. `start` is where the current paragraph begins, as
 * far as breaks are known.
 */
export function isLostBreak(line: string, start: number, from: number, to: number): boolean {
  if (from === 0 || to === line.length) return false;
  const paragraph = from - start > longestLook ? `…${line.slice(from - longestLook, from)}` : line.slice(start, from);
  const after = line.slice(to, to + 60);
  if (after.startsWith('|') || paragraph.endsWith('|')) return false;
  // Behind the last cell of the last row of a flattened table.
  if (/^\d{1,2} ?\| ?[^|]+\|/.test(paragraph) && !line.includes('|', to)) return true;
  if (/^附\s?件\s?\d{0,2}[:：]$/.test(paragraph) || isHalf(paragraph, after)) return false;
  if (/^附\s?件\s?\d{0,2}$/.test(paragraph)) return !/^\d{1,2}[.．、]/.test(after);
  if (/[。！？；]$|^…+$/.test(paragraph) || /[。；][（(][^（）()]*[）)]$/.test(paragraph)) return true;
  if (/[”』》]$/.test(paragraph)) return !/^[\p{Script=Han}]{1,3}[，。]/u.test(after);
  if (/[：:]$/.test(paragraph)) return !isLabel(paragraph);
  if (closesSignature(paragraph, after) || contactLine.test(paragraph)) return true;
  if (start === 0 && (isHeadline(paragraph, after) || (from < titleWithin && number.test(after)))) return true;
  if (start === 0 && after.startsWith('关于') && !/[，。：]/.test(paragraph)) return true;
  if (beginsOwnBlock(after) || numberEnd.test(paragraph) || date.test(paragraph)) return true;
  if (heading.test(paragraph)) return !isQuoteOpen(paragraph);
  if (bareItem.test(paragraph) && isSentence(after)) return true;
  if (beginsSignature(line.slice(to, to + 400)) && !beginsSignatureName(paragraph)) return true;
  if (/(?:^| )【[^【】]{2,10}】$/.test(paragraph) || /^【[^【】]{2,10}】 /.test(after)) return true;
  if (/^[（(]此件.{2,10}[）)]$/.test(paragraph)) return true;
  if (label.test(paragraph) && label.test(after)) return true;
  return endsTitle(paragraph, after, from);
}

/** An item of a list without stops, such as a slogan. */
const bareItem = /^\d{1,2}[.．、][^。；：]{4,40}$/;

/** Whether a sentence with its stop comes before the next blank. */
const isSentence = (after: string): boolean => /^[^ ]{16,}/.test(after) && /^[^ ]*[，。]/.test(after);

/** The place and day of a story, or the words with which one begins. */
const dateline =
  /^(?:\p{Script=Han}{0,10}(?:\d{1,2}月\d{1,2}日)?(?:讯|电|消息|报道)(?=[ （(，]|$)|(?:近日|日前|记者)[，从 ])/u;

/** Whether the first words of a document are its headline: no stop in them, and a sentence or a dateline behind. */
function isHeadline(paragraph: string, after: string): boolean {
  if (paragraph.length < 8 || paragraph.length > 60 || /[。；]/.test(paragraph) || isQuoteOpen(paragraph)) return false;
  return dateline.test(after) || (!paragraph.includes('，') && isSentence(after) && !/^[^ ]*(?:通知|方案)/.test(after));
}

/** The two halves of a theme are equally long. */
function isHalf(paragraph: string, after: string): boolean {
  const first = /[：“]([^，。；：“” ]{4,12})$/.exec(paragraph)?.[1] ?? '';
  const second = /^[^，。；：“” ]+(?=[。；”]|$)/.exec(after)?.[0] ?? '';
  return first !== '' && first.length === second.length;
}

const label = /^[\p{Script=Han}]{2,8}[:：](?!$)/u;

/** The first column of a table and the border behind it. */
const tableHead = /^(?:序号|编号) ?[\t|]/;

/** A title, at the head of the document or wherever the first words of a text follow it. */
function endsTitle(paragraph: string, after: string, from: number): boolean {
  if (tableHead.test(after)) return /表$|清单$/.test(paragraph);
  if (!titleEnd.test(paragraph) || /[，。：]/.test(paragraph) || paragraph.length > 80) return false;
  return from < titleWithin || /^(?:为|根据|按照|依据|现|各|近日|今年|《)/.test(after);
}

/** The last words before a colon are a short label, whose value follows behind a blank. */
const isLabel = (text: string): boolean =>
  /(?:^|[ ；;])(?:联\s*系\s*人|联系方式|(?:联系)?电\s*话|传\s*真|(?:电子)?邮\s*箱|邮\s*编|地\s*址|时间|地点|主题|负责人|网址|手机|日期)[:：]$/.test(
    text,
  );

/** A line of contact whose value, a number or an address, is complete. */
const contactLine = /^(?:联系)?(?:电\s*话|传\s*真|手机|邮\s*箱|电子邮箱|邮\s*编)[:：]\s*[\w.@（）()、\-转—]{5,}$/u;

/** Whether the date of the document follows the last name of the signature. */
const closesSignature = (paragraph: string, after: string): boolean =>
  date.test(after) && !/[，。；：]/.test(paragraph.slice(-12)) && /[局厅委部会府社行署院办组心室]$/u.test(paragraph);

const isQuoteOpen = (text: string): boolean => text.lastIndexOf('“') > text.lastIndexOf('”');

/** Names of departments, each a word of its own, and a date behind the last of them. */
function beginsSignature(text: string): boolean {
  let count = 0;
  for (const word of text.split(/ +/)) {
    if (date.test(word)) return count > 0 || text.startsWith(word);
    if (!isDepartment(word)) return false;
    count += 1;
  }
  return false;
}

const beginsSignatureName = (paragraph: string): boolean => isDepartment(paragraph.split(' ').at(-1) ?? '');

const body = /^\p{Script=Han}{4,25}(?:委员会|领导小组|办公室|工作组|协会|学会|商会|研究院|研究所|学院|中心|公司)$/u;

/** Whether a word is the name of one department, the place before it included, or of another body. */
function isDepartment(word: string): boolean {
  if (body.test(word)) return true;
  const names = findDepartments(word);
  const first = names[0];
  return first !== undefined && names.at(-1)!.to === word.length && first.from <= 8 && word.length <= 24;
}
