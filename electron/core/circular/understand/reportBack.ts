import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';
import { findDeadlines } from './deadlines.ts';

type ReportBack = ParsedCircular['reportBack'][number];

const sending =
  /(?:书面)?(?:报送|上报|报至|报到|报给|反馈|发送|寄送|提交|发至|报(?=(?:我局|县局|市局|省局|县|市|省|局|总局|[^，。；]{2,14}(?:股|科|处|办公室|司|局)(?:汇总|备案|存档|审核|[，。；（]|$))))/;
const thing =
  /(?:总结|小结|统计表|报表|汇总表|登记表|反馈表|情况表|表格|报告|方案|计划|名单|照片|图片|视频|影像|资料|材料|信息|台账|情况|数据|案例|回执|附件\d|表(?=[）、和及]|$))/;

/** What must be sent back, to whom and by when, sentence by sentence. */
export function findReportBack(text: string, offset: number, year: number | null): ReportBack[] {
  const found: ReportBack[] = [];
  for (const match of text.matchAll(/[^。；\n]+/g)) {
    let from = offset + match.index;
    for (const part of partsOf(match[0])) {
      const sent = sending.exec(part);
      const read = sent && thing.test(part) ? readSentence(part, sent, from, year) : null;
      if (read) found.push(read);
      from += part.length;
    }
  }
  return found;
}

/** `9月5日前报送方案，10月15日前报送总结` asks twice: a clause that has verb and day (or 将) of its own begins a new part. */
function partsOf(sentence: string): string[] {
  const parts: string[] = [];
  for (const clause of sentence.match(/[^，]*(?:，|$)/g) ?? []) {
    const last = parts.at(-1);
    const anew =
      sending.test(clause) && /前|将|每/.test(clause) && last !== undefined && sending.test(last) && thing.test(last);
    if (last === undefined || anew) parts.push(clause);
    else parts[parts.length - 1] = last + clause;
  }
  return parts;
}

function readSentence(sentence: string, sent: RegExpExecArray, from: number, year: number | null): ReportBack | null {
  const deadline = findDeadlines(sentence, from, year)[0] ?? vagueDeadline(sentence, from);
  const before = sentence.slice(0, sent.index);
  const after = sentence.slice(sent.index + sent[0].length);
  const comma = before.lastIndexOf('，');
  const own = before.slice(comma + 1);
  const behind = /(?:将|把)/.test(own) || thing.test(own) ? [] : objectsBehind(after);
  const what = behind.length > 0 ? behind : objectsOf(/(?:将|把)/.test(own) ? own : before);
  const to = receiver(
    behind.length > 0 ? (/(?:至|到|给)[^，。；]+$/.exec(after.split(/[，。；]/)[0] ?? '')?.[0] ?? '') : after,
  );
  const named = to ?? /(?:向|报请)([^，。；]{2,20}?)$/.exec(own)?.[1] ?? null;
  // 及时报送信息 as a heading asks for nothing that could be ticked off.
  if (
    what.length === 0 ||
    (to === null && (deadline === null || (/及时|尽快|尽早/.test(deadline.text) && sentence.length < 16)))
  )
    return null;
  return { what, to: named, deadline, span: { from, to: from + sentence.replace(/，$/, '').length } };
}

/** 及时将……报送: the word may stand far from the verb. */
function vagueDeadline(sentence: string, from: number): ReportBack['deadline'] {
  const match = /及时|尽快|尽早/.exec(sentence);
  if (!match) return null;
  const at = from + match.index;
  return { text: match[0], date: null, precision: 'vague', span: { from: at, to: at + match[0].length } };
}

/** `将A、B（见附件）报送` or `A、B及时报送`: the things before the verb. */
function objectsOf(before: string): string[] {
  const taken = /(?:将|把)([^将把]*)$/.exec(before)?.[1] ?? /(?:^|，)([^，]*)$/.exec(before)?.[1] ?? '';
  const list = taken
    .replace(/（[^）]*）/g, '')
    .replace(
      /(?:请|要|应|须|各单位|各地|各所|一并|统一|同时|均|分别|按时|按要求|以书面形式|以电子(?:版|邮件)?形式|通过[^，]*?(?:邮箱|系统|平台)?|纸质版和电子版|电子版|逐级|汇总后|盖章后|及时|尽快|于\d[^前]*前|在[^前]*前|经[^，]*后|的?(?:电子版|纸质版))+$/,
      '',
    );
  const clauses = list.includes('，')
    ? (list
        .split('，')
        .filter((clause) => thing.test(clause))
        .at(-1) ?? '')
    : list;
  return splitThings(clauses.replace(/^(?:请|各[^，、]{1,8}(?:要|应|须|将)|并|同时|要|需|于[^，]*前)+/, ''));
}

function objectsBehind(after: string): string[] {
  const object =
    /^([^，。；]*?(?:总结|小结|统计表|报表|汇总表|报告|方案|名单|照片|图片|视频|资料|材料|信息|台账|情况))(?:$|[，。；（至到给])/.exec(
      after,
    )?.[1] ?? '';
  return splitThings(object.replace(/^(?:了|至|到|[^，、]{2,12}(?:股|科|处|局))/, ''));
}

const ends = /(?:总结|小结|表|报告|方案|计划|名单|照片|图片|视频|资料|材料|信息|台账|情况|数据|案例|回执)$/;

function splitThings(list: string): string[] {
  return list
    .split('、')
    .flatMap((piece) => {
      if (/^(?:有关|相关)/.test(piece)) return [piece];
      const parts = piece.split(/以及|及|和|与/);
      return parts.length > 1 &&
        parts.every((part) => ends.test(part.trim()) && part.length > 1) &&
        !/^(?:图片|照片|文字)(?:及|和|与)/.test(piece)
        ? parts
        : [piece];
    })
    .map((piece) =>
      piece
        .replace(/^(?:各自的?|本地区?的?|本单位的?|本辖区的?|各单位的?|各地的?|各所的?|其)/, '')
        .replace(/分别于.*$/, '')
        .replace(/^(?:不少于|至少)?[\d一二三四五六七八九十]+[张个篇份条段幅部]+(?:以上)?的?/, '')
        .replace(/等$/, '')
        .trim(),
    )
    .filter((piece) => thing.test(piece) && piece.length <= 30);
}

/** The receiver behind the verb; an e-mail address alone is none. */
function receiver(after: string): string | null {
  const plain =
    /^(?:至|到|给|于|往)?\s*([^，。；（\s]{2,30}(?:（[\u4e00-\u9fff]{2,12}(?:局|司|处|科|股|室|办)）)?)/.exec(
      after,
    )?.[1] ?? '';
  const cut = plain
    .replace(/(?:电子)?邮箱.*$|备案.*$|汇总.*$|审核.*$|[A-Za-z0-9._-]+@.*$|联系人.*$|指定.*$/, '')
    .replace(/^(?:至|到|给)/, '');
  return cut.length >= 2 && !thing.test(cut) ? cut : null;
}
