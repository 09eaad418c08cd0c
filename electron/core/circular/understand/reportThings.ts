const nouns =
  '总结|小结|报告|方案|计划|名单|照片|图片|视频|影像|资料|材料|素材|信息|动态|台账|清单|情况|数据|案例|做法|经验|亮点|活动安排|工作安排|简报|回执|承诺书|附件\\d|进展';

/** Whether a text names something that can be sent in. */
export const thing = new RegExp(
  `(?:${nouns}|[\\u4e00-\\u9fff]表(?=请|于|应|须|汇总|盖章|加盖|报|发[至送到]|寄|提交|反馈|[（）、，和及]|$))`,
);

/** A piece of a list that ends in such a thing: only between two of them do 和 and 及 part a list. */
const ends = new RegExp(`(?:${nouns}|表)$`);

/** Words between the things and the verb: to whom it falls, when, and how. */
const manner =
  /(?:请|要|应|须|各单位|各地|各所|一并|统一|同时|均|分别|按时|按要求|以[^，、；]{2,12}形式|通过[^，]*?(?:邮箱|系统|平台)?|纸质版和电子版|电子版|逐级|汇总后|盖章后|及时|尽快|于\d[^前]*前|在[^前]*前|每(?:周|月)[^，]*|经[^，]*后|的?(?:电子版|纸质版)|加盖公章后?)+$/;

const opening = /^(?:请|各[^，、]{1,8}(?:要|应|须|将)|并|同时|要|需|于[^，]*前)+/;

/** `将A、B（见附件）报送`, `A、B及时报送`: the things before the verb, or, failing them, in the clauses before it. */
export function objectsBefore(before: string, marked: boolean): string[] {
  const taken = marked ? (/(?:将|把)([^将把]*)$/.exec(before)?.[1] ?? '') : lastClause(before);
  const list = taken.replace(/（[^）]*）/g, '').replace(manner, '');
  const clauses = list.includes('，')
    ? (list
        .split('，')
        .filter((clause) => thing.test(clause))
        .at(-1) ?? '')
    : list;
  const found = splitThings(clauses.replace(opening, ''));
  return found.length > 0 ? found : objectsMade(before);
}

const lastClause = (text: string): string => text.slice(text.lastIndexOf('，') + 1);

/** `各单位要认真总结，并于……报送`, `形成活动总结，于……报`: what an earlier clause has them make. */
function objectsMade(before: string): string[] {
  const clauses = before
    .replace(/（[^）]*）/g, '')
    .split('，')
    .slice(0, -1)
    .reverse();
  for (const clause of clauses) {
    const made = /(?:形成|撰写|填写|填报|填好|整理|收集|梳理|制作|做好)(?:了|好)?([^，]+)$/.exec(clause)?.[1];
    const things = splitThings(made ?? /(?:总结|小结)$/.exec(clause)?.[0] ?? '');
    if (things.length > 0) return things;
  }
  return [];
}

/** How many of a thing: `照片10张以上`, `短视频1条`. */
const counted = /(?:不少于|至少)?\d+[张个篇份条段幅部](?:以上|左右)?(?=[、和及]|$)/g;

/** `报送总结、照片（至县局）`: the things behind the verb. */
export function objectsBehind(after: string): string[] {
  const list = (after.replace(/（[^）]*）/g, '').split(/[，。；]/)[0] ?? '').replace(counted, '');
  const object = new RegExp(`^(.*?(?:${nouns}|表))(?=$|[至到给]|的?电子版)`).exec(list)?.[1] ?? '';
  return splitThings(object.replace(/^(?:了|至|到|[^，、]{2,12}(?:股|科|处|局))/, ''));
}

function splitThings(list: string): string[] {
  return list
    .split('、')
    .flatMap(piecesOf)
    .map((piece) =>
      piece
        .replace(/^(?:各自的?|本地区?的?|本单位的?|本辖区的?|各单位的?|各地的?|各所的?|其)/, '')
        .replace(/分别于.*$/, '')
        .replace(/^(?:不少于|至少)?[\d一二三四五六七八九十]+[张个篇份条段幅部次字](?:以上)?的?/, '')
        .replace(/等$/, '')
        .trim(),
    )
    .filter((piece) => thing.test(piece) && piece.length <= 30);
}

/** 图片及视频资料 are two things; 有关图片及视频, whose first word holds for both, stay one. */
function piecesOf(piece: string): string[] {
  if (/^(?:有关|相关)/.test(piece)) return [piece];
  const parts = piece.split(/以及|及|和|与/);
  return parts.length > 1 && parts.every((part) => ends.test(part.trim()) && part.length > 1) ? parts : [piece];
}
