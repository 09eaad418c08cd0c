import { z } from 'zod';
import { drawRiskClass } from './lists.ts';
import { canonicalJson, canonicalText, sha256Hex } from './text.ts';

/*
 * The rules of one draw: how many subjects, which inspectors. They are fixed and hashed together with the lists before
 * the draw. 国办发〔2015〕58号: both are drawn at random; at least two inspectors a visit (行政处罚法 第四十二条).
 */

const text = z.string().max(500);

export const drawStratum = z.strictObject({
  name: text,
  /** Which classes are drawn together; '' are the subjects without a class. */
  riskClasses: z.array(drawRiskClass).min(1),
  /** So many subjects; null where a ratio is given. */
  number: z.int().min(0).max(1_000_000).nullable(),
  /** So many of ten thousand (5 % is 500), rounded up: 不低于 5% is not kept by rounding down. Null: see `number`. */
  ratio: z.int().min(0).max(10_000).nullable(),
});
export type DrawStratum = z.infer<typeof drawStratum>;

/** So many of a visit's inspectors at least are of this unit and have this skill; '' asks nothing. */
export const drawNeed = z.strictObject({ unit: text, skill: text, least: z.int().min(1).max(6) });

export const drawVisit = z.strictObject({
  /** How many inspectors go; with fixed teams: how many a team has at least. */
  inspectors: z.int().min(2).max(6),
  /** Fixed teams are drawn as a whole. */
  teams: z.boolean(),
  /** Those with the fewest visits so far come first. */
  balance: z.boolean(),
  /** The inspectors of a visit are of two units at least (跨科室联合检查). */
  mixedUnits: z.boolean(),
  /** Only inspectors of these units; empty: of all. */
  onlyUnits: z.array(text).max(100),
  /** Ten skills and a leading unit can be asked for. */
  needs: z.array(drawNeed).max(20),
});
export type DrawVisitRules = z.infer<typeof drawVisit>;

/**
 * 回避: whoever is named does not visit what is named. Of `inspector` (uid) and `unit`, of `subject` (uid) and `area`,
 * '' asks nothing; what is given must hold together.
 */
export const drawRecusal = z.strictObject({ inspector: text, unit: text, subject: text, area: text, reason: text });
export type DrawRecusal = z.infer<typeof drawRecusal>;

export const drawRules = z.strictObject({
  /** 抽查事项: what the visits are for. */
  matter: text,
  strata: z.array(drawStratum).min(1).max(20),
  visit: drawVisit,
  recusals: z.array(drawRecusal).max(5000),
});
export type DrawRules = z.infer<typeof drawRules>;

function withCanonicalTexts<T>(value: T): T {
  if (typeof value === 'string') return canonicalText(value) as T;
  if (Array.isArray(value)) return value.map(withCanonicalTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCanonicalTexts(inner)])) as T;
}

/** The rules with every text cleaned; the order of strata, recusals and the like is kept as it was given. */
export const canonicalRules = (rules: DrawRules): DrawRules => withCanonicalTexts(rules);

/** SHA-256 of the rules as canonical JSON, hex. */
export const rulesHash = (rules: DrawRules): string => sha256Hex(canonicalJson(canonicalRules(rules)));

/** How many of `population` subjects a stratum draws; a number beyond the population is refused before the draw. */
export function takeOf(stratum: DrawStratum, population: number): number {
  if (stratum.number !== null) return Math.min(stratum.number, population);
  // In integers, so that no binary fraction decides a rounding.
  return Math.ceil((population * (stratum.ratio ?? 0)) / 10_000);
}
