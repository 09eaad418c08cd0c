import type { ParsedCircular, ParsedTask, Span } from '../../../../shared/contract/parsedCircular.ts';
import { departmentNamed } from '../vocabulary/departments.ts';
import { openingUnits } from './openingUnits.ts';

export type Unit = ParsedTask['units'][number];
export type UnitRole = Unit['role'];
export type CircularUnits = ParsedCircular['tasks'][number]['units'];

const roleWords: { word: RegExp; role: UnitRole }[] = [
  { word: /牵头|总负责/, role: 'lead' },
  { word: /配合|参与|参加|协同|协助|支持/, role: 'support' },
  { word: /主办/, role: 'host' },
  { word: /协办/, role: 'co-organise' },
  { word: /承办/, role: 'organise' },
  { word: /责任|负责|落实|实施|分工/, role: 'responsible' },
];

/** The role that a word such as 牵头 or 配合 gives. */
export function roleOf(word: string): UnitRole {
  return roleWords.find((entry) => entry.word.test(word))?.role ?? 'responsible';
}

const organisation =
  /(?:局|部|委|委员会|厅|办|办公室|所|股|科|处|室|站|院|中心|政府|单位|部门|总社|联|会|总署|总会|团|协会|学会|大队|支队|队|企业|公司|银行|机构|分局|组|联社|银保监会|证监会|共青团中央|海关|街道|乡镇|学校|医院|超市|研究所|窗口|平台|集团|司|校|联合会|妇联|工会|税务|法院|检察院)$/;

/** Whether a piece of text can be the name of a unit. */
export function looksLikeUnit(name: string): boolean {
  const plain = name.replace(/（[^）]*）$/, '').replace(/“[^”]*”/, '');
  return (
    plain.length >= 2 &&
    plain.length <= 28 &&
    (organisation.test(plain) || departmentNamed(plain) !== null) &&
    !/[。：！？“”]/.test(plain)
  );
}

const tail =
  /(?:(?:等(?:有关|相关|各有关|各相关)?|有关|相关|各有关|各相关)(?:部门|单位|科室|股室|方面)?(?:(?:及|和)其他有关部门)?)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?(?:和分工)?)?(?:(?:分别|共同|联合|具体|各自|组织|依职责|按各自职责)*(?:牵头)?(?:负责|落实|实施|承担|牵头|配合|参与|参加|主办|承办|协办|执行)+)*(?:落实|实施)?$/;

/**
 * Splits a list of units at 、，； (not within `各市、县人民政府` or `各县（市、区）政府`) and before 及 / 和 + 各, 地方, 相关.
 * `等部门按职责分工负责` and the like are taken off; names that hold 和 (文化和旅游部) stay whole.
 */
export function splitUnits(list: string, offset: number): { name: string; span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  const pieces =
    /(?:各?(?:省|自治区|直辖市|设区市|市|州|地区|盟|县|区|旗|乡|镇|街道)、)*(?:[^、，；,;\s（]|（[^（）]*）|（)+/g;
  for (let match = pieces.exec(list); match; match = pieces.exec(list)) {
    let at = match.index;
    for (const part of match[0].split(/(?:以及|及|和|与|会同)(?=各|地方|相关|有关|县|市|区|乡|其他|局|所)/)) {
      const from = list.indexOf(part, at);
      at = from + part.length;
      const name = cleanName(part);
      if (name.length >= 2) found.push({ name, span: { from: offset + from, to: offset + from + name.length } });
    }
  }
  return found;
}

function cleanName(part: string): string {
  const plain = part.replace(/^由|^(?:以及|及|和|会同|联合)/, '');
  const short = plain.replace(tail, '');
  // 省直 alone is nobody: in 省直有关部门 the words behind it are the name.
  if (/^(?:[省市县区州]直|中央|国务院)$/.test(short))
    return plain.replace(/(?:按.*)?(?:负责|配合|落实|参与|牵头).*$/, '');
  if (short.length >= 2 && short !== plain) return short.replace(/等$/, '');
  if (/^(?:有关|相关|各有关|各相关|其他有关)/.test(plain))
    return plain.replace(/(?:按.*)?(?:负责|配合|落实|参与|牵头).*$/, '');
  return short.length === 0 ? plain.replace(/(?:按.*)?(?:负责|配合|落实|参与|牵头).*$/, '') : short.replace(/等$/, '');
}

const unit = (name: string, role: UnitRole, span: Span | null, inherited = false): Unit => ({
  name,
  role,
  inherited,
  span,
});

const label =
  /(牵头|主要责任|第一责任|责任|配合|协助|参与|参加|主办|承办|协办|落实|负责|实施|完成|指导|支持)(?:单位|部门|科室|股室|处室|主体|所|机构|领导单位)?(?:（[^）]*）)?\s*[：]\s*((?:[^\n：；。（）|]|（[^（）\n]*）)*?)(?=[；。）\n|]|[\s，、]*(?:牵头|责任|配合|协助|参与|参加|主办|承办|协办|完成|负责)(?:单位|部门|科室|股室|处室|时限|时间)?\s*[：]|$)/g;

/** `牵头单位：甲；配合单位：乙、丙` on lines of their own or in a bracket. */
function labelled(text: string, offset: number): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(label)) {
    if (match[1] === '完成') continue;
    const list = match[2] ?? '';
    const at = offset + match.index + match[0].indexOf(list, match[0].indexOf('：'));
    for (const { name, span } of splitUnits(list, at)) {
      if (name.length <= 30) units.push(unit(name, roleOf(match[1] ?? ''), span));
    }
  }
  return units;
}

