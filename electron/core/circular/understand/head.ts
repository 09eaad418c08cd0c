import type { ParsedCircular, Sourced, Span } from '../../../../shared/contract/parsedCircular.ts';
import { findDepartments } from '../vocabulary/departments.ts';
import { parseDateLine } from './dates.ts';
import { type Dissected, endsTitle } from './dissect.ts';
import type { Line, Source } from './source.ts';
import { sourced } from './source.ts';
import { looksLikeUnit } from './units.ts';

const numberForm =
  /([\u4e00-\u9fff]{1,14}?(?:（[\u4e00-\u9fff]{1,3}）)?字?)\s*[〔【（[［]\s*(\d{4})\s*(?:年)?[〕】）\]］]\s*(?:第\s*)?(\d{1,4})\s*号/g;

/** A document number in its one written form, `国市监质〔2019〕162号`, with its place. */
export interface NumberFound extends Span {
  value: string;
}

/** Every document number of a text; words that run into it (根据, 印发) are cut off. */
export function findNumbers(text: string, offset: number): NumberFound[] {
  return [...text.matchAll(numberForm)].map((match) => {
    const code = (match[1] ?? '').replace(
      /^.*(?:根据|按照|依据|印发|文件|落实|转发|贯彻|通知|以及|精神|为|的|和|了)/,
      '',
    );
    const from = offset + match.index + ((match[1] ?? '').length - code.length);
    return { value: `${code}〔${match[2]}〕${Number(match[3])}号`, from, to: offset + match.index + match[0].length };
  });
}

/** The document's own number: alone on a line of the head (or of a masthead), never one inside a sentence. */
export function ownNumber(parts: Dissected): Sourced<string> | null {
  for (const line of parts.head) {
    const [number] = findNumbers(line.text, line.from);
    if (!number) continue;
    const others = line.text
      .replace(line.text.slice(number.from - line.from, number.to - line.from), '')
      .replace(/[（）()\s]/g, '');
    if (others.length <= 14 && !/关于|通知/.test(others)) {
      return sourced(number.value, { from: number.from, to: number.to }, 0.98, '文件头部单独成行的发文字号');
    }
    if (/^(?:发文字号|文号|文\s*号)/.test(line.text)) {
      return sourced(number.value, { from: number.from, to: number.to }, 0.95, '文件头部标明的文号');
    }
  }
  return null;
}

const meta =
  /^(?:来源|发布|发文|日期|时间|作者|索引|文号|成文|字号|浏览|信息|主题词|关键词|名\s*称|编辑|稿源|【|记者|通讯员|密级|签发|公开)|文件$|^（?\d{4}(?:年\d{1,2}月|-)/;

/** The title of the document, from the lines above the salutation; broken titles are joined. */
export function findTitle(parts: Dissected): Sourced<string> | null {
  const lines = parts.head.filter(
    (line) =>
      !meta.test(line.text) && parseDateLine(line.text) === null && findNumbers(line.text, 0).length === 0 && !line.row,
  );
  const about = lines.findIndex((line) => line.text.includes('关于'));
  const ending = lines.findIndex((line, index) => index >= Math.max(0, about) && endsTitle.test(line.text));
  if (about >= 0 || ending >= 0) {
    const last = ending >= 0 && ending - Math.max(0, about) <= 3 ? ending : about;
    let first = about >= 0 && about <= last ? about : last;
    while (first > 0 && leadsTitle(lines[first - 1], lines[first])) first--;
    return joined(lines.slice(first, last + 1), 0.95, '文件头部的标题');
  }
  const [line] = lines.filter(({ text }) => text.length >= 4 && !/[：:]$/.test(text) && !looksLikeUnit(text));
  return line ? joined([line], 0.75, '文首单独成行、没有句号的一行，按标题处理') : null;
}

function leadsTitle(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || /文件$/.test(line.text)) return false;
  if (next.text.startsWith('关于')) return looksLikeUnit(line.text) || /(?:部门|单位|等\d+部门)$/.test(line.text);
  return (
    !endsTitle.test(line.text) &&
    (/[“、和的]$/.test(line.text) || /^[^关]*(?:方案|计划|总结|通知|口号|报告)$/.test(next.text)) &&
    /[局府会年省市县区月”]$|[“、和的]$/.test(line.text)
  );
}

function joined(lines: readonly Line[], confidence: number, reason: string): Sourced<string> {
  const from = lines[0]?.from ?? 0;
  const to = lines.at(-1)?.to ?? from;
  const value = lines
    .map(({ text }) => text.replace(/\s+(?=[\u4e00-\u9fff“（])/g, ' '))
    .join('')
    .replace(/^《(.*)》$/, '$1');
  return sourced(value, { from, to }, confidence, reason);
}

