import { z } from 'zod';
import { isCreditCode } from '../domain/creditCode.ts';
import { riskClasses, subjectKinds, subjectStates, unitKinds } from '../domain/labels.ts';
import { oneOf, optionalReference, optionalText, requiredText, yesOrNo } from './fields.ts';
import { recordBase, recordCalls } from './record.ts';

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
  licenceNumber: optionalText('许可证号', 60),
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
  note: optionalText('备注', 2000),
});
export const subject = recordBase.extend({
  ...subjectFields.shape,
  inspections: z.number().int(),
  samples: z.number().int(),
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
export const productGroup = recordBase.extend({ ...productGroupFields.shape, parentName: z.string().nullable() });

export const directoryCalls = {
  ...recordCalls('unit', unitFields, unit, {}),
  ...recordCalls('staff', staffFields, staff, {
    unitId: reference.nullable().default(null),
    inspectorsOnly: z.boolean().default(false),
  }),
  ...recordCalls('subject', subjectFields, subject, {
    kind: z
      .enum(Object.keys(subjectKinds) as [keyof typeof subjectKinds])
      .nullable()
      .default(null),
    township: z.string().nullable().default(null),
  }),
  ...recordCalls('laboratory', laboratoryFields, laboratory, {}),
  ...recordCalls('product-group', productGroupFields, productGroup, {}),
};
