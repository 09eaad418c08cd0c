import { z } from 'zod';
import { circularLevels, taskKinds } from '../domain/labels.ts';
import { read, write } from './call.ts';
import { reviewForm } from './circular.ts';
import { oneOf, requiredReference } from './fields.ts';

/*
 * What is done with circulars once they are stored: comparing two, matching a relay's tasks with the upper ones,
 * finding out what a corrected version changes, the history of themes.
 */

const level = oneOf('级别', circularLevels);
const share = z.number().min(0).max(1);

// Comparison

/** A stretch of two texts laid over each other: in both, only in the first, only in the second. */
export const textSegment = z.object({ text: z.string(), kind: z.enum(['same', 'removed', 'added']) });
export const itemChange = z.enum(['same', 'changed', 'new', 'gone']);
export type ItemChange = z.infer<typeof itemChange>;

const comparedSide = z.object({
  /** Null for an item of a review, which is not stored yet. */
  taskId: z.number().int().nullable(),
  numberPath: z.string(),
  title: z.string(),
});
export const comparedItem = z.object({
  change: itemChange,
  kind: oneOf('类别', taskKinds),
  a: comparedSide.nullable(),
  b: comparedSide.nullable(),
  /** How alike the two items are; null where there is only one. */
  similarity: share.nullable(),
  title: z.array(textSegment),
  /** Quantity, deadline and units in words. */
  details: z.array(textSegment),
  text: z.array(textSegment),
});
export type ComparedItem = z.infer<typeof comparedItem>;

export const comparedField = z.object({
  /** Such as 主题 or 印发日期. */
  label: z.string(),
  change: itemChange,
  segments: z.array(textSegment),
});
const comparedCircular = z.object({
  circularId: z.number().int().nullable(),
  title: z.string(),
  year: z.number().int().nullable(),
  level,
});
export const comparison = z.object({
  a: comparedCircular,
  b: comparedCircular,
  fields: z.array(comparedField),
  /** In the order of the second circular; what is gone stands behind what it stood behind in the first. */
  items: z.array(comparedItem),
  counts: z.object({
    same: z.number().int(),
    changed: z.number().int(),
    new: z.number().int(),
    gone: z.number().int(),
  }),
});
export type Comparison = z.infer<typeof comparison>;

/** A stored task that a corrected version no longer holds. */
export const vanishingTask = z.object({
  taskId: z.number().int(),
  title: z.string(),
  /** What hangs on it, such as 活动 2 项, so that it stays; null where it goes to the recycle bin. */
  heldBy: z.string().nullable(),
});

// Lineage

export const upperCircular = z.object({
  circularId: z.number().int(),
  title: z.string(),
  number: z.string().nullable(),
  level,
  /** Named in the text by number or title; the nearest level above; any other of the year above it. */
  reason: z.enum(['named', 'nearest', 'above']),
});
const matchedTask = z.object({
  taskId: z.number().int(),
  numberPath: z.string(),
  title: z.string(),
  text: z.string().nullable(),
});
const upperCandidate = z.object({ upperTaskId: z.number().int(), similarity: share });
export const matchSuggestions = z.object({
  circular: comparedCircular.extend({ revision: z.number().int() }),
  upper: comparedCircular,
  /** Tasks without tasks below them: what stands above is done through these. */
  tasks: z.array(
    matchedTask.extend({
      /** Every upper task, the most alike first. */
      candidates: z.array(upperCandidate),
      suggestedId: z.number().int().nullable(),
      /** What a person has confirmed; empty where none was found to fit or nobody has looked yet. */
      confirmedIds: z.array(z.number().int()),
    }),
  ),
  upperTasks: z.array(matchedTask),
  /** The suggestions, the most alike first. */
  pairs: z.array(
    z.object({
      taskId: z.number().int(),
      title: z.string(),
      upperTaskId: z.number().int(),
      upperTitle: z.string(),
      similarity: share,
    }),
  ),
  /** When matches of the two were last confirmed; null where none are. */
  confirmedAt: z.string().nullable(),
});
export type MatchSuggestions = z.infer<typeof matchSuggestions>;

// Themes

export const yearTheme = z.object({
  year: z.number().int(),
  /** Null where it is not known. */
  theme: z.string().nullable(),
  number: z.string().nullable(),
  /** How many departments issued the national circular. */
  issuers: z.number().int().nullable(),
  /** The own campaign's theme where it reads differently. */
  ownTheme: z.string().nullable(),
  campaignId: z.number().int().nullable(),
  /** The year's national circular in the library, else the first of another level. */
  circularId: z.number().int().nullable(),
});
export type YearTheme = z.infer<typeof yearTheme>;

const twoCirculars = z.strictObject({
  circularId: requiredReference('通知'),
  upperCircularId: requiredReference('上级通知'),
});

export const circularLibraryCalls = {
  /** What is the same, changed, new and gone from circular `aId` to circular `bId`. */
  'circular.compare': read(
    z.strictObject({ aId: requiredReference('对比的通知'), bId: requiredReference('对比的通知') }),
    comparison,
  ),
  /** What confirming the form as a corrected version of a stored circular would change. */
  'circular.compareForm': read(
    z.strictObject({ circularId: requiredReference('通知'), form: reviewForm }),
    comparison.extend({ vanishing: z.array(vanishingTask) }),
  ),
  /** Circulars that a stored circular or one under review may pass on, the likeliest first. */
  'circular.uppers': read(
    z.strictObject({
      circularId: requiredReference('通知').nullable().default(null),
      reviewId: requiredReference('审阅').nullable().default(null),
    }),
    z.array(upperCircular),
  ),
  'circular.suggestMatches': read(twoCirculars, matchSuggestions),
  /** Keeps exactly these matches between the two; a circular that is said to pass on none passes on the upper one then. */
  'circular.confirmMatches': write(
    twoCirculars.extend({
      /** The revision of the lower circular that the person saw. */
      revision: z.number({ error: '请指明版本' }).int().positive(),
      pairs: z
        .array(z.strictObject({ taskId: requiredReference('任务'), upperTaskId: requiredReference('上级任务') }))
        .max(2000, '对应关系不能超过 2000 项'),
    }),
    z.object({ matched: z.number().int() }),
  ),
  /** The themes of the years, the newest first. */
  'circular.themes': read(z.strictObject({}), z.array(yearTheme)),
};
