import { parseDateLine } from './dates.ts';
import { markerAt } from './numbering.ts';
import type { Line, Source } from './source.ts';
import { looksLikeUnit } from './units.ts';

/** An annex or a plan printed behind the notice, with its own lines and numbering. */
export interface Attachment {
  /** Number in `附件2`; null where it has none or is a plan without the word 附件. */
  number: number | null;
  annex: boolean;
  title: string;
  heading: Line;
  lines: Line[];
}

/** The parts of a document, each line in exactly one of them. */
export interface Dissected {
  /** Lines above the salutation or the first paragraph: masthead, number, title. */
  head: Line[];
  recipients: Line[];
  body: Line[];
  contacts: Line[];
  /** The line 附件：… and those that continue it. */
  listing: Line[];
  signature: Line[];
  date: Line | null;
  attachments: Attachment[];
}

const salutation =
  /^(?![^：]*(?:附件|联系|主题|如下|事项|时间|地点|(?:牵头|责任|配合|主办|承办|协办|参与|填报|报送)(?:单位|部门)：|来源|电话))(?:[^。；：“”]|“[^“”]{1,10}”(?=[^，。；：“”]{0,10}(?:组|委员会|办公室|办|单位))){2,600}：$/;
const addressee = /各|局|部门|单位|政府|委|所|处|股|科|企业|公司|会|中心|院|校/;
const annexLine = /^附\s*件?\s*(\d{1,2}|[一二三四五六七八九十])?\s*[：:.、]?\s*(.*)$/;
const contactLine =
  /^(?:（)?(?:联\s*系\s*(?:人|电\s*话|方\s*式)|电\s*话|邮\s*箱|电子邮箱|电子邮件|传\s*真|办公电话|监督电话|举报电话|E-?mail)\s*[：:]/i;
/** Where line breaks are lost, twenty bodies sign on one line. */
const longestSignature = 500;
const afterword = /^(?:（此件.*）|（.*(?:公开|联系人).*）|抄送|主送|印发|.*办公室\s+\d{4}年.*印发$)/;

/** Cuts a document into its parts. */
export function dissect(source: Source): Dissected {
  const parts: Dissected = {
    head: [],
    recipients: [],
    body: [],
    contacts: [],
    listing: [],
    signature: [],
    date: null,
    attachments: [],
  };
  const rest = takeHead(source, parts);
  const closing = closingBlock(rest);
  for (const [index, line] of rest.entries()) {
    const place = { previous: rest[index - 1] ?? null, next: rest[index + 1] ?? null, closing: closing.has(line) };
    put(parts, line, place);
  }
  if (parts.signature.length === 0) takeUndatedSignature(parts);
  return parts;
}

function takeHead(source: Source, parts: Dissected): Line[] {
  const { lines, text } = source;
  const limit = Math.min(lines.length, 14);
  for (let index = 0; index < limit; index++) {
    const line = lines[index];
    if (!line) break;
    if (salutation.test(line.text) && addressee.test(line.text) && !markerAt(text, line.from, line.to)) {
      let first = index;
      while (first > 0 && /[、，]$/.test(lines[first - 1]?.text ?? '')) first--;
      const [above, names] = partAfterTitle(lines[first] ?? line);
      parts.head = [...lines.slice(0, first), ...above];
      parts.recipients = [names, ...lines.slice(first + 1, index + 1)];
      return lines.slice(index + 1);
    }
    const prefix = /^(?:各|机关|局机关|局属|县直|市直|国务院)[^。；：“”]{1,200}：(?=.)/.exec(line.text);
    if (prefix) {
      const cut = line.from + prefix[0].length;
      parts.head = lines.slice(0, index);
      parts.recipients = [{ ...line, to: cut, text: prefix[0] }];
      return [{ ...line, from: cut, text: line.text.slice(prefix[0].length) }, ...lines.slice(index + 1)];
    }
    if (!isHeadLine(line, text)) {
      parts.head = lines.slice(0, index);
      const later = lines
        .slice(index, index + 4)
        .findIndex((next) => salutation.test(next.text) && addressee.test(next.text));
      if (later <= 0) return lines.slice(index);
    }
  }
  if (parts.head.length === 0) {
    // Nothing but short lines, as in a list of slogans: the head ends with the title.
    parts.head = lines.slice(0, lines.slice(0, limit).findIndex(({ text: short }) => endsTitle.test(short)) + 1);
  }
  return lines.slice(parts.head.length);
}

