import type { ParsedTask } from '../../../../shared/contract/parsedCircular.ts';
import { type ItemContext, readItem } from './items.ts';
import { spokenMarkers } from './numbering.ts';
import { departmentAtStart } from './openingUnits.ts';
import { type Line, linesWithin } from './source.ts';
import { firstClause, titleOf } from './titles.ts';

const day = String.raw`(?:\d{1,2}日?|份|上旬|中旬|下旬|底|初)`;
const dated = new RegExp(
  `^(?:\\d{4}年)?\\d{1,2}月${day}?(?:（[^）]{2,4}）)?(?:起|开始)?(?:[至到—－\\-–~～]+(?:\\d{1,2}月)?${day})?(?:（[^）]{2,4}）)?(?:上午|下午|前后|期间|前|起)?[，：:\\s、]*`,
);

/** Whether a paragraph begins with a date or with the name of a department. */
function opensItem(line: Line): boolean {
  return (
    dated.test(line.text) ||
    departmentAtStart(line.text) > 0 ||
    /^[^，。：]{2,12}(?:部门|股|科|所)(?:[：:]|负责|牵头|要)/.test(line.text)
  );
}

/**
 * Items of a section that numbers none: one per bold line, per line that opens with a date or a department,
 * 一是…二是… inside a paragraph, or, with least confidence, “quoted phrases” and the pieces of a 、 list.
 */
export function looseItems(context: ItemContext, lines: readonly Line[], path: readonly string[]): ParsedTask[] {
  const bold = lines.filter((line) => line.bold);
  if (bold.length > 0 && bold.length < lines.length) return headed(context, lines, bold, path, '加粗而无序号的一句');
  const opening = lines.filter(opensItem);
  if (opening.length > 1) return headed(context, lines, opening, path, '以日期或部门名称开头的一段');
  const heads = headedParagraphs(lines);
  if (heads.length > 0) return headed(context, lines, heads, path, '以短句开头而无序号的一段');
  return spokenItems(context, lines, path);
}

const shortSentence = /^[^，。；：、]{4,18}。\s*(?=[^\s）].{9})/;

/**
 * Paragraphs that each begin with a short sentence as their heading (`让检测走到身边。组织流动检测车……`); none unless
 * there are at least three and, an introduction ending in a colon aside, all paragraphs of the section are so built.
 */
export function headedParagraphs(lines: readonly Line[]): Line[] {
  const paragraphs = lines.filter(({ text, row }) => !row && !/：$/.test(text));
  const all = paragraphs.length >= 3 && paragraphs.every(({ text }) => shortSentence.test(text));
  return all ? paragraphs : headingLines(paragraphs);
}

/** Where line breaks are lost, only a blank parts a heading from its paragraph. */
const blankHeading = /^([\u4e00-\u9fff“”]{4,18})\s+(?=\S.{9,}[。；]$)/;

const bareHeading = /^[\u4e00-\u9fff“”A-Za-z0-9 ]{4,18}$/;

/** Headings on lines of their own, without number or stop, each with a paragraph of sentences under it; three at least. */
function headingLines(paragraphs: readonly Line[]): Line[] {
  if (paragraphs.length >= 3 && paragraphs.every(({ text }) => blankHeading.test(text))) return [...paragraphs];
  const heads = paragraphs.filter(({ text }) => bareHeading.test(text));
  const built =
    bareHeading.test(paragraphs[0]?.text ?? '') &&
    paragraphs.every(({ text }, index) => {
      const above = paragraphs[index - 1]?.text ?? '';
      return bareHeading.test(text) ? !bareHeading.test(above) : /[。；]$/.test(text);
    }) &&
    !bareHeading.test(paragraphs.at(-1)?.text ?? '');
  return built && heads.length >= 3 ? heads : [];
}

function headed(
  context: ItemContext,
  lines: readonly Line[],
  heads: readonly Line[],
  path: readonly string[],
  reason: string,
): ParsedTask[] {
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const last = linesWithin(lines, head.from, next?.from ?? Number.POSITIVE_INFINITY).at(-1) ?? head;
    const date = dated.exec(head.text)?.[0].length ?? 0;
    const words = head.text.slice(date);
    const lead = blankHeading.exec(head.text)?.[1];
    const title = lead ?? (date > 0 && words !== '' ? firstClause(words) : titleOf(head.text));
    const range = { from: head.from, to: last.to, head: head.from + date, path: [...path], title };
    return readItem(context, range, 0.8, reason);
  });
}

/** Items parted by ； end with the sentence; what follows in the paragraph is no part of the last one. */
function lastEnd(text: string, last: number, end: number): number {
  const before = text.slice(Math.max(0, last - 6), last).replace(/[一二三四五六七八九十]{1,3}[是要]$/, '');
  const stop = text.indexOf('。', last);
  return before.endsWith('；') && stop >= 0 && stop < end ? stop + 1 : end;
}

/** 一是…；二是… or 一要…；二要… in running text. */
export function spokenItems(context: ItemContext, lines: readonly Line[], path: readonly string[]): ParsedTask[] {
  return lines.flatMap((line) => {
    const markers = spokenMarkers(context.text, line.from, line.to);
    return markers.map((marker, index) => {
      const to = markers[index + 1]?.from ?? lastEnd(context.text, marker.to, line.to);
      const title = titleOf(context.text.slice(marker.to, to));
      return readItem(
        context,
        { from: marker.from, to, head: marker.to, path: [...path, marker.written], title },
        0.85,
        '“一是……二是……”中的一项',
      );
    });
  });
}

const list = /(?:包括|有|开展|组织|举办|主要是|如下)[：:]?((?:[^，。；：、]{4,24}、){2,}[^，。；：、]{4,24})/g;

/** “Quoted phrases” or, failing them, the pieces of a 、 list: activities that a section only enumerates. */
export function enumeratedItems(context: ItemContext, lines: readonly Line[], path: readonly string[]): ParsedTask[] {
  const quoted = lines.flatMap((line) =>
    [...line.text.matchAll(/“([^“”]{4,30})”/g)].map((match) => ({
      at: line.from + match.index + 1,
      title: match[1] ?? '',
    })),
  );
  const phrases = quoted.filter(({ title }) => !/^质量月$|主题/.test(title));
  const pieces = phrases.length > 1 ? phrases : lines.flatMap(pieceList);
  return pieces.length < 2
    ? []
    : pieces.map(({ at, title }) => {
        const range = {
          from: at,
          to: at + title.length,
          head: at,
          path: [...path],
          title: title.replace(/等(?:活动)?$/, ''),
        };
        return readItem(context, range, 0.6, '由引号或顿号列举的一项，请核对');
      });
}

function pieceList(line: Line): { at: number; title: string }[] {
  const found: { at: number; title: string }[] = [];
  for (const match of line.text.matchAll(list)) {
    let at = line.from + match.index + match[0].length - (match[1] ?? '').length;
    for (const title of (match[1] ?? '').split('、')) {
      found.push({ at, title });
      at += title.length + 1;
    }
  }
  return found;
}
