import { parsePhone } from '../../../../shared/domain/cellCodes.ts';
import { parseDate, parsePeriod } from '../../../../shared/domain/cellDates.ts';
import { parseCount, parseMoney } from '../../../../shared/domain/cellNumbers.ts';
import {
  cellText,
  parseLine,
  parseOneOf,
  parseText,
  saysNothing,
  shortened,
} from '../../../../shared/domain/cellValues.ts';
import type { Cell } from '../read/index.ts';
import type { ImportField } from './definition.ts';
import type { Names } from './names.ts';

/*
 * The kinds of fields that lists are made of. `More` is what a definition adds: other names of the column, hints.
 */

type More<R> = Partial<
  Pick<ImportField<R>, 'aliases' | 'required' | 'hint' | 'width' | 'example' | 'looksLike' | 'wholeTitle'>
>;
type Value<R, T> = (record: R) => T | null;

export const textField = <R>(
  field: string,
  title: string,
  value: Value<R, string>,
  more: More<R> = {},
): ImportField<R> => ({ field, title, format: 'text', parse: (cell) => parseLine(cell, title), show: value, ...more });

/** Text of several lines: notes, descriptions. */
export const linesField = <R>(
  field: string,
  title: string,
  value: Value<R, string>,
  more: More<R> = {},
): ImportField<R> => ({ ...textField(field, title, value, more), parse: (cell) => parseText(cell, title) });

/** A number that is kept as text: 执法证号, 资质编号. Signs for nothing are nothing. */
export const codeField = <R>(
  field: string,
  title: string,
  value: Value<R, string>,
  more: More<R> = {},
): ImportField<R> => ({
  ...textField(field, title, value, more),
  parse: (cell) => (saysNothing(cellText(cell)) ? { value: null } : parseText(cell, title)),
});

export const phoneField = <R>(
  field: string,
  title: string,
  value: Value<R, string>,
  more: More<R> = {},
): ImportField<R> => ({
  ...textField(field, title, value, { width: 16, ...more }),
  parse: (cell) => parsePhone(cell, title),
  looksLike: (text) => /^(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-—]?\d{7,8})$/.test(text),
});

export const countField = <R>(
  field: string,
  title: string,
  value: Value<R, number>,
  more: More<R> = {},
): ImportField<R> => ({
  field,
  title,
  format: 'number',
  parse: (cell) => parseCount(cell, title),
  show: value,
  ...more,
});

export const dateField = <R>(
  field: string,
  title: string,
  value: Value<R, string>,
  year: number | null,
  more: More<R> = {},
): ImportField<R> => ({
  field,
  title,
  format: 'date',
  width: 12,
  hint: '例如 2026-09-05、2026.9.5、2026年9月5日',
  parse: (cell) => parseDate(cell, title, year),
  show: (record) => day(value(record)),
  ...more,
});

/** A row that is not complete, as a check shows it, may lack the field altogether. */
export const day = (value: string | null | undefined): Cell => (value == null ? null : { day: value });

/** One column for a beginning and an end: 起止时间, 活动时间. It is never exported, for the two dates are. */
export const periodField = <R>(
  title: string,
  into: readonly [from: string, to: string],
  year: number | null,
  more: More<R> = {},
): ImportField<R> => ({
  field: 'period',
  title,
  hint: '起止日期写在一格里时用，例如 2026-03-01至2026-11-30',
  parse(cell) {
    const period = parsePeriod(cell, title, year);
    if ('reason' in period || period.value === null) return period as { value: null };
    return { values: { [into[0]]: period.value.from, [into[1]]: period.value.to } };
  },
  show: () => null,
  ...more,
});

export const choiceField = <R, C extends string>(
  field: string,
  title: string,
  labels: Readonly<Record<C, string>>,
  value: Value<R, C>,
  words: readonly (readonly [string, C])[] = [],
  more: More<R> = {},
): ImportField<R> => {
  const texts = Object.values<string>(labels);
  return {
    field,
    title,
    format: 'text',
    hint: texts.join('、'),
    example: texts[0]!,
    parse: (cell) => parseOneOf(cell, title, labels, words),
    show(record) {
      const code = value(record);
      return code === null ? null : labels[code];
    },
    looksLike: (text) => texts.includes(text) && text.length > 1,
    ...more,
  };
};

/** What the directories of the tables that cells name are called on the screen. */
const directories = { unit: '单位名录', product_group: '产品类别', laboratory: '检验机构名录' } as const;

/** A record by its name. @returns a reason where the directory has none of this name: nothing is made up on the way. */
export const namedField = <R>(
  table: keyof typeof directories,
  field: string,
  title: string,
  value: Value<R, number>,
  names: Names,
  more: More<R> = {},
): ImportField<R> => ({
  field,
  title,
  format: 'text',
  hint: table === 'unit' ? '名录里已有的单位名称' : `${directories[table]}里已有的名称`,
  parse(cell) {
    const text = cellText(cell);
    if (saysNothing(text)) return { value: null };
    const [id] = names.find(table, text);
    return id === undefined
      ? { reason: `「${title}」“${shortened(text)}”不在${directories[table]}里，请先在名录中添加，或改成已有的名称` }
      : { value: id };
  },
  show: (record) => names.show(table, value(record)) || null,
  ...more,
});

export const unitField = <R>(
  field: string,
  title: string,
  value: Value<R, number>,
  names: Names,
  more: More<R> = {},
): ImportField<R> => namedField('unit', field, title, value, names, more);

export const moneyField = <R>(
  field: string,
  title: string,
  value: Value<R, number>,
  more: More<R> = {},
): ImportField<R> => ({
  field,
  title,
  format: 'money',
  hint: '元，例如 1200.50',
  parse: (cell) => parseMoney(cell, title),
  show(record) {
    const cents = value(record);
    return cents == null ? null : cents / 100;
  },
  ...more,
});

export { cellText, parseText, saysNothing };
