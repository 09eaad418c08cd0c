import type { FormInstance } from 'antd';
import type { Field } from './fieldKinds.ts';

export type Values = Record<string, unknown>;
/** The fields of a record that a form carries; what is missing is null. */
export const pick = (source: object | null, keys: string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, (source as Values | null)?.[key] ?? null]));

/**
 * Under which name a draft is kept. What a new record belongs to is part of it, for the person does not see it in the form:
 * a draft begun in one year must not be saved in another.
 */
export function draftKey(
  noun: string,
  record: { id: number } | null,
  hidden: readonly string[],
  seed: object,
  purpose = '',
): string {
  if (record) return `${noun}:${record.id}`;
  const owners = hidden.filter((key) => typeof (seed as Values)[key] === 'number');
  return [noun, 'new', ...owners.map((key) => `${key}=${(seed as Values)[key]}`), purpose]
    .filter((part) => part !== '')
    .join(':');
}

/** Lists start empty and boxes unticked; the first code of a required choice is its usual one. */
export const defaults = (fields: Field[]): Values =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.kind === 'list') return [[field.key, []]];
      if (field.kind === 'yes-no') return [[field.key, false]];
      return field.kind === 'choice' && field.required ? [[field.key, field.codes[0]]] : [];
    }),
  );

/** Whether every input on the screen is filled in as it should be; if not, brings the first one into view. */
export async function isComplete(form: FormInstance<Values>): Promise<boolean> {
  try {
    await form.validateFields();
    return true;
  } catch (refused) {
    const [first] = (refused as { errorFields?: { name: (string | number)[] }[] }).errorFields ?? [];
    if (first) form.scrollToField(first.name, { block: 'center', focus: true });
    return false;
  }
}

/** Whether the form shows the field just now: what is refused of another one would not be seen there. */
export const isOnScreen = (form: FormInstance<Values>, key: string): boolean =>
  form.getFieldsError().some(({ name }) => name[0] === key);

/** Says on each field what is refused, and brings the first one into view. */
export function showRefusals(form: FormInstance<Values>, keys: string[], refused: Map<string, string>): void {
  form.setFields(keys.map((name) => ({ name, errors: refused.has(name) ? [refused.get(name)!] : [] })));
  const [first] = refused.keys();
  if (first !== undefined) form.scrollToField(first, { block: 'center', focus: true });
}
