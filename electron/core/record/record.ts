import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { RecordBase } from '../../../shared/contract/record.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import { nounLabels } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { type Connection, columnName, run, toColumns } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { putIntoSearch, removeFromSearch } from '../search/index.ts';
import { readSettings } from '../setting/index.ts';

/** One noun as the core stores it: its table, its reading SQL, and what a write has to check and carry along. */
export interface RecordDefinition<F extends object, R extends RecordBase> {
  noun: Noun;
  table: string;
  /** Fields that are columns of the table; what is not is written by `writeRelated`. */
  columns: readonly (keyof F & string)[];
  /** Fields that the history tells of. */
  fields: readonly string[];
  /** The record with what belongs to it, deleted or not. */
  get(db: Connection, id: number): R | undefined;
  /** Rules over several fields or records; throws CoreError naming the field. May complete the values. */
  prepare?(context: WriteContext, values: F, before: R | null): F;
  /** Rows of other tables that belong to the record. */
  writeRelated?(db: Connection, id: number, values: F): void;
  title(record: R): string;
  campaignId?(record: R): number | null;
  /** What the global search finds the record by, beside its title; leave out to keep it out of the search. */
  searchText?(record: R): string;
}

/** The names of a schema's fields, in its order. */
export const fieldNames = (fields: z.ZodObject): string[] => Object.keys(fields.shape);

/** The named fields of a record, `null` for what it has not. */
export const pick = (record: object, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, (record as Record<string, unknown>)[field] ?? null]));

/** @throws CoreError `not-found` in the noun's words. */
export function requireRecord<F extends object, R extends RecordBase>(
  db: Connection,
  definition: RecordDefinition<F, R>,
  id: number,
): R {
  const record = definition.get(db, id);
  if (!record) throw new CoreError('not-found', `没有找到这条${nounLabels[definition.noun]}，它可能已被彻底移除。`);
  return record;
}

function requireRevision<F extends object, R extends RecordBase>(
  definition: RecordDefinition<F, R>,
  record: R,
  seen: number | null,
) {
  if (record.revision === seen) return;
  throw new CoreError(
    'stale',
    `这条${nounLabels[definition.noun]}在别处已被修改（${record.updatedAt}），本次没有保存。请对照两个版本后再保存。`,
    { detail: record },
  );
}

function index<F extends object, R extends RecordBase>(
  db: Connection,
  definition: RecordDefinition<F, R>,
  record: R,
): void {
  if (!definition.searchText) return;
  if (record.deletedAt !== null) removeFromSearch(db, definition.noun, record.id);
  else {
    putIntoSearch(db, {
      noun: definition.noun,
      recordId: record.id,
      campaignId: definition.campaignId?.(record) ?? null,
      title: definition.title(record),
      body: definition.searchText(record),
    });
  }
}

/** Appends what a write did to the history, brings the search up to date and announces the change. */
function settle<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  action: 'create' | 'update' | 'remove' | 'restore',
  before: R | null,
  after: R,
): void {
  appendHistory(context.db, {
    at: context.now(),
    person: readSettings(context.db).person,
    noun: definition.noun,
    recordId: after.id,
    recordUid: after.uid,
    action,
    title: definition.title(after),
    before: before && pick(before, definition.fields),
    after: pick(after, definition.fields),
  });
  index(context.db, definition, after);
  context.changed(definition.noun);
}

/** Writes a new row: base columns and the noun's own. @returns its id. */
function insertRow<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  values: F,
): number {
  const now = context.now();
  const columns = {
    uid: uuid(),
    created_at: now,
    updated_at: now,
    ...toColumns(values as Record<string, unknown>, definition.columns),
  };
  const names = Object.keys(columns);
  const result = run(
    context.db,
    `INSERT INTO ${definition.table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    columns,
  );
  return Number(result.lastInsertRowid);
}

/** Stores a new record. */
export function createRecord<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  input: F,
): R {
  return context.transaction(() => {
    const values = definition.prepare?.(context, input, null) ?? input;
    const id = insertRow(context, definition, values);
    definition.writeRelated?.(context.db, id, values);
    const after = requireRecord(context.db, definition, id);
    settle(context, definition, 'create', null, after);
    return after;
  });
}

/** Changes a record. @throws CoreError `stale` when `seen` is not its revision any more; both versions are shown then. */
export function updateRecord<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  id: number,
  seen: number | null,
  input: F,
): R {
  return context.transaction(() => {
    const before = requireRecord(context.db, definition, id);
    if (before.deletedAt !== null) throw new CoreError('conflict', '这条记录已在回收站，请先恢复再修改。');
    requireRevision(definition, before, seen);
    const values = definition.prepare?.(context, input, before) ?? input;
    const columns = toColumns(values as Record<string, unknown>, definition.columns);
    const assignments = definition.columns.map((field) => `${columnName(field)} = :${columnName(field)}`);
    run(
      context.db,
      `UPDATE ${definition.table} SET ${assignments.join(', ')}, updated_at = :now, revision = revision + 1 WHERE id = :id`,
      { ...columns, now: context.now(), id },
    );
    definition.writeRelated?.(context.db, id, values);
    const after = requireRecord(context.db, definition, id);
    settle(context, definition, 'update', before, after);
    return after;
  });
}

function setDeleted<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  before: R,
  deletedAt: string | null,
): R {
  run(
    context.db,
    `UPDATE ${definition.table} SET deleted_at = ?, updated_at = ?, revision = revision + 1 WHERE id = ?`,
    [deletedAt, context.now(), before.id],
  );
  const after = requireRecord(context.db, definition, before.id);
  settle(context, definition, deletedAt === null ? 'restore' : 'remove', before, after);
  return after;
}

/** Moves a record to the recycle bin. */
export function removeRecord<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  id: number,
  seen: number,
): void {
  context.transaction(() => {
    const before = requireRecord(context.db, definition, id);
    requireRevision(definition, before, seen);
    if (before.deletedAt !== null) return;
    setDeleted(context, definition, before, context.now());
  });
}

/**
 * Takes a record back out of the recycle bin.
 * @throws CoreError of the noun's own rules: its name or number may be taken meanwhile, what it belongs to may be gone.
 */
export function restoreRecord<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  id: number,
): R {
  return context.transaction(() => {
    const before = requireRecord(context.db, definition, id);
    if (before.deletedAt === null) return before;
    definition.prepare?.(context, before as unknown as F, before);
    return setDeleted(context, definition, before, null);
  });
}
