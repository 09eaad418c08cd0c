import { z } from 'zod';
import { drawOrigins, drawStates, inspectionKinds, riskClasses, subjectKinds } from '../domain/labels.ts';
import { outgoingFile, read, write } from './call.ts';
import { oneOf, optionalDate, optionalReference, optionalText, requiredReference, requiredText } from './fields.ts';
import { listOptions, recordBase, recordId, recordVersion } from './record.ts';

const reference = z.number().int().positive();
const riskClass = z.enum(Object.keys(riskClasses) as ['A', 'B', 'C', 'D']);

/** Which subjects a draw chooses from; the list is taken down (snapshot) when the draw is committed. */
export const drawSubjectFilter = z.strictObject({
  kinds: z.array(z.enum(Object.keys(subjectKinds) as [keyof typeof subjectKinds])).default([]),
  townships: z.array(z.string()).default([]),
  riskClasses: z.array(riskClass).default([]),
  productGroupIds: z.array(reference).default([]),
  /** Exactly these and no others, where it is not empty. */
  subjectIds: z.array(reference).default([]),
  /** Leaves out who was drawn in the last months; 0: nobody. */
  notDrawnForMonths: z.number().int().min(0).max(120).default(0),
});

/** How many of a class: a share in percent (rounded up) or a number. `riskClass` null: of those without one, or of all together. */
export const drawAmount = z
  .strictObject({
    riskClass: riskClass.nullable(),
    ratio: z.number().positive('「比例」应大于 0').max(100, '「比例」不能超过 100%').nullable(),
    number: z.number().int().positive('「数量」应大于 0').max(100_000).nullable(),
  })
  .refine((amount) => (amount.ratio === null) !== (amount.number === null), '请填写「比例」或「数量」中的一项');

/** 回避: an inspector who may not visit a subject, with the reason. */
export const drawRecusal = z.strictObject({
  staffId: requiredReference('回避人员'),
  subjectId: requiredReference('检查对象'),
  reason: requiredText('回避原因', 200),
});

export const drawRules = z.strictObject({
  /** All subjects together, or each risk class by its own amount. */
  strata: z.enum(['together', 'by-risk-class']),
  amounts: z.array(drawAmount).min(1, '请填写抽取比例或数量').max(5),
  inspectorsPerVisit: z.number().int().min(2, '每次检查不得少于两人').max(6),
  /** `single`: inspectors one by one; `team`: one of the fixed teams as a whole. */
  inspectorMode: z.enum(['single', 'team']).default('single'),
  teams: z
    .array(
      z.strictObject({ name: requiredText('检查组', 40), staffIds: z.array(reference).min(2, '检查组不得少于两人') }),
    )
    .max(100)
    .default([]),
  /** At least one inspector of the visit has each of these. */
  skills: z.array(z.string()).max(10).default([]),
  /** At least one inspector of the visit is of this unit. */
  leadUnitId: optionalReference('牵头科室'),
  /** Only inspectors of these units; empty: of any. */
  onlyUnitIds: z.array(reference).max(100).default([]),
  /** The inspectors of a visit are of two units at least. */
  mixedUnits: z.boolean().default(false),
  /** A rule of recusal: nobody checks the subjects of his own station's township. */
  avoidOwnTownship: z.boolean().default(false),
  recusals: z.array(drawRecusal).max(500).default([]),
  /** Chooses among those who have the fewest visits so far. */
  balanceLoad: z.boolean().default(true),
});
export type DrawRules = z.infer<typeof drawRules>;

