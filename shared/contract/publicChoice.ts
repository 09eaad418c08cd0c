import { z } from 'zod';
import { read, write } from './call.ts';
import { tableKind, tableSource } from './exchange.ts';
import {
  optionalDate,
  optionalReference,
  optionalText,
  requiredCount,
  requiredReference,
  requiredText,
} from './fields.ts';
import { recordBase, recordCalls, recordVersion } from './record.ts';
import { samplingPlan } from './sampling.ts';

/* Public choice 你选我检: the public votes which products are sampled. */

const reference = z.number().int().positive();

/** As many products as one poll may offer. */
export const mostChoices = 1000;

const choiceItem = z.strictObject({
  name: requiredText('产品', 100),
  productGroupId: optionalReference('产品类别'),
  votes: requiredCount('票数'),
});
export const publicChoiceFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  title: requiredText('活动名称'),
  channel: optionalText('征集渠道', 200),
  startsOn: optionalDate('开始日期'),
  endsOn: optionalDate('结束日期'),
  items: z
    .array(choiceItem)
    .max(mostChoices, `「征集结果」最多 ${mostChoices} 行`)
    .default([])
    .meta({ title: '征集结果' }),
  /**
   * Files of the host that the votes were read from: a save keeps them as evidence of the poll, together with it or not
   * at all. A poll that is read back names none.
   */
  voteFiles: z
    .array(z.strictObject({ token: z.string(), name: z.string().max(200) }))
    .max(20, '「结果文件」一次最多 20 个')
    .default([])
    .meta({ title: '结果文件' }),
  note: optionalText('备注', 2000),
});
export const publicChoice = recordBase.extend({
  ...publicChoiceFields.shape,
  /** The plan that its top products were taken into. */
  samplingPlanId: z.number().int().nullable(),
  samplingPlanName: z.string().nullable(),
  votes: z.number().int(),
  evidence: z.number().int(),
});
export type PublicChoice = z.infer<typeof publicChoice>;

/** What a column of a poll's table may hold. */
export const voteFields = ['name', 'votes', 'group', 'share'] as const;

/** One row below the titles of a poll's table. */
const voteRow = z.object({
  /** Row of the sheet, counted from 1. */
  row: z.number().int(),
  /**
   * `good`; `merged`: its votes were added to those of the same product further up; `left`: no product (totals,
   * captions); `bad`: it cannot be taken.
   */
  outcome: z.enum(['good', 'merged', 'left', 'bad']),
  /** As it is written. */
  name: z.string(),
  votes: z.string(),
  /** The product group found in the directory; '' for none. */
  group: z.string(),
  /** Chinese: why it is left, bad or merged; of a good one what a person should look at. */
  reason: z.string().nullable(),
});

/** A poll's result as its table says it. */
export const readVotes = z.object({
  kind: tableKind,
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.number().int(),
  /** Row of the titles; 0: there is none. */
  headerRow: z.number().int(),
  columns: z.array(
    z.object({
      column: z.number().int(),
      title: z.string(),
      samples: z.array(z.string()),
      field: z.enum(voteFields).nullable(),
    }),
  ),
  /** A file may hold the results of several questions below each other; their captions, '' where there is none. */
  parts: z.array(z.string()),
  /** Which of them was read, counted from 0. */
  part: z.number().int(),
  rows: z.array(voteRow),
  /** What the good rows come to, in the table's order. */
  items: z.array(choiceItem),
  /** In Chinese: what the person should know before taking it. */
  warnings: z.array(z.string()),
});
export type ReadVotes = z.infer<typeof readVotes>;

export const publicChoiceCalls = {
  ...recordCalls('public-choice', publicChoiceFields, publicChoice, {
    campaignId: reference.nullable().default(null),
  }),
  /** Reads a poll's exported result (XLSX, XLS, ODS, CSV, HTML) without storing anything; what is null is found out. */
  'public-choice.readVotes': read(
    z.strictObject({
      source: tableSource,
      sheet: z.number().int().min(0).nullable().default(null),
      part: z.number().int().min(0).nullable().default(null),
      /** Columns, counted from 0, of the product and of its votes. */
      nameColumn: z.number().int().min(0).nullable().default(null),
      votesColumn: z.number().int().min(0).nullable().default(null),
    }),
    readVotes,
  ),
  /** Makes a sampling plan (source 你选我检) of the products with the most votes. */
  'public-choice.takeTop': write(
    recordVersion.extend({
      top: z.number().int().min(1, '至少取 1 种').max(100),
      batchesEach: z.number().int().min(1, '每种至少 1 批次').max(1000),
      laboratoryId: optionalReference('检验机构'),
    }),
    samplingPlan,
  ),
};
