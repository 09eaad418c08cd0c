import { z } from 'zod';

/*
 * Field schemas that carry their Chinese label: every refusal names the field in the words of the screen.
 * The label is also the schema's `title`, so that forms take it from here.
 * Empty optional values are `null`, never `undefined`: they must survive structured clone and JSON alike.
 */

export const requiredText = (label: string, longest = 200) =>
  z
    .string({ error: `请填写「${label}」` })
    .trim()
    .min(1, `请填写「${label}」`)
    .max(longest, `「${label}」最多 ${longest} 个字`)
    .meta({ title: label });

/** Blank text becomes null. */
export const optionalText = (label: string, longest = 500) =>
  z
    .string({ error: `「${label}」应为文字` })
    .trim()
    .max(longest, `「${label}」最多 ${longest} 个字`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)
    .meta({ title: label });

const isCalendarDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1949-10-01';
};

/** A calendar day as `YYYY-MM-DD`. */
export const requiredDate = (label: string) =>
  z
    .string({ error: `请填写「${label}」` })
    .refine(isCalendarDate, `「${label}」应为真实的日期，例如 2026-09-01`)
    .meta({ title: label });

export const optionalDate = (label: string) =>
  z
    .string({ error: `「${label}」应为日期` })
    .refine(isCalendarDate, `「${label}」应为真实的日期，例如 2026-09-01`)
    .nullable()
    .default(null)
    .meta({ title: label });

/** A time of the day as `HH:MM`. */
export const optionalTime = (label: string) =>
  z
    .string({ error: `「${label}」应为时间` })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `「${label}」应为时间，例如 09:30`)
    .nullable()
    .default(null)
    .meta({ title: label });

export const requiredCount = (label: string) =>
  z
    .number({ error: ({ input }) => (input == null ? `请填写「${label}」` : `「${label}」应为整数`) })
    .int(`「${label}」应为整数`)
    .min(0, `「${label}」不能小于 0`)
    .max(1_000_000_000, `「${label}」过大`)
    .meta({ title: label });

export const optionalCount = (label: string) => requiredCount(label).nullable().default(null).meta({ title: label });

/** Money in 分 (integer). */
export const optionalMoney = (label: string) =>
  z
    .number({ error: `「${label}」应为金额` })
    .int(`「${label}」最多两位小数`)
    .min(0, `「${label}」不能小于 0`)
    .max(Number.MAX_SAFE_INTEGER, `「${label}」过大`)
    .nullable()
    .default(null)
    .meta({ title: label });

/** The id of another record. */
export const requiredReference = (label: string) =>
  z
    .number({ error: `请选择「${label}」` })
    .int(`请选择「${label}」`)
    .positive(`请选择「${label}」`)
    .meta({ title: label });

export const optionalReference = (label: string) =>
  requiredReference(label).nullable().default(null).meta({ title: label });

/** One of the codes of an enumeration of shared/domain. */
export const oneOf = <const T extends Record<string, string>>(label: string, labels: T) => {
  const codes = Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(codes, { error: `「${label}」应为：${Object.values(labels).join('、')}` }).meta({ title: label });
};

/** A filter by one of the codes of an enumeration; null: whatever it is. */
export const codesOf = <const T extends Record<string, string>>(labels: T) =>
  z
    .enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]])
    .nullable()
    .default(null);

export const yesOrNo = (label: string) => z.boolean({ error: `「${label}」应为是或否` }).meta({ title: label });

export const year = z
  .number({ error: '请填写「年度」' })
  .int('「年度」应为整数')
  .min(1978, '「年度」应在 1978 至 2100 之间')
  .max(2100, '「年度」应在 1978 至 2100 之间')
  .meta({ title: '年度' });
