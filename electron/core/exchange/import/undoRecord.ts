import type { RecordBase } from '../../../../shared/contract/record.ts';
import type { WriteContext } from '../../context.ts';
import { all, type Connection, first } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { pick, type RecordDefinition, removeRecord, updateRecord } from '../../record/index.ts';
import type { Noted, Undone } from './definition.ts';

/** A column of another table that may hold the id of a record. */
interface Referrer {
  table: string;
  column: string;
  bin: boolean;
}

const referrers = new Map<string, Referrer[]>();

/** Which columns refer to a table, as the database itself knows; rows that go with their record do not count. */
function referrersOf(db: Connection, table: string): Referrer[] {
  let known = referrers.get(table);
  if (!known) {
    known = all<Referrer>(
      db,
      `SELECT other.name AS "table", reference."from" AS "column",
         EXISTS (SELECT 1 FROM pragma_table_info(other.name) WHERE name = 'deleted_at') AS bin
       FROM sqlite_schema AS other, pragma_foreign_key_list(other.name) AS reference
       WHERE other.type = 'table' AND reference."table" = ? AND reference.on_delete <> 'CASCADE'`,
      [table],
    );
    referrers.set(table, known);
  }
  return known;
}

/** Whether work hangs on a record: another record outside the recycle bin names it, or evidence is attached to it. */
function isReferredTo(db: Connection, { table, noun }: { table: string; noun: string }, id: number): boolean {
  return (
    referrersOf(db, table).some(
      (referrer) =>
        first(
          db,
          `SELECT 1 FROM ${referrer.table} WHERE ${referrer.column} = ? ${referrer.bin ? 'AND deleted_at IS NULL' : ''} LIMIT 1`,
          [id],
        ) !== undefined,
    ) ||
    first(db, 'SELECT 1 FROM evidence WHERE owner_noun = ? AND owner_id = ? AND deleted_at IS NULL LIMIT 1', [
      noun,
      id,
    ]) !== undefined
  );
}

/** Puts a changed record back to its values before the import. */
function putBack<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  record: R,
  before: Record<string, unknown>,
): 'undone' | 'kept' {
  try {
    const values = { ...pick(record, definition.fields), ...before } as unknown as F;
    updateRecord(context, definition, record.id, record.revision, values);
    return 'undone';
  } catch (error) {
    // The noun's rules refuse before anything is written: its former name or code belongs to another record by now.
    if (error instanceof CoreError && (error.code === 'conflict' || error.code === 'input')) return 'kept';
    throw error;
  }
}

/**
 * Takes one record of an import back: a new one goes to the recycle bin, a changed one gets its former values. What
 * somebody changed since then, or work hangs on, stays.
 */
export function undoRecord<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  noted: Noted,
): Undone {
  const record = definition.get(context.db, noted.id);
  if (!record || record.deletedAt !== null) return 'gone';
  if (record.revision !== noted.revision) return 'kept';
  if (noted.action === 'update') return putBack(context, definition, record, noted.before ?? {});
  if (isReferredTo(context.db, definition, noted.id)) return 'kept';
  removeRecord(context, definition, noted.id, noted.revision);
  return 'undone';
}
