import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import { findDeadlines } from './deadlines.ts';
import { objectsBefore, objectsBehind, thing } from './reportThings.ts';

type ReportBack = ParsedCircular['reportBack'][number];

/** An office that papers are sent to, as it ends its name. */
const office =
  '(?:股|科|处|室|办|办公室|司|局|所|中心|站|院|协会|委员会|组)(?:[（，。；\\s]|汇总|备案|存档|审核|审定|邮箱|$)';
const sending = new RegExp(
  `(?:书面)?(?:报送|上报|报至|报到|报给|反馈|发送|传送|寄送|提交|发至|发到|传至|寄至|(?<![申通汇举海简情预呈填])报(?![道告名表刊纸销废价考警请])(?=(?:我局|县|区|市|州|省|局|总局|旗|[^，。；]{2,28}?${office}))|(?<![移提上转递成社外])交(?=[^，。；]{2,24}?${office}))`,
);

/** What must be sent back, to whom and by when, sentence by sentence. */
export function findReportBack(text: string, offset: number, year: number | null): ReportBack[] {
  const found: ReportBack[] = [];
  for (const match of text.matchAll(/[^。；\n]+/g)) {
    if (!sending.test(match[0])) continue;
    const parts = partsOf(match[0]);
    const shared = receiverAtEnd(match[0]);
    let from = offset + match.index;
    for (const [index, part] of parts.entries()) {
      const read = readPart(part, parts.slice(index + 1, index + 1 + mostShared), from, year);
      if (read) found.push({ ...read, to: read.to ?? shared });
      from += part.length;
    }
  }
  return found;
}

const day = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:之前|以前|前)`;
/** `9月5日前将方案、10月12日前将总结报送`: one verb for two days. */
/** So many parts may share the verb of the last one. */
const mostShared = 4;
const shared = new RegExp(`(?=[、，]并?(?:于|在)?${day}将)`);
const handedOver = new RegExp(`${day}将`);

/** `9月5日前报送方案，10月15日前报送总结` asks twice: a clause that has verb and day (or 将) of its own begins a new part. */
function partsOf(sentence: string): string[] {
  // Pieces keep their separator in front, so that together they are the sentence again.
  const pieces = sentence.split(shared);
  return pieces.every((piece) => thing.test(piece)) && handedOver.test(pieces[0] ?? '')
    ? pieces.flatMap(clausesOf)
    : clausesOf(sentence);
}

function clausesOf(sentence: string): string[] {
  const parts: string[] = [];
  for (const clause of sentence.match(/[^，]*(?:，|$)/g) ?? []) {
    const last = parts.at(-1);
    const anew =
      sending.test(clause) &&
      /前|将|每|日内/.test(clause) &&
      last !== undefined &&
      sending.test(last) &&
      thing.test(last);
    if (last === undefined || anew) parts.push(clause);
    else parts[parts.length - 1] = last + clause;
  }
  return parts;
}

/** A part without a verb of its own is sent as the next one is. */
function readPart(part: string, later: readonly string[], from: number, year: number | null): ReportBack | null {
  if (!thing.test(part)) return null;
  const own = verbOf(part);
  if (own) return readSentence(part, own, from, year);
  const next = later.find((other) => sending.test(other));
  const verb = next === undefined ? null : verbOf(next);
  if (next === undefined || verb === null) return null;
  const clause = part.replace(/[、，]$/, '');
  const read = readSentence(clause, { at: clause.length, text: '' }, from, year);
  return read ? { ...read, to: receiver(next.slice(verb.at + verb.text.length)) } : null;
}

/** The word that sends, and where it stands in its part. */
interface Verb {
  at: number;
  text: string;
}

function verbOf(part: string): Verb | null {
  const match = sending.exec(part);
  return match ? { at: match.index, text: match[0] } : null;
}

function readSentence(sentence: string, verb: Verb, from: number, year: number | null): ReportBack | null {
  const deadline = deadlineOf(sentence, from, from + verb.at, year);
  const before = sentence.slice(0, verb.at);
  const after = sentence.slice(verb.at + verb.text.length);
  const own = before.slice(before.lastIndexOf('，') + 1);
  const marked = /将|把/.test(own);
  // 移交, 转交 and the like hand over cases; 交 asks for papers only where it says which.
  if (verb.text === '交' && !marked) return null;
  const behind = marked || thing.test(own) ? [] : objectsBehind(after);
  const what = behind.length > 0 ? behind : objectsBefore(marked ? own : before, marked);
  const to = receiver(
    behind.length > 0 ? (/(?:至|到|给)[^，。；]+$/.exec(after.split(/[，。；]/)[0] ?? '')?.[0] ?? '') : after,
  );
  const named = to ?? /(?:向|报请)([^，。；]{2,20}?)$/.exec(own)?.[1] ?? null;
  // 及时报送信息 as a heading asks for nothing that could be ticked off.
  const vague = deadline === null || (/及时|尽快|尽早/.test(deadline.text) && sentence.length < 16);
  if (what.length === 0 || (to === null && vague)) return null;
  return { what, to: named, deadline, span: { from, to: from + sentence.replace(/[，、]$/, '').length } };
}

/** The last day named before the verb, else the first one behind it, else 及时. */
function deadlineOf(sentence: string, from: number, verb: number, year: number | null): ReportBack['deadline'] {
  const all = findDeadlines(sentence, from, year);
  const dated = all.filter(({ date }) => date !== null);
  const before = (list: typeof all) => list.findLast(({ span }) => span.to <= verb);
  return before(dated) ?? dated[0] ?? before(all) ?? all[0] ?? vagueDeadline(sentence, from);
}

/** 及时将……报送: the word may stand far from the verb. */
function vagueDeadline(sentence: string, from: number): ReportBack['deadline'] {
  const match = /及时|尽快|尽早/.exec(sentence);
  if (!match) return null;
  const at = from + match.index;
  return { text: match[0], date: null, precision: 'vague', span: { from: at, to: at + match[0].length } };
}

/** `……前报送小结，……前报送总结，均报送至质量股`: the last clause only says where to, for all before it. */
function receiverAtEnd(sentence: string): string | null {
  const clause =
    /，(?:(?:上述|以上|有关|相关|所有)?(?:材料|资料)(?:电子版)?)?(?:请|均|都|一并|统一|一律)*(?:报送|发送|寄送|传送|上报|提交|报|交)(?:至|到|给)([^，]+)$/.exec(
      sentence.replace(/（[^）]*）/g, ''),
    );
  return clause ? receiver(clause[1] ?? '') : null;
}

/** The receiver behind the verb; an e-mail address alone is none. */
function receiver(after: string): string | null {
  const plain =
    /^(?:至|到|给|于|往)?\s*([^，。；（\s]{2,30}(?:（[\u4e00-\u9fff]{2,12}(?:局|司|处|科|股|室|办)）)?)/.exec(
      after,
    )?.[1] ?? '';
  const cut = plain
    .replace(
      /(?:电子)?邮箱.*$|(?:电子)?邮件.*$|备案.*$|汇总.*$|审核.*$|审定.*$|存档.*$|[A-Za-z0-9._-]+@.*$|联系人.*$|指定.*$/,
      '',
    )
    .replace(/^(?:至|到|给)/, '');
  return cut.length >= 2 && !thing.test(cut) ? cut : null;
}
