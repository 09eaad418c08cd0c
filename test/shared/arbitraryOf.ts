import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/* Values that a schema of the contract accepts, for property tests. Knows the kinds of schema that the contract uses. */

type Definition = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  values?: unknown[];
  options?: z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  getter?: () => z.ZodType;
};

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { _zod: { def: Definition } })._zod.def;

const texts = fc.oneof(
  fc.constantFrom('质量开放日', '2026-09-05', '', ' 云溪县 ', 'a', '"<&>"', '😀', '\u0000', '91350100M000100Y43'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const numbers = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(0, 1, 1978, 2026, 0.5, 96.49));

function ofDefinition(schema: z.ZodType, depth: number): Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const inner = (child: z.ZodType) => unchecked(child, depth + 1);
  switch (definition.type) {
    case 'string':
      return texts;
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constantFrom(...definition.values!);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries!));
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(definition.innerType!));
    case 'default':
    case 'prefault':
    case 'optional':
      return inner(definition.innerType!);
    case 'pipe':
      return inner(definition.in!);
    case 'array':
      return depth > 6 ? fc.constant([]) : fc.array(inner(definition.element!), { maxLength: 3 });
    case 'union':
      return fc.oneof(...definition.options!.map(inner));
    case 'record':
      return depth > 6
        ? fc.constant({})
        : fc.dictionary(fc.constantFrom('title', 'state', 'a'), inner(definition.valueType!), { maxKeys: 3 });
    case 'lazy':
      return depth > 6 ? fc.constant(null) : inner(definition.getter!());
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(definition.shape!).map(([key, child]) => [key, inner(child)])),
      );
    default:
      throw new Error(`arbitraryOf does not know ${definition.type} yet`);
  }
}

/** Values of the schema's form, before its own rules: every level keeps only what its schema accepts. */
function unchecked(schema: z.ZodType, depth: number): Arbitrary<unknown> {
  const values = ofDefinition(schema, depth);
  const definition = definitionOf(schema);
  if (!['string', 'number', 'pipe'].includes(definition.type)) return values;
  return fc.oneof(values, samplesOf(schema)).filter((value) => schema.safeParse(value).success);
}

/** Some values that rules such as dates and codes accept. */
const samplesOf = (schema: z.ZodType): Arbitrary<unknown> =>
  fc.constantFrom(
    ...[
      1,
      2,
      4,
      2026,
      '2026-09-05',
      '2026-09',
      '09:30',
      'A',
      '1',
      '质量月',
      'ab',
      '91350100M000100Y43',
      'a@b.cn',
    ].filter((value) => schema.safeParse(value).success),
  );

/** Values that the schema accepts. */
export const arbitraryOf = (schema: z.ZodType): Arbitrary<unknown> =>
  unchecked(schema, 0).filter((value) => schema.safeParse(value).success);
