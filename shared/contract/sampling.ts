import { z } from 'zod';
import {
  foodAreas,
  itemVerdicts,
  sampleKinds,
  sampleStates,
  samplingSources,
  samplingStages,
  sealConditions,
  testVerdicts,
  verdicts,
} from '../domain/labels.ts';
import { outgoingFile, read, write } from './call.ts';
import {
  codesOf,
  oneOf,
  optionalCount,
  optionalDate,
  optionalMoney,
  optionalReference,
  optionalText,
  requiredCount,
  requiredDate,
  requiredReference,
  requiredText,
} from './fields.ts';
import { recordBase, recordCalls, recordVersion } from './record.ts';

const reference = z.number().int().positive();
const optionalOneOf = <const T extends Record<string, string>>(label: string, labels: T) =>
  codesOf(labels).meta({ title: label });
const optionalYesOrNo = (label: string) =>
  z
    .boolean({ error: `「${label}」应为是或否` })
    .nullable()
    .default(null)
    .meta({ title: label });

// Sampling plan 抽检任务

/** So many batches of what, where and by whom; what is null is open. */
export const samplingQuota = z.strictObject({
  productGroupId: optionalReference('产品类别'),
  stage: optionalOneOf('抽样环节', samplingStages),
  township: optionalText('乡镇街道', 60),
  laboratoryId: optionalReference('检验机构'),
  batches: requiredCount('批次'),
});
export const samplingPlanFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  taskId: optionalReference('对应任务'),
  name: requiredText('抽检任务'),
  source: oneOf('任务来源', samplingSources),
  productGroupId: optionalReference('产品类别'),
  laboratoryId: optionalReference('检验机构'),
  batches: requiredCount('计划批次'),
  /** 经费预算, in 分. */
  budget: optionalMoney('经费预算'),
  startsOn: optionalDate('开始日期'),
  endsOn: optionalDate('完成期限'),
  quotas: z.array(samplingQuota).max(500, '「分解指标」最多 500 行').default([]).meta({ title: '分解指标' }),
  note: optionalText('备注', 2000),
});
export const samplingPlan = recordBase.extend({
  ...samplingPlanFields.shape,
  productGroupName: z.string().nullable(),
  laboratoryName: z.string().nullable(),
  /** Of each quota, in its order: names for the screen and how many batches fit it so far. */
  quotaProgress: z.array(
    z.object({
      productGroupName: z.string().nullable(),
      laboratoryName: z.string().nullable(),
      batches: z.number().int(),
      sampled: z.number().int(),
    }),
  ),
  sampled: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
});
export type SamplingPlan = z.infer<typeof samplingPlan>;

// Sample 抽检批次

/** One measured item; `verdict` counts, `labVerdict` is what the laboratory wrote. */
export const testItem = z.strictObject({
  name: requiredText('检验项目', 100),
  requirement: optionalText('标准要求', 200),
  value: optionalText('实测值', 200),
  unit: optionalText('计量单位', 40),
  method: optionalText('检验方法', 100),
  labVerdict: optionalOneOf('机构判定', itemVerdicts),
  verdict: oneOf('单项判定', itemVerdicts),
});
export type TestItem = z.infer<typeof testItem>;

/** What follows a failed batch (后处理). */
export const followUp = z.strictObject({
  notifiedOn: optionalDate('告知日期'),
  noticeNumber: optionalText('通知书文号', 100),
  objectedOn: optionalDate('异议申请日期'),
  objectionReason: optionalText('异议理由', 1000),
  objectionAccepted: optionalYesOrNo('受理异议'),
  retestLaboratoryId: optionalReference('复检机构'),
  retestReportNumber: optionalText('复检报告编号', 60),
  retestedOn: optionalDate('复检报告日期'),
  retestVerdict: optionalOneOf('复检结论', testVerdicts),
  orderedOn: optionalDate('责令改正日期'),
  orderNumber: optionalText('责令改正文书号', 100),
  orderDeadline: optionalDate('整改期限'),
  sealedQuantity: optionalCount('查封数量'),
  removedQuantity: optionalCount('下架数量'),
  recalledQuantity: optionalCount('召回数量'),
  rectifiedOn: optionalDate('整改日期'),
  recheckedOn: optionalDate('复查日期'),
  recheckPassed: optionalYesOrNo('复查通过'),
  closedOn: optionalDate('办结日期'),
});
export type FollowUp = z.infer<typeof followUp>;