/** How the title of an official document ends. */
export const endsTitle =
  /(?:通知|方案|计划|总结|报告|通报|意见|公告|口号|标语|函|办法|要点|说明|倡议书?|规定|汇报|小结|公示|启事|邀请函|安排|分解表|安排表|任务表)(?:（[^）]*）)?$/;

/** Where line breaks are lost, the number or the title can stand on the line of the addressees. */
function partAfterTitle(line: Line): [Line[], Line] {
  const cut = /^.*(?:\d号|通知|方案|计划)(?:的通知)?(\s+)(?=[各县市省区局机国中有])/.exec(line.text)?.[0].length ?? 0;
  if (cut === 0) return [[], line];
  const above = line.text.slice(0, cut).trimEnd();
  return [
    [{ ...line, to: line.from + above.length, text: above }],
    { ...line, from: line.from + cut, text: line.text.slice(cut) },
  ];
}

function isHeadLine(line: Line, text: string): boolean {
  if (line.row || /[。；]/.test(line.text) || line.text.length > 90) return false;
  const marker = markerAt(text, line.from, line.to);
  return marker === null || marker.style === 'part' || /(?:通知|方案|计划|总结)$/.test(line.text);
}

/** Where a line stands while the parts are told apart. */
interface Place {
  previous: Line | null;
  next: Line | null;
  /** Between the last sentence and the date: 附件2：… is a name in a list there, never the head of an annex. */
  closing: boolean;
}

/** The short lines above the first signed date: names of annexes, contacts, signatures. */
function closingBlock(lines: readonly Line[]): Set<Line> {
  const dated = lines.findIndex(
    ({ text }, index) =>
      datedLine.test(text) || (parseDateLine(text) !== null && signatureLine(lines[index - 1]?.text ?? '。')),
  );
  const block = new Set<Line>();
  for (let index = dated; index >= 0; index--) {
    const line = lines[index];
    if (!line || (/[。；]/.test(line.text) && !contactLine.test(line.text)) || line.text.length > longestSignature)
      break;
    block.add(line);
  }
  return block;
}

function put(parts: Dissected, line: Line, { previous, next, closing }: Place): void {
  const current = parts.attachments.at(-1);
  const annex = annexLine.exec(line.text);
  if (annex && !closing && isAnnexHeading(parts, line, annex, next)) {
    parts.attachments.push({
      number: annexNumber(annex[1]),
      annex: true,
      title: annex[2] ?? '',
      heading: line,
      lines: [],
    });
  } else if (current && !current.annex && listsAnnexes(parts, line, { previous, next, closing })) {
    parts.listing.push(line);
  } else if (current) {
    putInAttachment(current, line);
  } else if (annex && /[：:]|^附\s*件?\s*\d/.test(line.text) && line.text.length < 400) {
    parts.listing.push(line);
  } else if (parts.listing.length > 0 && parts.date === null && continuesListing(parts, line)) {
    parts.listing.push(line);
  } else if (parts.date === null && signs(parts, line)) {
    return;
  } else if (
    contactLine.test(line.text) ||
    (previous && parts.contacts.at(-1) === previous && /^[\d\s、，-]+$|@/.test(line.text))
  ) {
    parts.contacts.push(line);
  } else if (parts.date !== null) {
    putBehindDate(parts, line, next);
  } else parts.body.push(line);
}

function isAnnexHeading(parts: Dissected, line: Line, annex: RegExpExecArray, next: Line | null): boolean {
  const title = annex[2] ?? '';
  const known = parts.listing.length > 0 || parts.date !== null || parts.attachments.length > 0;
  if (/^附\s*件?\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[：:]?$/.test(line.text))
    return known || (next !== null && !/^\d/.test(next.text));
  if (!/^附\s*件/.test(line.text) || title.length > 60 || /[。；]/.test(title)) return false;
  if (/^附\s*件\s*[：:]/.test(line.text))
    return parts.date !== null && !numberedListing.test(line.text) && next !== null;
  return known && !(next && annexLine.test(next.text) && parts.date === null && parts.attachments.length === 0);
}

