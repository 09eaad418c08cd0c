import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, connect } from '../../../electron/core/database/connection.ts';
import { databaseProblems, loadMigrations, migrate } from '../../../electron/core/database/index.ts';
import { temporaryFolder } from '../../support.ts';

type Row = Record<string, unknown>;
const stamp = "'2026-09-14T06:32:08.000Z', '2026-09-14T06:32:08.000Z'";
const states = ['sampled', 'submitted', 'reported', 'followed', 'closed'] as const;

/** A database of version 4 with batches in every state that it knew. */
function versionFour(): Connection {
  const db = connect(join(temporaryFolder(), 'four.sqlite'));
  migrate(db, loadMigrations().slice(0, 4));
  db.exec(`
    INSERT INTO campaign (id, uid, created_at, updated_at, year, period_from, period_to) VALUES (1, 'c', ${stamp}, 2026, '2026-09-01', '2026-09-30');
    INSERT INTO staff (id, uid, created_at, updated_at, name, active) VALUES (1, 'a', ${stamp}, '赵甲', 1), (2, 'b', ${stamp}, '李乙', 1);
    INSERT INTO laboratory (id, uid, created_at, updated_at, name) VALUES (1, 'l', ${stamp}, '质检所');
    INSERT INTO subject (id, uid, created_at, updated_at, name, kind, state) VALUES (1, 's', ${stamp}, '青禾文具店', 'circulation', 'active');
    INSERT INTO sampling_plan (id, uid, created_at, updated_at, campaign_id, name, source, laboratory_id, batches)
      VALUES (1, 'p', ${stamp}, 1, '文具', 'own', 1, 9);`);
  for (const [index, state] of states.entries()) {
    const id = index === 4 ? 20 : index + 1;
    const verdict = state === 'followed' ? 'failed' : state === 'reported' || state === 'closed' ? 'passed' : 'open';
    db.exec(`INSERT INTO sample (id, uid, created_at, updated_at, revision, deleted_at, campaign_id, sampling_plan_id, number, kind, stage,
        sampled_on, subject_id, product_name, test_quantity, spare_quantity, laboratory_id, reported_on, verdict, state, note)
      VALUES (${id}, 's${id}', ${stamp}, ${id}, ${index === 1 ? "'2026-09-14T06:32:08.000Z'" : 'NULL'}, 1, 1, 'CJ2026-00${id}', 'food', 'campus',
        '2026-09-01', 1, '水彩笔', 3, 2, 1, ${verdict === 'open' ? 'NULL' : "'2026-09-10'"}, '${verdict}', '${state}', '备注${id}');
      INSERT INTO sample_sampler VALUES (${id}, 1), (${id}, 2);
      INSERT INTO test_item (sample_id, position, name, requirement, value, unit, verdict)
        VALUES (${id}, 0, '铅', '≤90', '${id}', 'mg/kg', 'passed');`);
  }
  return db;
}

test('version 5 keeps every batch with its people and items, and gives each state its new name', () => {
  const db = versionFour();
  const rowsOf = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Row[];
  const before = rowsOf('sample');
  const [samplers, items] = [rowsOf('sample_sampler'), rowsOf('test_item')];
  migrate(db, loadMigrations().slice(0, 5));
  expect(databaseProblems(db)).toEqual([]);
  const after = rowsOf('sample');
  for (const [index, row] of before.entries()) {
    const { state, ...rest } = row;
    expect(after[index]).toMatchObject(rest);
    expect(after[index]!.state).toBe(state === 'followed' ? 'ordered' : state);
    // What counted as the verdict was the laboratory's word.
    expect(after[index]!.lab_verdict).toBe(row.verdict === 'open' ? null : row.verdict);
  }
  expect(rowsOf('sample_sampler')).toEqual(samplers);
  expect(rowsOf('test_item')).toEqual(items.map((item) => ({ ...item, method: null, lab_verdict: null })));
  db.close();
});

test('after version 5 no number of a deleted batch is given out again', () => {
  const db = versionFour();
  db.exec(
    'DELETE FROM sample_sampler WHERE sample_id = 20; DELETE FROM test_item WHERE sample_id = 20; DELETE FROM sample WHERE id = 20',
  );
  migrate(db, loadMigrations().slice(0, 5));
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO sample (uid, created_at, updated_at, campaign_id, number, kind, stage, sampled_on, subject_id, product_name, verdict, state)
      VALUES ('n', ${stamp}, 1, 'CJ2026-0099', 'product', 'campus', '2026-09-01', 1, '雨伞', 'open', 'sampled')`)
    .run();
  expect(Number(lastInsertRowid)).toBe(21);
  db.close();
});

test('version 5 holds a refused batch to its reason and a batch to one follow-up', () => {
  const db = versionFour();
  migrate(db, loadMigrations().slice(0, 5));
  expect(() => db.exec("UPDATE sample SET state = 'refused' WHERE id = 1")).toThrow(/CHECK/);
  db.exec('INSERT INTO sample_follow_up (sample_id) VALUES (1)');
  expect(() => db.exec('INSERT INTO sample_follow_up (sample_id) VALUES (1)')).toThrow(/UNIQUE/);
  db.exec(
    'DELETE FROM test_item WHERE sample_id = 1; DELETE FROM sample_sampler WHERE sample_id = 1; DELETE FROM sample WHERE id = 1',
  );
  expect(db.prepare('SELECT count(*) AS n FROM sample_follow_up').get()).toEqual({ n: 0 });
  db.close();
});
