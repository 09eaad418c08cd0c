import { z } from 'zod';

/**
 * What the importer finds in a notice (通知). This is the schema of `circular parse --json`.
 *
 * Three layers of text: `original` (as the reader of the file kind gave it), `cleaned` (after the cleaning steps),
 * and the structure. Every span counts UTF-16 code units of the **cleaned** text; `changes` maps them back.
 */

/** A half-open range `[from, to)` of UTF-16 code units. */
export const span = z.object({ from: z.number().int().min(0), to: z.number().int().min(0) });
export type Span = z.infer<typeof span>;

/** A value with the place it came from, how sure the rules are (0–1) and why (Chinese, for the reviewer). */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.object({ value, span: span.nullable(), confidence: z.number().min(0).max(1), reason: z.string() });
export interface Sourced<T> {
  value: T;
  span: Span | null;
  confidence: number;
  reason: string;
}

/** The kinds of file that can be read; found from the bytes, never from the name. */
export const fileKinds = ['txt', 'html', 'mht', 'rtf', 'doc', 'docx', 'odt', 'pdf', 'ofd'] as const;

/** The named cleaning steps, in the order in which they run. */
export const cleaningSteps = [
  'line-endings',
  'spam-lines',
  'web-clutter',
  'page-counters',
  'pinyin',
  // Before all that change characters: damage is only visible in the characters as they came.
  'lossy-encoding',
  'private-use',
  'simplified',
  'punctuation-width',
  'spaced-names',
  'joined-names',
  'doubled-punctuation',
  'hard-line-breaks',
  'run-on-text',
] as const;
export const cleaningStep = z.enum(cleaningSteps);
export type CleaningStep = z.infer<typeof cleaningStep>;

/** One change of a cleaning step: `original[from,to)` was `before` and reads `after` at `cleaned[at, at+after.length)`. */
export const cleaningChange = z.object({
  step: cleaningStep,
  /** Range in the original text. */
  from: z.number().int(),
  to: z.number().int(),
  before: z.string(),
  after: z.string(),
  /** Where `after` stands in the cleaned text. */
  at: z.number().int(),
  note: z.string().optional(),
});
export type CleaningChange = z.infer<typeof cleaningChange>;

/** A place whose meaning the rules will not decide alone; `candidates` are ranked, best first, and never applied silently. */
export const doubt = z.object({
  /** Stable within one parse: the reviewer's decisions are kept by it. */
  key: z.string(),
  kind: z.enum(['damaged-text', 'issuer-count', 'claim', 'missing', 'ambiguous', 'low-confidence', 'noise-removed']),
  /** Chinese, for the reviewer. */
  message: z.string(),
  span: span.nullable(),
  /** Path into the structure that the doubt is about, such as `tasks.2.deadline`. */
  path: z.string().nullable(),
  candidates: z.array(z.object({ text: z.string(), score: z.number(), reason: z.string() })),
});
export type Doubt = z.infer<typeof doubt>;

export const circularKinds = [
  'circular',
  'circular-body',
  'relay',
  'action-plan',
  'news',
  'news-with-annex',
  'summary',
  'slogans',
  'other',
] as const;

/** 牵头 配合 主办 承办 协办 责任. */
export const unitRoles = ['lead', 'support', 'host', 'organise', 'co-organise', 'responsible'] as const;

export const parsedUnit = z.object({
  name: z.string(),
  role: z.enum(unitRoles),
  /** True where an earlier clause ("以下…不再列出") and not this item names the unit. */
  inherited: z.boolean(),
  span: span.nullable(),
});

export const parsedQuantity = z.object({
  text: z.string(),
  /** One number, or several for "分别" lists. 万 and 亿 are multiplied out; 元 amounts are in 元. */
  values: z.array(z.number()),
  unit: z.string(),
  comparison: z.enum(['at-least', 'more-than', 'at-most', 'less-than', 'about', 'exactly']),
  span,
});

export const parsedDeadline = z.object({
  text: z.string(),
  /** `YYYY-MM-DD`, the last day that is still in time; null where the text is vague (及时, 尽快). */
  date: z.string().nullable(),
  precision: z.enum(['day', 'month-end', 'year-end', 'vague']),
  span,
});

