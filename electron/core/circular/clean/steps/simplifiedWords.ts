/**
 * What a phrase dictionary of traditional text gets wrong in mainland official text. Every rule keeps the length.
 * 著 is 着 but in words for writing and for being known; 品質月 is what Taiwan calls 质量月 and here the keyword.
 */
const rules: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<![名显卓专原编论译土巨昭遗合所撰拙])著(?![作名称者述录书])/g, '着'],
  [/品质月(?=”?(?:活动|期间|企业|主题|宣传|启动|工作|系列|的通知|[，。、”：；,.:;]))/g, '质量月'],
  [/藉此/g, '借此'],
  [/凭藉/g, '凭借'],
  [/妳/g, '你'],
  [/衞/g, '卫'],
];

/** Simplified text with the words that official notices use. */
export function simplifiedWords(text: string): string {
  return rules.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text);
}

/** Over-converted characters that careless converters leave in text which is simplified otherwise (机製, 全麵). */
export const overConverted: ReadonlyMap<string, string> = new Map([
  ['製', '制'],
  ['麵', '面'],
  ['機', '机'],
  ['隻', '只'],
  ['係', '系'],
]);

/** 入 that character recognition took for 人: 深人 before a verb of official text is always 深入. */
export const misread =
  /深人(?=开展|推进|贯彻|学习|实施|落实|宣传|基层|企业|一线|推动|社区|乡镇|农村|挖掘|了解|研究|分析|实际|调研|细致|打击|整治|排查|推行|持久|人心|广泛|开发|园区|产业|工厂|商圈|街道|集市|村|田间|车间|项目|校园|市场|现场|生产|\d)/g;