const bracket = /（([^（）]*(?:（[^（）]*）[^（）]*)*)）/g;

/** A bracket such as （甲、乙等按职责分工负责） or （甲牵头，乙、丙配合） or, in county plans, only （甲、乙）. */
function bracketed(text: string, offset: number): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(bracket)) {
    const inside = (match[1] ?? '').split('。')[0] ?? '';
    const at = offset + match.index + 1;
    if (/[：]/.test(inside)) continue;
    if (/(?:负责|牵头|配合|落实|参与|承办|主办|协办)(?:落实|实施)?$/.test(inside)) units.push(...clauses(inside, at));
    else if (isList(inside, text, match.index, match.index + match[0].length)) {
      units.push(...splitUnits(inside, at).map(({ name, span }) => unit(name, 'responsible', span)));
    }
  }
  return units;
}

function isList(inside: string, text: string, start: number, end: number): boolean {
  const next = text
    .slice(end, end + 8)
    .trimStart()
    .charAt(0);
  const before = text.slice(Math.max(0, start - 30), start);
  // 报送市场监管总局（质量发展局）: an office of the body in front, not who does the item.
  if (looksLikeUnit(/[^，。；：、\s报送给至向]*$/.exec(before)?.[0] ?? '')) return false;
  const closes = next === '' || next === '。' || text.charAt(end) === '\n';
  const names = inside.split(/[、，；]/);
  return closes && names.every((name) => looksLikeUnit(name.trim())) && !/^(?:含|包括|以下|不含)/.test(inside);
}

/** Clauses that each end in their role: 甲牵头，乙、丙配合. */
function clauses(inside: string, offset: number): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  const ends =
    /(?:牵头(?:负责|落实|组织实施)?|配合|参与|承办|主办|协办|(?:按职责分工|分工|分别|共同|组织|具体)?(?:负责|落实|实施)(?:落实)?)(?=[，；、]|$)/g;
  for (let match = ends.exec(inside); match; match = ends.exec(inside)) {
    const part = inside.slice(start, match.index + match[0].length);
    for (const { name, span } of splitUnits(part, offset + start)) units.push(unit(name, roleOf(match[0]), span));
    start = match.index + match[0].length;
  }
  return units;
}

const led =
  /(?:^|[。；，：\n（）])由?([^。；，：\n（）“”]{2,40}?)(牵头)(?:负责|组织|实施|落实)?[，,](?:由)?([^。；：\n（）“”]{2,80}?)(?:等(?:单位|部门|科室)?)?(?:按职责(?:分工)?)?(配合|参与|协助|协同)/g;
const by =
  /(?:^|[。；，：\n）后])由([^。；，：\n“”]{2,40}?)(牵头|负责|主办|承办|组织实施|组织|具体实施)(?=[，。；\n、]|$|实施|落实|开展|(?<=负责)(?!人|同志|制|任))/g;
/** A sentence of its own that names nothing but who does it: `质量处具体负责。` */
const alone =
  /(?<=[。；\n])[ \t]{0,4}([^，。；：\n“”（）由]{2,40}?)(?:具体|共同|分别|按职责分工)?(?:(牵头|负责|主办|承办|组织实施)(?:组织|实施|落实)?(?=[。；\n]|$)|(牵头)(?=，))/g;

/** Running text: 由甲牵头，乙、丙配合; 由甲负责; 甲具体负责。 */
function spoken(text: string, offset: number): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(led)) {
    for (const [list, role] of [
      [match[1], 'lead'],
      [match[3], 'support'],
    ] as const) {
      const at = offset + match.index + match[0].indexOf(list ?? '');
      for (const { name, span } of splitUnits(list ?? '', at))
        if (looksLikeUnit(name)) units.push(unit(name, role, span));
    }
  }
  for (const match of [by, alone].flatMap((form) => [...text.matchAll(form)])) {
    const at = offset + match.index + match[0].indexOf(match[1] ?? '');
    for (const { name, span } of splitUnits(match[1] ?? '', at)) {
      if (looksLikeUnit(name)) units.push(unit(name, roleOf(match[2] ?? match[3] ?? ''), span));
    }
  }
  return units;
}

/** All units an item names, each once per role; `head` is the offset where the item's words begin. */
export function findUnits(text: string, offset: number, head: number): Unit[] {
  const found = [...labelled(text, offset), ...bracketed(text, offset), ...spoken(text, offset)];
  const named = found.length > 0 ? found : openingUnits(text.slice(head - offset), head);
  const seen = new Set<string>();
  return named.filter(({ name, role }) => {
    const key = `${role} ${name}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Takes a closing bracket of units off a heading. */
export function stripClosingBracket(line: string): string {
  const closing = /（([^（）]*(?:（[^（）]*）[^（）]*)*)）[。；]?$/.exec(line);
  if (!closing) return line;
  const inside = closing[1] ?? '';
  const units =
    /(?:负责|牵头|配合|落实|参与|单位|部门|科室|时限|时间)/.test(inside) ||
    inside.split(/[、，；]/).every(looksLikeUnit);
  return units || /^\d*年?\d+月/.test(inside) ? line.slice(0, closing.index).trim() : line;
}