const orgEnd =
  /(?:局|委|部|厅|办|所|院|会|府|司|处|股|科|站|室|心|门|位|行|关|署|构|团|队|校|业|社|处|员|公司|乡|镇|街道)(?:（[^）]*）)?$/;

/** The addressees of the salutation: split at ，, and at 、 where every piece is a body of its own. */
export function findRecipients(parts: Dissected, source: Source): Sourced<string>[] {
  const first = parts.recipients[0];
  const last = parts.recipients.at(-1);
  if (!first || !last) return [];
  const text = source.text.slice(first.from, last.to).replace(/：$/, '');
  const found: Sourced<string>[] = [];
  const chunks = outsideBrackets(text, /[，；]/);
  for (const chunk of chunks) {
    const pieces = outsideBrackets(chunk.text, /、/);
    const independent = pieces.every((piece) =>
      /^(?:各|局|机关|[省市县区总]局|县直|市直|省直|中央|有关)/.test(piece.text),
    );
    const several =
      pieces.every((piece) => orgEnd.test(piece.text)) && (chunks.length === 1 || pieces.length > 3 || independent);
    for (const piece of several ? pieces : [{ text: chunk.text, at: 0 }]) {
      const from = first.from + chunk.at + piece.at;
      const value = piece.text.replace(/\n/g, '').trim();
      if (value !== '') found.push(sourced(value, { from, to: from + piece.text.length }, 0.95, '主送机关'));
    }
  }
  return found;
}

function outsideBrackets(text: string, separator: RegExp): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '（') depth++;
    if (character === '）') depth--;
    if (at === text.length || (depth === 0 && separator.test(character))) {
      pieces.push({ text: text.slice(start, at), at: start });
      start = at + 1;
    }
  }
  return pieces;
}

/** Whose notice it is: 国家, 省, 市 or 县, from the names of its issuers, its title and its addressees. */
export function findLevel(
  names: readonly string[],
  title: string | null,
  recipients: string,
  opening: string,
): ParsedCircular['level'] {
  for (const [name, reason] of [...names.map((n) => [n, '落款'] as const), [title ?? '', '标题'] as const]) {
    const level = levelOfName(name);
    if (level) return sourced(level, null, 0.95, `从${reason}看`);
  }
  if (/各省、自治区/.test(recipients)) return sourced('national', null, 0.95, '主送各省、自治区、直辖市');
  if (/各(?:设区|地级)?市|各市州|各地市|各市、/.test(recipients)) return sourced('provincial', null, 0.85, '主送各市');
  if (/各县|各区/.test(recipients)) return sourced('city', null, 0.85, '主送各县区');
  if (/各乡镇|各镇|各街道|各(?:市场监管|基层|监管)?(?:分局|所)|各[^，]{0,6}(?:股|科)室/.test(recipients)) {
    return sourced('county', null, 0.7, '主送乡镇或基层所、股室');
  }
  if (/(?:市场监管|质检|市场监督管理|质量监督检验检疫)总局[^。]{0,40}(?:联合|部门|开展|印发)/.test(opening)) {
    return sourced('national', null, 0.75, '正文开头以总局为主体');
  }
  const [first] = findDepartments(opening);
  const place = /[\u4e00-\u9fff]{1,6}[省市县区州旗]$/.exec(opening.slice(0, first?.from ?? 0))?.[0];
  const level = place ? levelOfName(place + opening.slice(first?.from, first?.to)) : null;
  return level ? sourced(level, null, 0.7, '从正文开头的单位看') : null;
}

const municipality = /^(?:北京|天津|上海|重庆)市/;

/** A place in a name: the smallest one wins (某省某市某县 is a county); 总局 without a place is the state's. */
function levelOfName(name: string): 'national' | 'provincial' | 'city' | 'county' | null {
  const plain = name
    .replace(/转发.*$/, '')
    .replace(/县级|市场|全国|省级|市级|区级|各?县（[^）]*）|[^，]{0,2}(?:示范|园|社|景|地|城|小)区/g, '');
  if (/县(?!域)|旗(?!下)/.test(plain) || /市[^，。]{1,6}区|区(?:监督|监管|人民|质|委|教|公)|^区|全区/.test(plain)) {
    return /自治区/.test(plain) && !/县|市/.test(plain) ? 'provincial' : 'county';
  }
  if (/总局|国务院|中央|国家/.test(plain)) return 'national';
  if (municipality.test(plain)) return 'provincial';
  if (/市(?!级)/.test(plain) || /[^自]州(?:监督|监管|人民|质)/.test(plain)) return 'city';
  return /省|自治区|兵团/.test(plain) ? 'provincial' : null;
}