const parsedItem = z.object({
  /** Numbers from the top down in their written form without brackets, such as `['二','三']` for 二（三）. */
  path: z.array(z.string()),
  title: z.string(),
  /** The whole text of the item, its title included, children excluded. */
  text: z.string(),
  span,
  /** Chinese label such as 宣传, 检查, 抽检, 帮扶, 维权, 培训, 整治, 计量, 认证, 标准; empty where nothing fits. */
  category: z.string(),
  units: z.array(parsedUnit),
  quantities: z.array(parsedQuantity),
  deadlines: z.array(parsedDeadline),
  /** Activity kinds of DOMAIN.md that the text mentions, such as 质量开放日. */
  activityKinds: z.array(z.string()),
  productGroups: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
});
export interface ParsedTask extends z.infer<typeof parsedItem> {
  children: ParsedTask[];
}
export const parsedTask: z.ZodType<ParsedTask> = parsedItem.extend({
  get children() {
    return z.array(parsedTask);
  },
});

export const parsedCircular = z.object({
  kind: sourced(z.enum(circularKinds)),
  /** 国家 省 市 县; null where the text does not tell. */
  level: sourced(z.enum(['national', 'provincial', 'city', 'county'])).nullable(),
  title: sourced(z.string()).nullable(),
  /** The notice that a news story tells of or a relay passes on, by its full title without 《》. */
  circularTitle: sourced(z.string()).nullable(),
  /** The document's own number (发文字号), never one it only cites; in a news story that of the notice it tells of. */
  number: sourced(z.string()).nullable(),
  numbersCited: z.array(sourced(z.string())),
  year: sourced(z.number().int()).nullable(),
  yearTo: sourced(z.number().int()).nullable(),
  issued: sourced(z.string()).nullable(),
  issuersClaimed: sourced(z.number().int()).nullable(),
  issuers: z.array(sourced(z.string())),
  recipients: z.array(sourced(z.string())),
  /** Main themes first; `role` tells 主题 from 副主题. */
  themes: z.array(sourced(z.string()).extend({ role: z.enum(['main', 'sub']) })),
  period: sourced(z.object({ from: z.string(), to: z.string() })).nullable(),
  sections: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      kind: z.enum(['theme', 'tasks', 'requirements', 'background', 'safeguards', 'other']),
      span,
      items: z.number().int(),
    }),
  ),
  tasks: z.array(parsedTask),
  requirements: z.array(parsedTask),
  prohibitions: z.array(sourced(z.string())),
  /** Deadlines of the whole document that stand in no task and no requirement, such as 到2025年. */
  deadlines: z.array(parsedDeadline),
  reportBack: z.array(
    z.object({
      what: z.array(z.string()),
      to: z.string().nullable(),
      deadline: parsedDeadline.nullable(),
      span,
    }),
  ),
  contacts: z.array(
    z.object({
      organisation: z.string().nullable(),
      name: z.string().nullable(),
      phones: z.array(z.string()),
      emails: z.array(z.string()),
      span,
    }),
  ),
  annexes: z.array(
    z.object({ number: z.number().int().nullable(), title: z.string(), present: z.boolean(), span: span.nullable() }),
  ),
  slogans: z.array(sourced(z.string())),
  /** What single departments do on their own, by the department that heads the paragraph. */
  departmentActivities: z.array(
    z.object({
      department: z.string(),
      title: z.string(),
      text: z.string(),
      span,
      claimed: z.number().int().nullable(),
    }),
  ),
  /** What a news story stresses. */
  emphases: z.array(sourced(z.string())),
  /** Figures of the past that the text reports, such as 超过50万家. */
  figures: z.array(z.object({ label: z.string(), value: z.number(), unit: z.string(), text: z.string(), span })),
  /** Numbers the text claims of itself (16个部门), each checked against what was found. */
  claims: z.array(
    z.object({
      text: z.string(),
      by: z.string().nullable(),
      claimed: z.number().int(),
      found: z.number().int().nullable(),
      agrees: z.boolean().nullable(),
      span,
    }),
  ),
});
export type ParsedCircular = z.infer<typeof parsedCircular>;

/** Everything one parse answers: the three layers, the changes between the first two, and the doubts. */
export const circularParse = z.object({
  file: z.object({
    name: z.string(),
    kind: z.enum([...fileKinds, 'none']),
    sha256: z.string(),
    bytes: z.number().int(),
  }),
  original: z.string(),
  cleaned: z.string(),
  changes: z.array(cleaningChange),
  structure: parsedCircular,
  doubts: z.array(doubt),
});
export type CircularParse = z.infer<typeof circularParse>;
