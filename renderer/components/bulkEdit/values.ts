import type { Field } from '../fieldKinds.ts';

/** What a save is given of what a person has typed: an empty field is null, a box that was not ticked is no. */
export function valueOfField(field: Field, typed: unknown): unknown {
  if (field.kind === 'yes-no') return typed === true;
  const parsed = field.schema.safeParse(typed ?? null);
  return parsed.success ? (parsed.data ?? null) : (typed ?? null);
}

/** The records that do not have the value yet; the others are left alone and keep their revision. */
export const recordsToChange = <R extends object>(records: readonly R[], key: string, value: unknown): R[] =>
  records.filter((record) => ((record as Record<string, unknown>)[key] ?? null) !== value);
