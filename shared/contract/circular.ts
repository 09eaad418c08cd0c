import { z } from 'zod';
import { circularKindLabels, circularLevels, taskKinds } from '../domain/labels.ts';
import { done, nothing, outgoingFile, read, write } from './call.ts';
import { taskFields } from './campaign.ts';
import {
  codesOf,
  oneOf,
  optionalDate,
  optionalReference,
  optionalText,
  requiredReference,
  requiredText,
  year,
} from './fields.ts';
import { circularParse, cleaningStep } from './parsedCircular.ts';
import { recordBase, recordCalls, recordId } from './record.ts';

// Circular 通知

export const circularFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  level: oneOf('级别', circularLevels),
  kind: oneOf('种类', circularKindLabels),
  title: requiredText('标题', 300),
  number: optionalText('文号', 80),
  issued: optionalDate('印发日期'),
  theme: optionalText('主题'),
  issuers: z.array(requiredText('发文单位', 100)).max(80).meta({ title: '发文单位' }),
  relaysCircularId: optionalReference('转发自'),
});
export const circular = recordBase.extend({
  ...circularFields.shape,
  fileName: z.string(),
  fileSha256: z.string(),
  original: z.string(),
  cleaned: z.string(),
  tasks: z.number().int(),
  requirements: z.number().int(),
  /** Of its campaign. */
  year: z.number().int(),
  /** Title of the circular that it passes on. */
  relaysTitle: z.string().nullable(),
});
export type Circular = z.infer<typeof circular>;
export type CircularFields = z.infer<typeof circularFields>;

// Review: nothing is stored as circular or task before a person confirms

/** One item of the reviewed structure, as the person has corrected it. */
export const reviewedTask = taskFields
  .omit({ campaignId: true, circularId: true, parentId: true, position: true })
  .extend({
    /** Within the review only: tells the items apart while they are moved and edited. */
    key: z.string(),
    /** Key of the item above it; null at the top. */
    parentKey: z.string().nullable(),
    kind: oneOf('类别', taskKinds),
    include: z.boolean(),
    /** Where it stands in the cleaned text; null for an item that the person added. */
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
  });
export type ReviewedTask = z.infer<typeof reviewedTask>;

/** The corrected structure that `circular.confirm` stores. */
export const reviewForm = z.strictObject({
  year: year.nullable(),
  level: oneOf('级别', circularLevels),
  kind: oneOf('种类', circularKindLabels),
  title: optionalText('标题', 300),
  number: optionalText('文号', 80),
  issued: optionalDate('印发日期'),
  theme: optionalText('主题'),
  periodFrom: optionalDate('开始日期'),
  periodTo: optionalDate('结束日期'),
  reportDue: optionalDate('报送期限'),
  reportTo: optionalText('报送单位'),
  issuers: z.array(z.string().trim().max(100)).max(80),
  tasks: z.array(reviewedTask).max(2000, '任务不能超过 2000 项'),
});
export type ReviewForm = z.infer<typeof reviewForm>;

export const reviewDecision = z.strictObject({
  action: z.enum(['accept', 'change', 'ignore']),
  /** The replacement chosen or typed; null where nothing is replaced. */
  text: z.string().max(200_000).nullable(),
});

export const circularReview = z.object({
  id: z.number().int(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  parse: circularParse,
  disabled: z.array(cleaningStep),
  decisions: z.record(z.string(), reviewDecision),
  form: reviewForm,
  /** A stored circular that this one is, or may be a corrected version of; `same-file`: it came from the very same file. */
  known: z
    .object({
      circularId: z.number().int(),
      revision: z.number().int(),
      title: z.string(),
      year: z.number().int(),
      why: z.enum(['same-file', 'same-number', 'same-title']),
    })
    .nullable(),
});
export type CircularReview = z.infer<typeof circularReview>;
export const reviewSummary = z.object({
  id: z.number().int(),
  fileName: z.string(),
  title: z.string().nullable(),
  doubts: z.number().int(),
  decided: z.number().int(),
  updatedAt: z.string(),
});

const circularDefaults = recordCalls('circular', circularFields, circular, {
  campaignId: z.number().int().positive().nullable().default(null),
  level: codesOf(circularLevels),
});

export const circularCalls = {
  ...circularDefaults,
  /** Reads, cleans and understands a file; answers with the new review, which is kept until confirmed or dropped. */
  'circular.startReview': write(z.strictObject({ token: requiredText('文件') }), circularReview),
  'circular.startReviewOfText': write(
    z.strictObject({ name: requiredText('名称', 100), text: requiredText('通知原文', 2_000_000) }),
    circularReview,
  ),
  /** A review without text: the structure is typed in. The file (a scan, a picture) is attached as the original. */
  'circular.startReviewByHand': write(
    z.strictObject({ token: z.string().nullable(), name: requiredText('名称', 100) }),
    circularReview,
  ),
  'circular.reviews': read(nothing, z.array(reviewSummary)),
  'circular.review': read(recordId, circularReview),
  /** Keeps what the person has corrected so far. */
  'circular.saveReview': write(
    z.strictObject({
      id: z.number().int().positive(),
      revision: z.number().int().positive(),
      decisions: z.record(z.string(), reviewDecision),
      form: reviewForm,
    }),
    circularReview,
  ),
  /** Cleans and understands again with other steps switched off; the form starts anew from what is found. */
  'circular.reparse': write(
    z.strictObject({
      id: z.number().int().positive(),
      revision: z.number().int().positive(),
      disabled: z.array(cleaningStep),
      decisions: z.record(z.string(), reviewDecision),
    }),
    circularReview,
  ),
  'circular.dropReview': write(recordId, done),
  /** Stores circular, tasks and, where the year has none yet, the campaign: all or nothing. */
  'circular.confirm': write(
    z.strictObject({
      id: z.number().int().positive(),
      revision: z.number().int().positive(),
      form: reviewForm,
      relaysCircularId: optionalReference('转发自'),
      /** Stores it as a corrected version of this circular, whose tasks keep their ids and what hangs on them. */
      updates: z
        .strictObject({ circularId: requiredReference('通知'), revision: z.number().int().positive() })
        .nullable()
        .default(null),
    }),
    z.object({
      circularId: z.number().int(),
      campaignId: z.number().int(),
      tasks: z.number().int(),
      requirements: z.number().int(),
      /** What a corrected version changed; null for a new circular. */
      changes: z
        .object({
          added: z.number().int(),
          updated: z.number().int(),
          unchanged: z.number().int(),
          removed: z.number().int(),
          /** Titles of tasks that it no longer holds, but on which something hangs. */
          kept: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  /** The file as it was imported. */
  'circular.exportOriginal': write(recordId, outgoingFile),
};