/** The sampling sheet (抽样单) with its chain of custody, result and follow-up; food fills a few more fields. */
export const sampleFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  samplingPlanId: optionalReference('抽检任务'),
  taskId: optionalReference('对应任务'),
  /** Empty: the next number by the rule of the settings. */
  number: optionalText('抽样单编号', 40),
  kind: oneOf('种类', sampleKinds),
  category: optionalText('任务类别', 60),
  stage: oneOf('抽样环节', samplingStages),
  sampledOn: requiredDate('抽样日期'),
  place: optionalText('抽样地点', 100),
  method: optionalText('抽样方式', 60),
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
  producerAddress: optionalText('生产单位地址'),
  producerLicence: optionalText('生产许可证号', 100),
  baseQuantity: optionalCount('抽样基数'),
  testQuantity: optionalCount('抽样数量'),
  spareQuantity: optionalCount('备样数量'),
  quantityUnit: optionalText('计量单位', 20),
  /** In 分. */
  unitPrice: optionalMoney('单价'),
  sealNumber: optionalText('封条编号', 60),
  sealCondition: optionalOneOf('封样状态', sealConditions),
  condition: optionalText('样品状态', 100),
  barcode: optionalText('条码', 40),
  foodType: optionalText('样品类型', 60),
  foodSource: optionalText('样品来源', 60),
  foodAttribute: optionalText('样品属性', 60),
  foodForm: optionalText('样品形态', 60),
  packaging: optionalText('包装方式', 60),
  storage: optionalText('储存条件', 60),
  shelfLife: optionalText('保质期', 60),
  imported: optionalYesOrNo('是否进口'),
  area: optionalOneOf('区域类型', foodAreas),
  laboratoryId: optionalReference('检验机构'),
  sealedOn: optionalDate('封样日期'),
  submittedOn: optionalDate('送检日期'),
  receivedOn: optionalDate('接收日期'),
  refusedOn: optionalDate('拒收日期'),
  refusalReason: optionalText('拒收原因', 300),
  testedOn: optionalDate('检验日期'),
  reportNumber: optionalText('报告编号', 60),
  reportedOn: optionalDate('报告日期'),
  /** What the laboratory concluded of the batch. */
  labVerdict: optionalOneOf('机构结论', testVerdicts),
  /** The final verdict of the batch (批次结论): open while nothing is reported, while laboratory and items contradict each other, and while a retest is under way. */
  verdict: oneOf('结论', verdicts),
  /** Which may follow which: shared/domain/sampleStates.ts. */
  state: oneOf('状态', sampleStates),
  publishedOn: optionalDate('公示日期'),
  note: optionalText('备注', 2000),
  items: z.array(testItem).max(300, '「检验项目」最多 300 项').meta({ title: '检验项目' }),
  followUp: followUp.nullable().default(null).meta({ title: '后处理' }),
});
export const sample = recordBase.extend({
  ...sampleFields.shape,
  number: z.string(),
  subjectName: z.string(),
  township: z.string().nullable(),
  samplingPlanName: z.string().nullable(),
  productGroupName: z.string().nullable(),
  laboratoryName: z.string().nullable(),
  samplerNames: z.array(z.string()),
  evidence: z.number().int(),
  /** The laboratory's conclusion and what its figures say differ, or one of its items' verdicts does. */
  contradiction: z.boolean(),
  /** Days of its clocks by the settings' rules; null where a clock does not run. */
  submissionDue: z.string().nullable(),
  reportDue: z.string().nullable(),
  objectionUntil: z.string().nullable(),
  publicationDue: z.string().nullable(),
  spareUntil: z.string().nullable(),
  /** Until when the papers of the sampling are kept. */
  papersUntil: z.string(),
  /** The first day on which it may stand in the red or black list: final verdict, and the time for an objection over. */
  publishableFrom: z.string().nullable(),
});
export type Sample = z.infer<typeof sample>;
export type SampleFields = z.infer<typeof sampleFields>;

/** Filters of the list of batches, which statistics and exports share. */
export const sampleFilters = {
  campaignId: reference.nullable().default(null),
  samplingPlanId: reference.nullable().default(null),
  taskId: reference.nullable().default(null),
  subjectId: reference.nullable().default(null),
  /** 0: batches without one, here and below. */
  laboratoryId: z.number().int().min(0).nullable().default(null),
  productGroupId: z.number().int().min(0).nullable().default(null),
  /** '': of subjects without a township. */
  township: z.string().nullable().default(null),
  kind: codesOf(sampleKinds),
  stage: codesOf(samplingStages),
  verdict: codesOf(verdicts),
  state: codesOf(sampleStates),
  source: codesOf(samplingSources),
  /** Days of the sampling, both included. */
  from: optionalDate('起始日期'),
  to: optionalDate('截止日期'),
  /** A test item that failed. */
  failedItem: z.string().max(100).nullable().default(null),
  /** Laboratory and figures contradict each other, and nobody has decided yet. */
  contradiction: z.boolean().default(false),
  /** With a clock that has run out: 送检, 出报告, 公示, 整改. */
  overdue: z.boolean().default(false),
  /** Final and not public yet; some may still have to wait for an objection. */
  unpublished: z.boolean().default(false),
};

