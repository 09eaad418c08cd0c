import { randomFillSync } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { RecordBase } from '../../../shared/contract/record.ts';
import type { WriteContext } from '../context.ts';
import { columnName, run, toColumns } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { historyAppender } from '../history/index.ts';
import { addToSearchLater, changeInSearchLater } from '../search/index.ts';
import { readSettings } from '../setting/index.ts';
import { plainIndexes } from './plainIndexes.ts';
import { pick, type RecordDefinition, requireRecord } from './record.ts';

/** Sixteen random bytes at a time out of a pool: asking the system for each key takes a tenth of an import. */
function pooledRandom(): () => Uint8Array {
  const pool = new Uint8Array(16 * 1024);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += 16;
    return pool.slice(used - 16, used);
  };
}

/** How many new records wait to be written together: each table's pages stay at hand while its rows go in. */
const batchRecords = 2000;

type Action = 'create' | 'update';

/** Stores many records of one noun as `createRecord` and `updateRecord` store one. */
export interface ManyRecords<F extends object, R extends RecordBase> {
  /**
   * @param values have been through the noun's `prepare`. @param stored is told of the record once it is written.
   * @param uid the key that the record has on the machine that it comes from and no record has here; null: a new one.
   */
  create(values: F, stored: (record: R) => void, uid?: string | null): void;
  /**
   * @param merged the record as it would be read back, where the noun can tell without reading.
   * @throws CoreError `stale` where somebody else changed it since `before` was read.
   */
  update(before: R, values: F, merged?: (base: RecordBase) => R): R;
  /** Writes what still waits and makes dropped indexes anew; to be called once, before the transaction ends. */
  finish(): void;
}

const baseOf = ({ id, uid, createdAt, updatedAt, revision, deletedAt }: RecordBase): RecordBase => ({
  id,
  uid,
  createdAt,
  updatedAt,
  revision,
  deletedAt,
});

/** What history and search are told of the records of one noun. */
function teller<F extends object, R extends RecordBase>(context: WriteContext, definition: RecordDefinition<F, R>) {
  const { db } = context;
  const { person } = readSettings(db);
  const append = historyAppender(db);
  return {
    history(action: Action, before: R | null, after: R): void {
      append({
        at: after.updatedAt,
        person,
        noun: definition.noun,
        recordId: after.id,
        recordUid: after.uid,
        action,
        title: definition.title(after),
        before: before && pick(before, definition.fields),
        after: pick(after, definition.fields),
      });
    },
    search(action: Action, after: R): void {
      if (!definition.searchText) return;
      (action === 'create' ? addToSearchLater : changeInSearchLater)(db, {
        noun: definition.noun,
        recordId: after.id,
        campaignId: definition.campaignId?.(after) ?? null,
        title: definition.title(after),
        body: definition.searchText(after),
      });
    },
  };
}

/** The statements of a noun's table, their texts made once. */
function statementsOf<F extends object, R extends RecordBase>({ table, columns }: RecordDefinition<F, R>) {
  const own = columns.map((field) => columnName(field));
  const updates = new Map<string, string>();
  return {
    insert: `INSERT INTO ${table} (uid, created_at, updated_at, ${own.join(', ')})
      VALUES (?, ?, ?, ${own.map(() => '?').join(', ')})`,
    /** Names only what changes: SQLite takes a row out of every index and puts it back that has a named column. */
    update(changed: readonly string[]): string {
      const set = changed.map((column) => `${column} = :${column}, `).join('');
      const known = updates.get(set);
      if (known !== undefined) return known;
      const sql = `UPDATE ${table} SET ${set}updated_at = :now, revision = revision + 1 WHERE id = :id AND revision = :seen`;
      updates.set(set, sql);
      return sql;
    },
  };
}

/**
 * For thousands of records in one transaction, in which it has to be made: what is the same for all of them is read
 * once, statements stay prepared.
 * @param fresh the record as it would be read back right after it was stored, where the noun can tell without reading.
 *   New records then wait for each other; the noun's rules must not need to find one in the database before `finish`.
 */
export function manyRecords<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  fresh: ((base: RecordBase, values: F) => R) | null = null,
): ManyRecords<F, R> {
  const { db } = context;
  const rng = pooledRandom();
  const tell = teller(context, definition);
  const statements = statementsOf(definition);
  const indexes = plainIndexes(db, definition.table);
  const columnsOf = (values: F) => toColumns(values as Record<string, unknown>, definition.columns);
  let waiting: { values: F; stored: (record: R) => void; uid: string | null }[] = [];

  function insert(values: F, given: string | null, now: string): R {
    const uid = given ?? uuid({ rng });
    const id = Number(run(db, statements.insert, [uid, now, now, ...Object.values(columnsOf(values))]).lastInsertRowid);
    const base = { id, uid, createdAt: now, updatedAt: now, revision: 1, deletedAt: null };
    if (fresh) return fresh(base, values);
    definition.writeRelated?.(db, id, values);
    return requireRecord(db, definition, id);
  }

  function flush(): void {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    indexes.loaded(batch.length);
    // They are written in one go, at one instant.
    const now = context.now();
    const records = batch.map(({ values, uid }) => insert(values, uid, now));
    if (fresh) for (const [index, { id }] of records.entries()) definition.writeRelated?.(db, id, batch[index]!.values);
    for (const record of records) tell.history('create', null, record);
    for (const record of records) tell.search('create', record);
    for (const [index, record] of records.entries()) batch[index]!.stored(record);
    context.changed(definition.noun);
  }

  return {
    create(values, stored, uid = null) {
      waiting.push({ values, stored, uid });
      if (fresh === null || waiting.length >= batchRecords) flush();
    },
    update(before, values, merged) {
      const now = context.now();
      const [former, columns] = [columnsOf(before as unknown as F), columnsOf(values)];
      const changed = Object.entries(columns).filter(([column, value]) => value !== former[column]);
      const { changes } = run(db, statements.update(changed.map(([column]) => column)), {
        ...Object.fromEntries(changed),
        now,
        id: before.id,
        seen: before.revision,
      });
      if (changes === 0) throw new CoreError('stale', '有记录在导入期间被别处修改，本次没有保存任何内容。请重新导入。');
      definition.writeRelated?.(db, before.id, values);
      const base = { ...baseOf(before), updatedAt: now, revision: before.revision + 1 };
      const after = merged?.(base) ?? requireRecord(db, definition, before.id);
      tell.history('update', before, after);
      tell.search('update', after);
      context.changed(definition.noun);
      return after;
    },
    finish() {
      flush();
      indexes.restore();
    },
  };
}
