import { z } from 'zod';
import {
  caseStates,
  checklistAnswers,
  findingMeasures,
  findingSeverities,
  findingStates,
  inspectionKinds,
  inspectionPlanKinds,
  inspectionStates,
  signatures,
} from '../domain/labels.ts';
import { outgoingFile, read, write } from './call.ts';
import {
  codesOf,
  oneOf,
  optionalDate,
  optionalMoney,
  optionalReference,
  optionalText,
  optionalTime,
  requiredCount,
  requiredDate,
  requiredReference,
  requiredText,
  yesOrNo,
} from './fields.ts';
import { recordBase, recordCalls, recordVersion } from './record.ts';

const reference = z.number().int().positive();

// Inspection plan 抽查计划

/** One row of the yearly plan of random checks, in the columns of real county plans. */
export const inspectionPlanFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  position: requiredCount('序号'),
  name: requiredText('任务名称'),
  kind: oneOf('抽查类型', inspectionPlanKinds),
  matter: optionalText('抽查事项'),
  subjectScope: optionalText('检查对象范围'),
  /** As written: 3%, 10 户. */
  amount: optionalText('比例/数量', 60),
  frequency: optionalText('频次', 60),
  startsOn: optionalDate('开始日期'),
  endsOn: optionalDate('结束日期'),
  unitId: optionalReference('发起科室'),
  partners: optionalText('参与部门'),
  method: optionalText('检查方式'),
  taskId: optionalReference('对应任务'),
  note: optionalText('备注', 2000),
});
export const inspectionPlan = recordBase.extend({
  ...inspectionPlanFields.shape,
  unitName: z.string().nullable(),
  draws: z.number().int(),
  /** Visits that came of its draws, and how many of them took place. */
  inspections: z.number().int(),
  inspected: z.number().int(),
});
export type InspectionPlan = z.infer<typeof inspectionPlan>;

// Inspection 检查记录

/** What a point of the checklist was answered with. */
export const checklistAnswer = z.strictObject({
  key: z.string().min(1).max(40),
  answer: oneOf('结论', checklistAnswers),
  note: optionalText('说明', 1000),
});
export type ChecklistAnswer = z.infer<typeof checklistAnswer>;

export const inspectionFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  /** Empty: the next number of the year is given. */
  number: optionalText('检查编号', 40),
  subjectId: requiredReference('检查对象'),
  taskId: optionalReference('对应任务'),
  unitId: optionalReference('检查科室'),
  drawId: optionalReference('随机抽取'),
  /** The visit that this one follows up (回访、复查). */
  previousId: optionalReference('上次检查'),
  kind: oneOf('检查类型', inspectionKinds),
  /** Which may follow which: shared/domain/inspectionStates.ts. */
  state: oneOf('状态', inspectionStates),
  inspectedOn: requiredDate('检查日期'),
  arrivedAt: optionalTime('到达时间'),
  leftAt: optionalTime('离开时间'),
  complaintNumber: optionalText('投诉举报编号', 60),
  matter: optionalText('检查事项', 500),
  inspectorIds: z.array(reference).max(20, '「检查人员」最多 20 人').meta({ title: '检查人员' }),
  checklistVersionId: optionalReference('检查表'),
  answers: z.array(checklistAnswer).max(200).default([]).meta({ title: '检查项' }),
  results: z.array(z.string().max(100)).max(20).meta({ title: '检查结果' }),
  note: optionalText('检查情况', 5000),
  sitePerson: optionalText('现场负责人', 60),
  signature: z
    .enum(Object.keys(signatures) as ['signed', 'refused'])
    .nullable()
    .default(null)
    .meta({ title: '当事人签字' }),
  /** A refusal names its reason and a witness. */
  refusalReason: optionalText('拒签原因', 300),
  witness: optionalText('见证人', 60),
  publishedOn: optionalDate('公示日期'),
  cancelReason: optionalText('取消原因', 300),
});
export const inspection = recordBase.extend({
  ...inspectionFields.shape,
  number: z.string(),
  subjectName: z.string(),
  unitName: z.string().nullable(),
  drawNumber: z.string().nullable(),
  previousNumber: z.string().nullable(),
  checklistName: z.string().nullable(),
  inspectorNames: z.array(z.string()),
  /** In the order of inspectorIds; null where somebody has none. */
  inspectorCertificates: z.array(z.string().nullable()),
  findings: z.number().int(),
  findingsOpen: z.number().int(),
  evidence: z.number().int(),
  /** By when the result is to be published; null while nothing is to be published. */
  publicationDue: z.string().nullable(),
});
export type Inspection = z.infer<typeof inspection>;
export type InspectionFields = z.infer<typeof inspectionFields>;

