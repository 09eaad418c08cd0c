import { z } from 'zod';
import { isCreditCode } from '../domain/creditCode.ts';
import { riskClasses, subjectKinds, subjectStates, unitKinds } from '../domain/labels.ts';
import { done, nothing, read, write } from './call.ts';
import { codesOf, oneOf, optionalReference, optionalText, requiredReference, requiredText, yesOrNo } from './fields.ts';
import { recordBase, recordCalls, recordId, recordVersion } from './record.ts';

const reference = z.number().int().positive();

export const unitFields = z.strictObject({
  name: requiredText('单位名称', 100),
  kind: oneOf('单位类别', unitKinds),
  contact: optionalText('联系人', 60),
  phone: optionalText('电话', 60),
});
export const unit = recordBase.extend({ ...unitFields.shape, staff: z.number().int() });
export type Unit = z.infer<typeof unit>;

export const staffFields = z.strictObject({
  name: requiredText('姓名', 40),
  unitId: optionalReference('科室'),
  /** 执法证号; an inspector has one. */
  certificateNumber: optionalText('执法证号', 40),
  phone: optionalText('电话', 60),
  /** What he may check: 食品、特种设备、计量 and so on; free words. */
  skills: z.array(z.string().trim().min(1).max(40)).max(30, '「专业」最多 30 项').default([]).meta({ title: '专业' }),
  active: yesOrNo('在岗'),
});
export const staff = recordBase.extend({ ...staffFields.shape, unitName: z.string().nullable() });
export type Staff = z.infer<typeof staff>;

export const subjectFields = z.strictObject({
  name: requiredText('单位名称'),
  creditCode: optionalText('统一社会信用代码', 18).refine(
    (code) => code === null || isCreditCode(code),
    '「统一社会信用代码」不对：应为 18 位，且末位校验码要相符',
  ),
  /** One or several, joined by 、. */
  licenceNumber: optionalText('许可证号', 200),
  kind: oneOf('类别', subjectKinds),
  address: optionalText('地址'),
  township: optionalText('乡镇街道', 60),
  contact: optionalText('联系人', 60),
  phone: optionalText('电话', 60),
  riskClass: z
    .enum(Object.keys(riskClasses) as ['A', 'B', 'C', 'D'], { error: '「信用风险」应为 A、B、C、D' })
    .nullable()
    .default(null)
    .meta({ title: '信用风险' }),
  state: oneOf('状态', subjectStates),
  productGroupIds: z.array(reference).max(50, '「产品类别」最多 50 项').default([]).meta({ title: '产品类别' }),
  note: optionalText('备注', 2000),
});
export const subject = recordBase.extend({
  ...subjectFields.shape,
  productGroupNames: z.array(z.string()),
  inspections: z.number().int(),
  samples: z.number().int(),
  /** The subject that this one, in the recycle bin now, was merged into. */
  mergedIntoId: z.number().int().nullable(),
});
export type Subject = z.infer<typeof subject>;

export const laboratoryFields = z.strictObject({
  name: requiredText('机构名称', 100),
  /** CMA/CAL certificate. */
  qualification: optionalText('资质编号', 60),
  address: optionalText('地址'),
  contact: optionalText('联系人', 60),
  phone: optionalText('电话', 60),
});
export const laboratory = recordBase.extend({ ...laboratoryFields.shape, samples: z.number().int() });

export const productGroupFields = z.strictObject({
  name: requiredText('产品类别', 60),
  parentId: optionalReference('上级类别'),
});
export const productGroup = recordBase.extend({
  ...productGroupFields.shape,
  parentName: z.string().nullable(),
  /** Groups below it. */
  subgroups: z.number().int(),
  /** Subjects of the group and of those below it, each once: as many as `subject.list` has with `productGroupId`. */
  subjects: z.number().int(),
});
export type ProductGroup = z.infer<typeof productGroup>;

// Checklist 检查表

/** One point to check (检查项). */
export const checklistItem = z.strictObject({
  /** Stays the same over all versions; answers and findings name it. */
  key: z.string().min(1).max(40),
  /** Heading under which it is printed. */
  section: optionalText('分组', 60),
  text: requiredText('检查内容', 500),
  lawReference: optionalText('依据', 300),
  /** Shown only where another point, further up, was answered like this. */
  condition: z
    .strictObject({ key: z.string().min(1).max(40), answer: z.enum(['passed', 'failed', 'not-applicable']) })
    .nullable()
    .default(null),
});
export type ChecklistItem = z.infer<typeof checklistItem>;
export const checklistFields = z.strictObject({
  name: requiredText('检查表', 100),
  matter: optionalText('检查事项', 500),
  active: yesOrNo('启用'),
  note: optionalText('备注', 2000),
  items: z
    .array(checklistItem)
    .min(1, '请至少填写一条「检查内容」')
    .max(200, '「检查内容」最多 200 条')
    .meta({ title: '检查内容' }),
});
export const checklist = recordBase.extend({
  ...checklistFields.shape,
  /** The newest version: its number and its id, which inspections refer to. */
  version: z.number().int(),
  versionId: z.number().int(),
  inspections: z.number().int(),
});
export type Checklist = z.infer<typeof checklist>;
/** A version as an inspection was filled in on it. */
export const checklistVersion = z.object({
  id: z.number().int(),
  checklistId: z.number().int(),
  name: z.string(),
  version: z.number().int(),
  createdAt: z.string(),
  items: z.array(checklistItem),
});

