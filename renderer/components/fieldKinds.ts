import type { z } from 'zod';

/** How a field of the contract is filled in. */
export type FieldKind = 'text' | 'long-text' | 'date' | 'count' | 'money' | 'choice' | 'yes-no' | 'reference' | 'list';

export interface Field {
  key: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  schema: z.ZodType;
  /** Codes of a choice, in the contract's order. */
  codes: string[];
}

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

interface Inner {
  def: { type: string; innerType?: z.ZodType; in?: z.ZodType };
  options?: string[];
}

/** The schema below defaults, nullables, and transforms. */
function innermost(schema: z.ZodType): Inner {
  const inner = schema as unknown as Inner;
  const next = inner.def.innerType ?? inner.def.in;
  return next ? innermost(next) : inner;
}

/**
 * What kind of field a schema asks for. The contract's helpers (shared/contract/fields.ts) differ in what they accept,
 * so that is what is asked: a date accepts a date and no other text, money is larger than any count, no record has the id 0.
 */
function kindOf(schema: z.ZodType, inner: Inner): FieldKind {
  switch (inner.def.type) {
    case 'boolean':
      return 'yes-no';
    case 'enum':
      return 'choice';
    case 'array':
      return 'list';
    case 'number':
      if (!accepts(schema, 0)) return accepts(schema, Number.MAX_SAFE_INTEGER) ? 'reference' : 'count';
      return accepts(schema, Number.MAX_SAFE_INTEGER) ? 'money' : 'count';
    default:
      if (accepts(schema, '2026-09-01') && !accepts(schema, '文字')) return 'date';
      return accepts(schema, '字'.repeat(501)) ? 'long-text' : 'text';
  }
}

/** The fields of a record's schema, with the labels and rules of the contract. */
export function fieldsOfSchema(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape).map(([key, part]) => {
    const field = part as z.ZodType;
    const inner = innermost(field);
    const kind = kindOf(field, inner);
    return {
      key,
      label: field.meta()?.title ?? key,
      kind,
      required: kind !== 'yes-no' && kind !== 'list' && !accepts(field, null),
      schema: field,
      codes: inner.options ?? [],
    };
  });
}

/** Chinese messages of what the schema refuses, by the field's key. */
export function refusals(schema: z.ZodObject, values: unknown): Map<string, string> {
  const parsed = schema.safeParse(values);
  const found = new Map<string, string>();
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    if (!found.has(key)) found.set(key, issue.message);
  }
  return found;
}