// Statistics 统计

/** Batches of one group: open ones stand beside the rate, never in it. */
const sampleFigures = z.object({
  batches: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  open: z.number().int(),
});
export type SampleFigures = z.infer<typeof sampleFigures>;
const figuresBy = <K extends z.ZodType>(key: K) => z.array(sampleFigures.extend({ key, label: z.string() }));
const period = {
  campaignId: requiredReference('年度活动'),
  kind: codesOf(sampleKinds),
  source: codesOf(samplingSources),
  from: optionalDate('起始日期'),
  to: optionalDate('截止日期'),
};

/** One line of the red or black list (红黑榜). */
export const publicListRow = z.object({
  sampleId: z.number().int(),
  number: z.string(),
  subjectName: z.string(),
  producer: z.string().nullable(),
  productName: z.string(),
  brand: z.string().nullable(),
  model: z.string().nullable(),
  batchNumber: z.string().nullable(),
  failedItems: z.array(z.string()),
  laboratoryName: z.string().nullable(),
  sampledOn: z.string(),
  /** What a call that marks it as published names. */
  revision: z.number().int(),
  publishedOn: z.string().nullable(),
  /** False with the reason: no final verdict, or the time for an objection is not over. */
  publishable: z.boolean(),
  reason: z.string().nullable(),
});

export const samplingCalls = {
  ...recordCalls('sampling-plan', samplingPlanFields, samplingPlan, { campaignId: reference.nullable().default(null) }),
  ...recordCalls(
    'sample',
    sampleFields,
    sample,
    sampleFilters,
    z.object({ passed: z.number().int(), failed: z.number().int(), open: z.number().int() }),
  ),
  /** One step for several batches at once, such as handing them over; what is null stays as it is. All or none. */
  'sample.advance': write(
    z.strictObject({
      samples: z.array(recordVersion).min(1, '请选择抽检批次').max(1000, '一次最多处理 1000 批次'),
      to: oneOf('状态', sampleStates),
      on: requiredDate('日期'),
      laboratoryId: optionalReference('检验机构'),
      reason: optionalText('原因', 300),
    }),
    z.object({ advanced: z.number().int() }),
  ),
  /** Notes the day on which results went public (公示); null takes it back. All or none. */
  'sample.publish': write(
    z.strictObject({
      samples: z.array(recordVersion).min(1, '请选择抽检批次').max(5000, '一次最多登记 5000 批次'),
      publishedOn: optionalDate('公示日期'),
    }),
    z.object({ samples: z.array(recordVersion) }),
  ),
  'sampling.statistics': read(
    z.strictObject(period),
    z.object({
      total: sampleFigures,
      /** The same days of last year's campaign; null where there is none. */
      lastYear: sampleFigures.nullable(),
      byProductGroup: figuresBy(z.number().int()),
      byStage: figuresBy(z.enum(Object.keys(samplingStages) as [keyof typeof samplingStages])),
      byTownship: figuresBy(z.string()),
      byLaboratory: figuresBy(z.number().int()),
      /** The 50 with the most failed batches, then the most batches. */
      bySubject: figuresBy(z.number().int()),
      /** Key: the Monday of the week. */
      byWeek: figuresBy(z.string()),
      /** Failed items, the commonest first. */
      failedItems: z.array(z.object({ name: z.string(), items: z.number().int(), batches: z.number().int() })),
      /** Product group × township. */
      heat: z.array(sampleFigures.extend({ productGroupId: z.number().int(), township: z.string() })),
    }),
  ),
  /** 红黑榜: passed (red) and failed (black) batches, each with whether it may be published. */
  'sampling.publicList': read(
    z.strictObject({ ...period, list: z.enum(['red', 'black']) }),
    z.object({ rows: z.array(publicListRow), publishable: z.number().int(), held: z.number().int() }),
  ),
  /** Only what may be published. */
  'sampling.exportPublicList': write(
    z.strictObject({ ...period, list: z.enum(['red', 'black']), format: z.enum(['xlsx', 'docx']) }),
    outgoingFile,
  ),
  /** The statistics of the page as a workbook (XLSX), a table a sheet. */
  'sampling.exportStatistics': write(z.strictObject(period), outgoingFile),
  /** A bulletin (通报) of a month or, without one, of the whole campaign. */
  'sampling.bulletin': write(
    z.strictObject({
      campaignId: requiredReference('年度活动'),
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '「月份」应为 2026-09 的形式')
        .nullable()
        .default(null),
    }),
    outgoingFile,
  ),
};