// Finding 问题

/** One re-check (复查) of a finding; `inspectionId` where it was a visit of its own. */
export const recheck = z.strictObject({
  on: requiredDate('复查日期'),
  passed: yesOrNo('复查通过'),
  note: optionalText('复查情况', 1000),
  inspectionId: optionalReference('复查记录'),
});
export type Recheck = z.infer<typeof recheck>;
export const findingFields = z.strictObject({
  inspectionId: requiredReference('检查记录'),
  /** The point of the checklist that it was found at. */
  checklistKey: optionalText('检查项', 40),
  description: requiredText('问题', 2000),
  lawReference: optionalText('依据', 300),
  severity: oneOf('程度', findingSeverities),
  measure: oneOf('处理措施', findingMeasures),
  deadline: optionalDate('整改期限'),
  rectification: optionalText('整改情况', 2000),
  rectifiedOn: optionalDate('整改日期'),
  /** Every re-check in its order; one that is not passed opens the finding again. */
  rechecks: z.array(recheck).max(50).default([]).meta({ title: '复查' }),
  /** The day of the re-check that passed. */
  recheckedOn: optionalDate('复查日期'),
  /** Which may follow which: shared/domain/findingStates.ts. */
  state: oneOf('状态', findingStates),
});
export const finding = recordBase.extend({
  ...findingFields.shape,
  inspectionNumber: z.string(),
  subjectId: z.number().int(),
  subjectName: z.string(),
  unitId: z.number().int().nullable(),
  unitName: z.string().nullable(),
  campaignId: z.number().int(),
  evidence: z.number().int(),
});
export type Finding = z.infer<typeof finding>;

export const caseFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  number: optionalText('案号', 60),
  title: requiredText('案由', 300),
  /** A case comes of an inspection or of a failed batch. */
  inspectionId: optionalReference('检查记录'),
  sampleId: optionalReference('抽检批次'),
  findingId: optionalReference('问题'),
  state: oneOf('状态', caseStates),
  filedOn: optionalDate('立案日期'),
  closedOn: optionalDate('结案日期'),
  /** 案值, in 分. */
  value: optionalMoney('案值'),
  /** 罚没款, in 分. */
  penalty: optionalMoney('罚没款'),
});
export const caseRecord = recordBase.extend({ ...caseFields.shape, subjectName: z.string().nullable() });

// Statistics

/** Figures of the checks of one group of visits. */
const inspectionFigures = z.object({
  /** 检查户次: visits that took place. */
  inspected: z.number().int(),
  /** 待检查: planned or under way. */
  waiting: z.number().int(),
  /** 出动人次: inspectors over all visits that took place. */
  inspectorVisits: z.number().int(),
  findings: z.number().int(),
  /** 责令改正. */
  ordered: z.number().int(),
  /** 完成整改. */
  rectified: z.number().int(),
  /** 立案. */
  cases: z.number().int(),
  published: z.number().int(),
});
export type InspectionFigures = z.infer<typeof inspectionFigures>;
const figuresBy = <K extends z.ZodType>(key: K) => z.array(inspectionFigures.extend({ key, label: z.string() }));