const picked = z.object({
  position: z.number().int(),
  subjectId: z.number().int(),
  subjectName: z.string(),
  creditCode: z.string().nullable(),
  address: z.string().nullable(),
  riskClass: riskClass.nullable(),
  /** The position that replaced this one, and why; null while it stands. */
  replacedBy: z.number().int().nullable(),
  reason: z.string().nullable(),
  inspectors: z.array(
    z.object({
      place: z.number().int(),
      staffId: z.number().int(),
      name: z.string(),
      certificateNumber: z.string().nullable(),
      unitName: z.string().nullable(),
      replacedBy: z.number().int().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** The visit that was made of it. */
  inspectionId: z.number().int().nullable(),
  inspectionNumber: z.string().nullable(),
});

export const draw = recordBase.extend({
  campaignId: z.number().int(),
  inspectionPlanId: z.number().int().nullable(),
  inspectionPlanName: z.string().nullable(),
  taskId: z.number().int().nullable(),
  unitId: z.number().int().nullable(),
  unitName: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  matter: z.string().nullable(),
  origin: z.enum(Object.keys(drawOrigins) as [keyof typeof drawOrigins]),
  state: z.enum(Object.keys(drawStates) as [keyof typeof drawStates]),
  voidReason: z.string().nullable(),
  committedAt: z.string(),
  drawnAt: z.string().nullable(),
  drawnBy: z.string().nullable(),
  subjects: z.number().int(),
  inspections: z.number().int(),
});
export type Draw = z.infer<typeof draw>;

/** Everything about one draw: what its page and its certificate (抽取证明) show. */
export const drawDetail = draw.extend({
  /** Of the committed lists, lower-case hex; null for a platform's draw. */
  hashes: z
    .object({
      subjects: z.string(),
      inspectors: z.string(),
      rules: z.string(),
      /** Shown before the public number is known. */
      commitment: z.string(),
      seed: z.string().nullable(),
    })
    .nullable(),
  algorithm: z.string().nullable(),
  publicNumber: z.string().nullable(),
  /** Where the public number came from: 9月14日福彩3D and so on. */
  publicSource: z.string().nullable(),
  /** Of a draw that was entered: the state platform that drew. */
  platform: z.string().nullable(),
  candidates: z.number().int(),
  inspectorCandidates: z.number().int(),
  /** Left out before the draw, with the reason. */
  excluded: z.array(z.object({ subjectId: z.number().int(), name: z.string(), reason: z.string() })),
  rules: drawRules.nullable(),
  picks: z.array(picked),
});
export type DrawDetail = z.infer<typeof drawDetail>;

const drawHead = {
  campaignId: requiredReference('年度活动'),
  title: requiredText('抽取名称', 120),
  matter: optionalText('检查事项', 500),
  inspectionPlanId: optionalReference('抽查计划'),
  taskId: optionalReference('对应任务'),
  unitId: optionalReference('发起科室'),
};
const drawInput = z.strictObject({
  ...drawHead,
  filter: drawSubjectFilter,
  /** Inspectors to choose from; empty: all active ones with a certificate. */
  inspectorIds: z.array(reference).max(1000).default([]),
  rules: drawRules,
  /**
   * Which public number will be taken (9月15日福彩3D开奖号码), said before anybody knows it; empty: none will be.
   * It is part of the commitment, so that nobody can look for a number that suits him.
   */
  publicSource: optionalText('公开数字来源', 100),
});
const inspectorPick = z.strictObject({ id: z.number().int().positive(), position: z.number().int().positive() });

/** Random draws 随机抽取: docs/draw.md is the published algorithm. */
export const drawCalls = {
  'draw.list': read(
    listOptions.extend({
      campaignId: reference.nullable().default(null),
      inspectionPlanId: reference.nullable().default(null),
    }),
    z.object({ rows: z.array(draw), total: z.number().int(), totals: z.object({}) }),
  ),
  'draw.get': read(recordId, drawDetail),
  /** What a draw would choose from: nothing is stored. */
  'draw.preview': read(
    drawInput,
    z.object({
      candidates: z.number().int(),
      byRiskClass: z.array(
        z.object({ riskClass: riskClass.nullable(), subjects: z.number().int(), toDraw: z.number().int() }),
      ),
      excluded: z.array(z.object({ subjectId: z.number().int(), name: z.string(), reason: z.string() })),
      inspectors: z.number().int(),
      /** Chinese: why it cannot be carried out as asked; empty when it can. */
      problems: z.array(z.string()),
      /** Earlier draws on the same plan row or matter: a repeated draw must be visible. */
      earlier: z.array(z.object({ id: z.number().int(), number: z.string(), title: z.string(), state: z.string() })),
    }),
  ),
  /** Takes lists and rules down, fixes own entropy and shows the hashes; from here on nothing can be changed. */
  'draw.commit': write(drawInput, drawDetail),
  /** Carries the draw out; with the public number where the commitment names a source, and only there. */
  'draw.carryOut': write(recordVersion.extend({ publicNumber: optionalText('公开数字', 100) }), drawDetail),
  'draw.replaceSubject': write(inspectorPick.extend({ reason: requiredText('更换原因', 300) }), drawDetail),
  'draw.replaceInspector': write(
    inspectorPick.extend({ place: z.number().int().positive(), reason: requiredText('更换原因', 300) }),
    drawDetail,
  ),
  /** A draw is never deleted: it is declared void with a reason, and stays in the list. */
  'draw.void': write(recordVersion.extend({ reason: requiredText('作废原因', 300) }), drawDetail),
  /** Enters what a state platform drew. */
  'draw.enter': write(
    z.strictObject({
      ...drawHead,
      drawnOn: optionalDate('抽取日期'),
      platform: optionalText('抽取平台', 100),
      picks: z
        .array(z.strictObject({ subjectId: requiredReference('检查对象'), inspectorIds: z.array(reference).max(6) }))
        .min(1, '请填写抽取结果')
        .max(100_000),
    }),
    drawDetail,
  ),
  /** Makes a planned visit of every standing pick that has none yet. */
  'draw.createInspections': write(
    z.strictObject({
      id: z.number().int().positive(),
      kind: oneOf('检查类型', inspectionKinds),
      inspectedOn: optionalDate('计划检查日期'),
      checklistVersionId: optionalReference('检查表'),
    }),
    z.object({ created: z.number().int() }),
  ),
  /** The draw's document (docs/draw.md) as a JSON file that anybody can recompute. */
  'draw.export': write(recordId, outgoingFile),
  /** Recomputes an exported document. */
  'draw.verify': read(
    z.strictObject({ token: z.string() }),
    z.object({
      correct: z.boolean(),
      title: z.string().nullable(),
      /** 封存码 of the file: to be held against the one that was shown before the draw. */
      commitment: z.string().nullable(),
      differences: z.array(z.string()),
    }),
  ),
};
