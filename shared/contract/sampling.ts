import { z } from 'zod';
import {
  itemVerdicts,
  sampleKinds,
  sampleStates,
  samplingSources,
  samplingStages,
  verdicts,
} from '../domain/labels.ts';
import {
  oneOf,
  optionalCount,
  optionalDate,
  optionalReference,
  optionalText,
  requiredCount,
  requiredDate,
  requiredReference,
  requiredText,
} from './fields.ts';
import { recordBase, recordCalls } from './record.ts';

const reference = z.number().int().positive();

export const samplingPlanFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  taskId: optionalReference('对应任务'),
  name: requiredText('抽检任务'),
  source: oneOf('任务来源', samplingSources),
  productGroupId: optionalReference('产品类别'),
  laboratoryId: optionalReference('检验机构'),
  batches: requiredCount('计划批次'),
  startsOn: optionalDate('开始日期'),
  endsOn: optionalDate('完成期限'),
  note: optionalText('备注', 2000),
});
export const samplingPlan = recordBase.extend({
  ...samplingPlanFields.shape,
  productGroupName: z.string().nullable(),
  laboratoryName: z.string().nullable(),
  sampled: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
});
export type SamplingPlan = z.infer<typeof samplingPlan>;

export const testItem = z.strictObject({
  name: requiredText('检验项目', 100),
  requirement: optionalText('标准要求', 200),
  value: optionalText('实测值', 200),
  unit: optionalText('计量单位', 40),
  verdict: oneOf('单项判定', itemVerdicts),
});
export type TestItem = z.infer<typeof testItem>;

/** The sampling sheet (抽样单) with its result; product and food share it, food fills a few more. */
export const sampleFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  samplingPlanId: optionalReference('抽检任务'),
  taskId: optionalReference('对应任务'),
  /** Empty: the next number of the year is given. */
  number: optionalText('抽样单编号', 40),
  kind: oneOf('种类', sampleKinds),
  stage: oneOf('抽样环节', samplingStages),
  sampledOn: requiredDate('抽样日期'),
  samplerIds: z.array(reference).max(10, '「抽样人员」最多 10 人').meta({ title: '抽样人员' }),
  subjectId: requiredReference('受检单位'),
  productName: requiredText('产品名称'),
  productGroupId: optionalReference('产品类别'),
  brand: optionalText('商标', 100),
  model: optionalText('规格型号', 100),
  grade: optionalText('质量等级', 60),
  batchNumber: optionalText('生产日期/批号', 100),
  standard: optionalText('执行标准', 100),
  producer: optionalText('生产单位'),
  baseQuantity: optionalCount('抽样基数'),
  testQuantity: optionalCount('抽样数量'),
  spareQuantity: optionalCount('备样数量'),
  quantityUnit: optionalText('计量单位', 20),
  sealNumber: optionalText('封条编号', 60),
  laboratoryId: optionalReference('检验机构'),
  submittedOn: optionalDate('送检日期'),
  reportNumber: optionalText('报告编号', 60),
  reportedOn: optionalDate('报告日期'),
  /** The final verdict of the batch (批次结论). */
  verdict: oneOf('结论', verdicts),
  state: oneOf('状态', sampleStates),
  note: optionalText('备注', 2000),
  items: z.array(testItem).max(300, '「检验项目」最多 300 项').meta({ title: '检验项目' }),
});
export const sample = recordBase.extend({
  ...sampleFields.shape,
  number: z.string(),
  subjectName: z.string(),
  samplingPlanName: z.string().nullable(),
  productGroupName: z.string().nullable(),
  laboratoryName: z.string().nullable(),
  samplerNames: z.array(z.string()),
  evidence: z.number().int(),
});
export type Sample = z.infer<typeof sample>;
export type SampleFields = z.infer<typeof sampleFields>;

export const samplingCalls = {
  ...recordCalls('sampling-plan', samplingPlanFields, samplingPlan, { campaignId: reference.nullable().default(null) }),
  ...recordCalls(
    'sample',
    sampleFields,
    sample,
    {
      campaignId: reference.nullable().default(null),
      samplingPlanId: reference.nullable().default(null),
      taskId: reference.nullable().default(null),
      subjectId: reference.nullable().default(null),
      laboratoryId: reference.nullable().default(null),
      /** 0: batches without a product group. */
      productGroupId: z.number().int().min(0).nullable().default(null),
      stage: z
        .enum(Object.keys(samplingStages) as [keyof typeof samplingStages])
        .nullable()
        .default(null),
      verdict: z
        .enum(Object.keys(verdicts) as [keyof typeof verdicts])
        .nullable()
        .default(null),
      state: z
        .enum(Object.keys(sampleStates) as [keyof typeof sampleStates])
        .nullable()
        .default(null),
    },
    z.object({ passed: z.number().int(), failed: z.number().int(), open: z.number().int() }),
  ),
};
