import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, count, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { type DataFolder, storedPath } from '../files/index.ts';
import { appendHistory } from '../history/index.ts';
import { removeFromSearch } from '../search/index.ts';
import { readSettings } from '../setting/index.ts';
import { clearExampleSettings } from './exampleSettings.ts';
import { exampleTables, type Reference, references } from './references.ts';

interface ExampleKey {
  noun: Noun;
  id: number;
}

/*
 * `kept_example` holds what stays. Its rows are seeded by what own records refer to and grow by what
 * these refer to in turn, until nothing is added.
 */

const isExample = (noun: string, id: string): string =>
  `EXISTS (SELECT 1 FROM example_record WHERE noun = ${noun} AND record_id = ${id})`;

/** SQL of the id of the record that a reference points at. */
function referredId({ table, column, by }: Reference): string {
  if (by === undefined) return `${table}.${column}`;
  return `(SELECT ${by[0]}.${by[1]} FROM ${by[0]} WHERE ${by[0]}.id = ${table}.${column})`;
}

const referringRows = (reference: Reference, ownerCondition: string): string =>
  `INSERT OR IGNORE INTO kept_example
   SELECT '${reference.to}', ${referredId(reference)} FROM ${reference.table}
   WHERE ${isExample(`'${reference.to}'`, referredId(reference))}
     ${reference.when === undefined ? '' : `AND ${reference.when}`} AND ${ownerCondition}`;

/** Finds the example's records that own records refer to, directly or by way of other records of the example. */
function findKept(db: Connection): void {
  db.exec(
    'CREATE TEMP TABLE IF NOT EXISTS kept_example (noun TEXT, record_id INTEGER, PRIMARY KEY (noun, record_id)) WITHOUT ROWID',
  );
  run(db, 'DELETE FROM kept_example');
  let added = 0;
  for (const reference of references) {
    const owner = `${reference.table}.${reference.owner}`;
    added += run(db, referringRows(reference, `NOT ${isExample(`'${reference.noun}'`, owner)}`)).changes;
  }
  while (added > 0) {
    added = 0;
    for (const reference of references) {
      const owner = `${reference.table}.${reference.owner}`;
      const condition = `EXISTS (SELECT 1 FROM kept_example AS kept WHERE kept.noun = '${reference.noun}' AND kept.record_id = ${owner})`;
      added += run(db, referringRows(reference, condition)).changes;
    }
  }
}

const leavingRecords = (db: Connection, noun: Noun): ExampleKey[] =>
  all<ExampleKey>(
    db,
    `SELECT noun, record_id AS id FROM example_record WHERE noun = :noun
       AND NOT EXISTS (SELECT 1 FROM kept_example AS kept WHERE kept.noun = :noun AND kept.record_id = example_record.record_id)
     ORDER BY record_id DESC`,
    { noun },
  );

/** Files of the records that are about to leave. */
const filesOfExample = (db: Connection): string[] =>
  all<{ sha256: string }>(
    db,
    `SELECT sha256 FROM evidence WHERE ${isExample("'evidence'", 'evidence.id')}
     UNION SELECT file_sha256 FROM circular WHERE ${isExample("'circular'", 'circular.id')}`,
  ).map((row) => row.sha256);

const isUsed = (db: Connection, sha256: string): boolean =>
  count(
    db,
    `SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = :sha256) OR EXISTS (SELECT 1 FROM circular WHERE file_sha256 = :sha256)
       OR EXISTS (SELECT 1 FROM circular_review WHERE file_sha256 = :sha256)`,
    { sha256 },
  ) === 1;

/** Deletes one record for good; rows of linking tables go with it by their foreign keys. */
function deleteRecord(context: WriteContext, table: string, { noun, id }: ExampleKey): number {
  removeFromSearch(context.db, noun, id);
  if (noun === 'campaign') run(context.db, 'DELETE FROM indicator_entry WHERE campaign_id = ?', [id]);
  return run(context.db, `DELETE FROM ${table} WHERE id = ?`, [id]).changes;
}

function deleteLeaving(context: WriteContext): number {
  let removed = 0;
  // A task may refer to another task, a circular to a circular: checked when all are gone.
  context.db.pragma('defer_foreign_keys = ON');
  for (const [noun, table] of exampleTables) {
    for (const key of leavingRecords(context.db, noun)) removed += deleteRecord(context, table, key);
    context.changed(noun);
  }
  return removed;
}

/** Deletes stored files that no record uses, and the folders that become empty by it. */
export function deleteUnusedFiles(db: Connection, folder: DataFolder, hashes: readonly string[]): void {
  for (const sha256 of hashes.filter((hash) => !isUsed(db, hash))) {
    const path = storedPath(folder, sha256);
    rmSync(path, { force: true });
    for (const above of [dirname(path), dirname(dirname(path))]) {
      if (existsSync(above) && readdirSync(above).length === 0) rmdirSync(above);
    }
  }
}

/**
 * Takes the example out again for good: exactly its records, but for those that own records refer to and what these need.
 * What is kept belongs to the person from now on. Files go last, when the database has let go of them.
 * @throws CoreError `conflict` where no example is loaded.
 */
export function removeExample(context: WriteContext): CallOutput<'example.remove'> {
  const { db } = context;
  const files: string[] = [];
  const answer = context.transaction(() => {
    if (count(db, 'SELECT count(*) FROM example_record') === 0) {
      throw new CoreError('conflict', '没有载入示例数据，无需移除。');
    }
    findKept(db);
    files.push(...filesOfExample(db));
    const removed = deleteLeaving(context);
    const kept = count(db, 'SELECT count(*) FROM kept_example');
    run(db, 'DELETE FROM kept_example');
    run(db, 'DELETE FROM example_record');
    const { person } = readSettings(db);
    clearExampleSettings(context);
    appendHistory(db, {
      at: context.now(),
      person,
      noun: 'example',
      recordId: null,
      recordUid: null,
      action: 'unload',
      title: '移除示例数据',
      before: null,
      after: { removed, kept },
    });
    context.changed('example');
    return { removed, kept };
  });
  deleteUnusedFiles(db, context.folder, files);
  return answer;
}
