import { randomFillSync } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { RecordBase } from '../../../shared/contract/record.ts';
import type { WriteContext } from '../context.ts';
import { columnName, run, toColumns } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { historyAppender } from '../history/index.ts';
import { addToSearch, putIntoSearch } from '../search/index.ts';
import { readSettings } from '../setting/index.ts';
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

/** Stores many records of one noun as `createRecord` and `updateRecord` store one. */
export interface ManyRecords<F extends object, R extends RecordBase> {
  /** @param values have been through the noun's `prepare`. */
  create(values: F): R;
  /** @throws CoreError `stale` where somebody else changed it since `before` was read. */
  update(before: R, values: F): R;
}

/**
 * For thousands of records in one transaction, in which it has to be made: what is the same for all of them is read
 * once, statements stay prepared.
 * @param fresh the record as it would be read back right after it was stored, where the noun can tell without reading.
 */
export function manyRecords<F extends object, R extends RecordBase>(
  context: WriteContext,
  definition: RecordDefinition<F, R>,
  fresh: ((base: RecordBase, values: F) => R) | null = null,
): ManyRecords<F, R> {
  const { db } = context;
  const rng = pooledRandom();
  const { person } = readSettings(db);
  const append = historyAppender(db);
  const own = definition.columns.map((field) => columnName(field));
  const insertion = `INSERT INTO ${definition.table} (uid, created_at, updated_at, ${own.join(', ')})
    VALUES (:uid, :now, :now, ${own.map((column) => `:${column}`).join(', ')})`;
  const change = `UPDATE ${definition.table} SET ${own.map((column) => `${column} = :${column}`).join(', ')},
    updated_at = :now, revision = revision + 1 WHERE id = :id AND revision = :seen`;
  const tell = (action: 'create' | 'update', before: R | null, after: R, at: string): void => {
    append({
      at,
      person,
      noun: definition.noun,
      recordId: after.id,
      recordUid: after.uid,
      action,
      title: definition.title(after),
      before: before && pick(before, definition.fields),
      after: pick(after, definition.fields),
    });
    if (definition.searchText) {
      (before === null ? addToSearch : putIntoSearch)(db, {
        noun: definition.noun,
        recordId: after.id,
        campaignId: definition.campaignId?.(after) ?? null,
        title: definition.title(after),
        body: definition.searchText(after),
      });
    }
    context.changed(definition.noun);
  };
  const columnsOf = (values: F) => toColumns(values as Record<string, unknown>, definition.columns);
  return {
    create(values) {
      const now = context.now();
      const uid = uuid({ rng });
      const id = Number(run(db, insertion, { ...columnsOf(values), uid, now }).lastInsertRowid);
      definition.writeRelated?.(db, id, values);
      const base = { id, uid, createdAt: now, updatedAt: now, revision: 1, deletedAt: null };
      const after = fresh?.(base, values) ?? requireRecord(db, definition, id);
      tell('create', null, after, now);
      return after;
    },
    update(before, values) {
      const now = context.now();
      const { changes } = run(db, change, { ...columnsOf(values), now, id: before.id, seen: before.revision });
      if (changes === 0) throw new CoreError('stale', '有记录在导入期间被别处修改，本次没有保存任何内容。请重新导入。');
      definition.writeRelated?.(db, before.id, values);
      const after = requireRecord(db, definition, before.id);
      tell('update', before, after, now);
      return after;
    },
  };
}
