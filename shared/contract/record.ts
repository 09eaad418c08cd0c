import { z } from 'zod';
import { type Call, done, read, write } from './call.ts';

/** What every record has beside its own fields. */
export const recordBase = z.object({
  id: z.number().int(),
  /** UUIDv7, the same on every machine: packages merge on it. */
  uid: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Grows with every write; a write names the revision it saw. */
  revision: z.number().int(),
  deletedAt: z.string().nullable(),
});
export type RecordBase = z.infer<typeof recordBase>;

export const recordId = z.strictObject({ id: z.number({ error: '请指明记录' }).int().positive('请指明记录') });
export const recordVersion = recordId.extend({ revision: z.number({ error: '请指明版本' }).int().positive() });

/** A page of a list: `sort` names a column of the noun's list, `text` is searched in its main columns. */
export const listOptions = z.strictObject({
  text: z.string().trim().max(200, '「搜索」最多 200 个字').default(''),
  sort: z
    .strictObject({ by: z.string().max(40), descending: z.boolean() })
    .nullable()
    .default(null),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000, '一次最多取 1000 行').default(100),
  /** Show the recycle bin instead. */
  deleted: z.boolean().default(false),
});

type Empty = z.ZodObject<Record<never, never>>;

/** The five calls every noun has: list, get, save, remove, restore. */
export function recordCalls<
  N extends string,
  F extends z.ZodObject,
  R extends z.ZodObject,
  Q extends z.ZodRawShape,
  T extends z.ZodObject = Empty,
>(noun: N, fields: F, record: R, filters: Q, totals?: T) {
  const calls = {
    [`${noun}.list`]: read(
      listOptions.extend(filters),
      z.object({ rows: z.array(record), total: z.number().int(), totals: totals ?? z.object({}) }),
    ),
    [`${noun}.get`]: read(recordId, record),
    [`${noun}.save`]: write(
      z.strictObject({
        /** Null for a new record. */
        id: z.number().int().positive().nullable(),
        /** The revision that the writer saw; null for a new record. */
        revision: z.number().int().positive().nullable(),
        values: fields,
      }),
      record,
    ),
    [`${noun}.remove`]: write(recordVersion, done),
    [`${noun}.restore`]: write(recordId, record),
  };
  type List = z.ZodObject<(typeof listOptions)['shape'] & Q, z.core.$strict>;
  type Saved = z.ZodObject<{ id: z.ZodNullable<z.ZodNumber>; revision: z.ZodNullable<z.ZodNumber>; values: F }>;
  type Page = z.ZodObject<{ rows: z.ZodArray<R>; total: z.ZodNumber; totals: T }>;
  return calls as unknown as { [K in `${N}.list`]: Call<'read', List, Page> } & {
    [K in `${N}.get`]: Call<'read', typeof recordId, R>;
  } & { [K in `${N}.save`]: Call<'write', Saved, R> } & {
    [K in `${N}.remove`]: Call<'write', typeof recordVersion, typeof done>;
  } & { [K in `${N}.restore`]: Call<'write', typeof recordId, R> };
}
