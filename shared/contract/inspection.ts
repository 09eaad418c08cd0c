import { z } from 'zod';
import {
  caseStates,
  findingMeasures,
  findingSeverities,
  findingStates,
  inspectionKinds,
  inspectionStates,
} from '../domain/labels.ts';
import {
  oneOf,
  optionalDate,
  optionalMoney,
  optionalReference,
  optionalText,
  requiredDate,
  requiredReference,
  requiredText,
} from './fields.ts';
import { recordBase, recordCalls } from './record.ts';

const reference = z.number().int().positive();

export const inspectionFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  /** Empty: the next number of the year is given. */
  number: optionalText('检查编号', 40),
  subjectId: requiredReference('检查对象'),
  taskId: optionalReference('对应任务'),
  unitId: optionalReference('检查科室'),
  kind: oneOf('检查类型', inspectionKinds),
  state: oneOf('状态', inspectionStates),
  inspectedOn: requiredDate('检查日期'),
  matter: optionalText('检查事项', 500),
  inspectorIds: z.array(reference).max(20, '「检查人员」最多 20 人').meta({ title: '检查人员' }),
  results: z.array(z.string().max(100)).max(20).meta({ title: '检查结果' }),
  note: optionalText('检查情况', 5000),
  publishedOn: optionalDate('公示日期'),
});
export const inspection = recordBase.extend({
  ...inspectionFields.shape,
  number: z.string(),
  subjectName: z.string(),
  unitName: z.string().nullable(),
  inspectorNames: z.array(z.string()),
  findings: z.number().int(),
  findingsOpen: z.number().int(),
  evidence: z.number().int(),
});
export type Inspection = z.infer<typeof inspection>;
export type InspectionFields = z.infer<typeof inspectionFields>;

export const findingFields = z.strictObject({
  inspectionId: requiredReference('检查记录'),
  description: requiredText('问题', 2000),
  severity: oneOf('程度', findingSeverities),
  measure: oneOf('处理措施', findingMeasures),
  deadline: optionalDate('整改期限'),
  rectifiedOn: optionalDate('整改日期'),
  recheckedOn: optionalDate('复查日期'),
  state: oneOf('状态', findingStates),
});
export const finding = recordBase.extend({
  ...findingFields.shape,
  inspectionNumber: z.string(),
  subjectName: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const caseFields = z.strictObject({
  campaignId: requiredReference('年度活动'),
  number: optionalText('案号', 60),
  title: requiredText('案由', 300),
  /** A case comes of an inspection or of a failed batch. */
  inspectionId: optionalReference('检查记录'),
  sampleId: optionalReference('抽检批次'),
  state: oneOf('状态', caseStates),
  filedOn: optionalDate('立案日期'),
  closedOn: optionalDate('结案日期'),
  /** 案值, in 分. */
  value: optionalMoney('案值'),
  /** 罚没款, in 分. */
  penalty: optionalMoney('罚没款'),
});
export const caseRecord = recordBase.extend({ ...caseFields.shape, subjectName: z.string().nullable() });

export const inspectionCalls = {
  ...recordCalls(
    'inspection',
    inspectionFields,
    inspection,
    {
      campaignId: reference.nullable().default(null),
      subjectId: reference.nullable().default(null),
      taskId: reference.nullable().default(null),
      kind: z
        .enum(Object.keys(inspectionKinds) as [keyof typeof inspectionKinds])
        .nullable()
        .default(null),
      state: z
        .enum(Object.keys(inspectionStates) as [keyof typeof inspectionStates])
        .nullable()
        .default(null),
      unitId: reference.nullable().default(null),
      /** Only visits that took place: not the planned ones. */
      done: z.boolean().default(false),
      /** `open`: with a finding not yet rectified; `overdue`: and its deadline is past. */
      findings: z.enum(['any', 'open', 'overdue', 'none']).nullable().default(null),
    },
    z.object({ inspected: z.number().int(), findings: z.number().int(), findingsOpen: z.number().int() }),
  ),
  ...recordCalls('finding', findingFields, finding, {
    campaignId: reference.nullable().default(null),
    inspectionId: reference.nullable().default(null),
    state: z
      .enum(Object.keys(findingStates) as [keyof typeof findingStates])
      .nullable()
      .default(null),
    /** Only rectified ones, re-checked or not. */
    settled: z.boolean().default(false),
    measure: z
      .enum(Object.keys(findingMeasures) as [keyof typeof findingMeasures])
      .nullable()
      .default(null),
  }),
  ...recordCalls('case', caseFields, caseRecord, {
    campaignId: reference.nullable().default(null),
    /** A state, or `all-filed`: everything that became a case, in whatever state it is now. */
    state: z.enum(['clue', 'filed', 'closed', 'transferred', 'all-filed']).nullable().default(null),
    inspectionId: reference.nullable().default(null),
    sampleId: reference.nullable().default(null),
  }),
};