/** Filters of the list of inspections, which statistics and exports share. */
export const inspectionFilters = {
  campaignId: reference.nullable().default(null),
  subjectId: reference.nullable().default(null),
  taskId: reference.nullable().default(null),
  kind: codesOf(inspectionKinds),
  state: codesOf(inspectionStates),
  /** 0: visits without a unit. */
  unitId: z.number().int().min(0).nullable().default(null),
  drawId: reference.nullable().default(null),
  inspectorId: reference.nullable().default(null),
  /** Days of the visit, both included. */
  from: optionalDate('起始日期'),
  to: optionalDate('截止日期'),
  /** Only visits that took place: not the planned, running and cancelled ones. */
  done: z.boolean().default(false),
  /** Only visits still to be made or finished: the planned and running ones. */
  waiting: z.boolean().default(false),
  /** `open`: with a finding not yet rectified; `overdue`: and its deadline is past; `to-recheck`: rectified, not re-checked. */
  findings: z.enum(['any', 'open', 'overdue', 'to-recheck', 'none']).nullable().default(null),
  /** `due`: took place and is not public yet; `overdue`: and the clock of its publication has run out. */
  publication: z.enum(['due', 'overdue']).nullable().default(null),
};

export const inspectionCalls = {
  ...recordCalls(
    'inspection',
    inspectionFields,
    inspection,
    inspectionFilters,
    z.object({ inspected: z.number().int(), findings: z.number().int(), findingsOpen: z.number().int() }),
  ),
  ...recordCalls('finding', findingFields, finding, {
    campaignId: reference.nullable().default(null),
    inspectionId: reference.nullable().default(null),
    subjectId: reference.nullable().default(null),
    unitId: z.number().int().min(0).nullable().default(null),
    kind: codesOf(inspectionKinds),
    from: optionalDate('起始日期'),
    to: optionalDate('截止日期'),
    state: codesOf(findingStates),
    /** Only rectified ones, re-checked or not. */
    settled: z.boolean().default(false),
    /** Not rectified and past their deadline. */
    overdue: z.boolean().default(false),
    measure: codesOf(findingMeasures),
  }),
  ...recordCalls('case', caseFields, caseRecord, {
    campaignId: reference.nullable().default(null),
    /** A state, or `all-filed`: everything that became a case, in whatever state it is now. */
    state: z.enum(['clue', 'filed', 'closed', 'transferred', 'all-filed']).nullable().default(null),
    /** Only those that came of an inspection, or of a failed batch. */
    origin: z.enum(['inspection', 'sample']).nullable().default(null),
    inspectionId: reference.nullable().default(null),
    sampleId: reference.nullable().default(null),
    unitId: z.number().int().min(0).nullable().default(null),
    kind: codesOf(inspectionKinds),
    /** Days of the visit that the case came of. */
    from: optionalDate('起始日期'),
    to: optionalDate('截止日期'),
  }),
  ...recordCalls('inspection-plan', inspectionPlanFields, inspectionPlan, {
    campaignId: reference.nullable().default(null),
  }),
  /** The plan table as a file for the level above. */
  'inspection-plan.export': write(
    z.strictObject({ campaignId: requiredReference('年度活动'), format: z.enum(['xlsx', 'docx']) }),
    outgoingFile,
  ),
  /** Hands several planned visits out at once; what is null stays as it is. All or none. */
  'inspection.assign': write(
    z.strictObject({
      inspections: z.array(recordVersion).min(1, '请选择检查记录').max(1000, '一次最多分派 1000 条'),
      inspectorIds: z.array(reference).min(2, '「检查人员」不得少于两人').max(20).nullable().default(null),
      unitId: optionalReference('检查科室'),
      inspectedOn: optionalDate('检查日期'),
      checklistVersionId: optionalReference('检查表'),
    }),
    z.object({ assigned: z.number().int() }),
  ),
  'inspection.statistics': read(
    z.strictObject({
      campaignId: requiredReference('年度活动'),
      from: optionalDate('起始日期'),
      to: optionalDate('截止日期'),
    }),
    z.object({
      total: inspectionFigures,
      /** Key 0: visits without a unit. */
      byUnit: figuresBy(z.number().int()),
      byKind: figuresBy(z.enum(Object.keys(inspectionKinds) as [keyof typeof inspectionKinds])),
      /** Key: the Monday of the week. */
      byWeek: figuresBy(z.string()),
    }),
  ),
};