/**
 * Subjects that look like one: by credit code (the organisation in it, also where it is written as a licence number),
 * else by normalised name and address (shared/domain/subjectKeys.ts).
 */
const duplicateGroup = z.object({
  reason: z.enum(['credit-code', 'name-and-address', 'name']),
  /** How many there are; the first fifty of them follow. */
  size: z.number().int(),
  subjects: z.array(subject),
});
export type DuplicateGroup = z.infer<typeof duplicateGroup>;

/** A merge of duplicates, and what it moved to the kept subject. */
export const subjectMerge = z.object({
  id: z.number().int(),
  at: z.string(),
  person: z.string().nullable(),
  keptId: z.number().int(),
  keptName: z.string(),
  merged: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      /** It was taken out of the recycle bin since, without its records. */
      restored: z.boolean(),
      /** What referred to it, by the table's noun. */
      moved: z.array(z.object({ noun: z.enum(['inspection', 'sample', 'draw', 'other']), records: z.number().int() })),
    }),
  ),
  undoneAt: z.string().nullable(),
});
export type SubjectMerge = z.infer<typeof subjectMerge>;

/** One thing that happened with a subject. */
const subjectEvent = z.object({
  noun: z.enum(['inspection', 'finding', 'sample', 'case', 'draw']),
  id: z.number().int(),
  on: z.string(),
  title: z.string(),
  /** A code of the noun's states; of a draw `drawn` or `replaced`, of an open finding past its deadline `overdue`. */
  state: z.string(),
  /** Of a sample its verdict, of a finding its deadline. */
  detail: z.string().nullable(),
});
export type SubjectEvent = z.infer<typeof subjectEvent>;

export const directoryCalls = {
  ...recordCalls('unit', unitFields, unit, {}),
  ...recordCalls('staff', staffFields, staff, {
    unitId: reference.nullable().default(null),
    inspectorsOnly: z.boolean().default(false),
    skill: z.string().nullable().default(null),
  }),
  /** Skills in use, with how many people on duty have each. */
  'staff.skills': read(nothing, z.array(z.object({ skill: z.string(), staff: z.number().int() }))),
  ...recordCalls('subject', subjectFields, subject, {
    kind: codesOf(subjectKinds),
    township: z.string().nullable().default(null),
    riskClass: z.enum(['A', 'B', 'C', 'D']).nullable().default(null),
    state: codesOf(subjectStates),
    productGroupId: reference.nullable().default(null),
  }),
  /** Townships in use, with how many subjects each has. */
  'subject.townships': read(nothing, z.array(z.object({ township: z.string(), subjects: z.number().int() }))),
  'subject.duplicates': read(
    z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ total: z.number().int(), groups: z.array(duplicateGroup) }),
  ),
  /** Says of subjects that look like one that they are not: no two of them are told as duplicates again. False takes it back. */
  'subject.setApart': write(
    z.strictObject({
      ids: z.array(reference).min(2, '请选择两户以上').max(50, '一次最多 50 户'),
      apart: z.boolean(),
    }),
    done,
  ),
  /**
   * Merges duplicates: `keep` takes the given values and everything that refers to the others, which go to the recycle bin.
   * The history of each stays and tells of it.
   */
  'subject.merge': write(
    z.strictObject({
      keep: recordVersion,
      merged: z.array(recordVersion).min(1, '请选择要合并的检查对象').max(50, '一次最多合并 50 个'),
      values: subjectFields,
    }),
    z.object({ subject, merge: subjectMerge }),
  ),
  /**
   * Takes a merge back: the merged ones come out of the recycle bin with the records that were theirs; the kept one is as
   * it was before, but for fields that somebody changed since (`keptValues` false then).
   */
  'subject.unmerge': write(
    z.strictObject({ mergeId: requiredReference('合并') }),
    z.object({ merge: subjectMerge, keptValues: z.boolean() }),
  ),
  /** Merges, newest first; with `subjectId` those in which it was kept or merged. */
  'subject.merges': read(z.strictObject({ subjectId: reference.nullable().default(null) }), z.array(subjectMerge)),
  /** What happened with a subject, newest first: visits, findings, samples, cases, draws. */
  'subject.timeline': read(
    recordId.extend({ limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ total: z.number().int(), events: z.array(subjectEvent) }),
  ),
  ...recordCalls('laboratory', laboratoryFields, laboratory, {}),
  ...recordCalls('product-group', productGroupFields, productGroup, {
    parentId: reference.nullable().default(null),
    /** Only groups that stand below no other. */
    firstLevel: z.boolean().default(false),
  }),
  ...recordCalls('checklist', checklistFields, checklist, { activeOnly: z.boolean().default(false) }),
  /** All versions of a checklist, newest first, with the number of items and of inspections filled in on each. */
  'checklist.versions': read(
    recordId,
    z.array(
      z.object({
        id: z.number().int(),
        version: z.number().int(),
        createdAt: z.string(),
        items: z.number().int(),
        inspections: z.number().int(),
      }),
    ),
  ),
  'checklist.version': read(z.strictObject({ versionId: requiredReference('检查表') }), checklistVersion),
};