/** `附件：1．…` names annexes and never heads one. */
const numberedListing = /^附\s*件\s*[：:]\s*\d{1,2}\s*[.．、]/;

/** A plan printed behind its notice may end with a list of annexes of its own. */
function listsAnnexes(parts: Dissected, line: Line, { previous, next }: Place): boolean {
  if (numberedListing.test(line.text)) return true;
  if (/^附\s*件\s*[：:]\s*\S/.test(line.text)) return next === null;
  return previous !== null && parts.listing.at(-1) === previous && continuesListing(parts, line);
}

function annexNumber(written: string | undefined): number | null {
  if (!written) return null;
  return /\d/.test(written) ? Number(written) : '一二三四五六七八九十'.indexOf(written) + 1;
}

function putInAttachment(attachment: Attachment, line: Line): void {
  const titled = attachment.title !== '';
  if (!titled && attachment.lines.length === 0 && line.text.length <= 60 && !/[。；]/.test(line.text))
    attachment.title = line.text;
  else attachment.lines.push(line);
}

function continuesListing(parts: Dissected, line: Line): boolean {
  if (parseDateLine(line.text) || contactLine.test(line.text) || line.text.length > 70 || /。/.test(line.text))
    return false;
  return (
    /^\d{1,2}\s*[.．、]/.test(line.text) ||
    (/^附\s*件?\s*[：:]\s*$/.test(parts.listing.at(-1)?.text ?? '') && !signatureLine(line.text))
  );
}

const datedLine = /^(.{2,60}?)\s+(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/;

/** Takes a date line and the names above it; false where the line is no closing date. */
function signs(parts: Dissected, line: Line): boolean {
  const joined = datedLine.exec(line.text);
  if (joined && signatureLine(joined[1] ?? '')) {
    const name = joined[1] ?? '';
    parts.signature = [...takeNames(parts), { ...line, text: name, to: line.from + name.length }];
    parts.date = { ...line, from: line.to - (joined[2] ?? '').length, text: joined[2] ?? '' };
    return true;
  }
  if (parseDateLine(line.text) === null) return false;
  parts.signature = takeNames(parts);
  parts.date = line;
  return true;
}

function takeNames(parts: Dissected): Line[] {
  const names: Line[] = [];
  for (const list of [parts.body, parts.listing]) {
    for (let line = list.at(-1); line && signatureLine(line.text) && names.length < 20; line = list.at(-1)) {
      names.unshift(line);
      list.pop();
    }
    if (names.length > 0) break;
  }
  return names;
}

/** A line that holds nothing but names of bodies, such as `市场监管总局 中央宣传部`. */
export function signatureLine(text: string): boolean {
  if (/[。，；：、《》？！\d]/.test(text) || text.length > longestSignature) return false;
  const names = text.replace(/(?<=^|\s)([\u4e00-\u9fff])\s(?=[\u4e00-\u9fff](?:\s|$))/g, '$1').split(/\s+/);
  return names.every((name) => name.length < 3 || looksLikeUnit(name.replace(/（[^）]*）$/, '')) || name.length > 28);
}

function takeUndatedSignature(parts: Dissected): void {
  // `2024年8月` under the names is no day, but still the end of the document.
  const last = parts.body.at(-1);
  const above = parts.body.at(-2);
  if (last && above && /^\d{4}年\d{1,2}月$/.test(last.text) && signatureLine(above.text)) parts.body.pop();
  const names = takeNames(parts).filter((line) => !/工作|活动|加强|开展|主题/.test(line.text));
  parts.signature = names;
}

function putBehindDate(parts: Dissected, line: Line, next: Line | null): void {
  if (afterword.test(line.text) || line.text.length < 4) return;
  if (/[。；]$/.test(line.text) && parts.attachments.length === 0) {
    parts.body.push(line);
    return;
  }
  if (next !== null) parts.attachments.push({ number: null, annex: false, title: line.text, heading: line, lines: [] });
}
