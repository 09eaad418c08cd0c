import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, connect } from '../../../electron/core/database/connection.ts';
import { databaseProblems, loadMigrations, migrate } from '../../../electron/core/database/index.ts';
import { temporaryFolder } from '../../support.ts';

type Row = Record<string, unknown>;
const rowsOf = (db: Connection, table: string): Row[] =>
  db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Row[];
const kept = [
  'campaign',
  'unit',
  'staff',
  'subject',
  'task',
  'inspection',
  'inspection_inspector',
  'finding',
  'case_file',
  'evidence',
];

const stamp = "'2026-09-14T06:32:08.000Z', '2026-09-14T06:32:08.000Z'";

/** A database of version 2 with visits, findings, cases and evidence in every state that it knew. */
function versionTwo(): Connection {
  const db = connect(join(temporaryFolder(), 'two.sqlite'));
  migrate(db, loadMigrations().slice(0, 2));
  db.exec(`
    INSERT INTO campaign (id, uid, created_at, updated_at, year, period_from, period_to) VALUES (1, 'c', ${stamp}, 2026, '2026-09-01', '2026-09-30');
    INSERT INTO unit (id, uid, created_at, updated_at, name, kind) VALUES (1, 'u', ${stamp}, '城关所', 'station');
    INSERT INTO staff (id, uid, created_at, updated_at, name, unit_id, certificate_number, active)
      VALUES (1, 'a', ${stamp}, '赵甲', 1, 'ZF-1', 1), (2, 'b', ${stamp}, '李乙', NULL, NULL, 0);
    INSERT INTO subject (id, uid, created_at, updated_at, name, credit_code, kind, state)
      VALUES (1, 's', ${stamp}, '云溪县青禾文具店', '91350100M000100Y43', 'circulation', 'active');
    INSERT INTO task (id, uid, created_at, updated_at, campaign_id, kind, number_path, title, units, position)
      VALUES (1, 't', ${stamp}, 1, 'task', '', '任务', '[]', 0);`);
  for (const [id, state] of [
    [1, 'planned'],
    [2, 'done'],
    [3, 'published'],
    [9, 'done'],
  ] as const) {
    db.exec(`INSERT INTO inspection (id, uid, created_at, updated_at, revision, deleted_at, campaign_id, number, subject_id, task_id, unit_id,
        kind, state, inspected_on, matter, results, note, published_on)
      VALUES (${id}, 'i${id}', ${stamp}, ${id}, ${id === 2 ? "'2026-09-14T06:32:08.000Z'" : 'NULL'}, 1, 'JC2026-000${id}', 1,
        ${id === 1 ? 'NULL' : '1'}, ${id === 3 ? 'NULL' : '1'}, 'special', '${state}', '2026-09-0${id}', '标识',
        '${state === 'planned' ? '[]' : '["未发现问题"]'}', '备注${id}', ${state === 'published' ? "'2026-09-10'" : 'NULL'});
      INSERT INTO inspection_inspector VALUES (${id}, 1), (${id}, 2);`);
  }
  for (const [id, state] of [
    [1, 'open'],
    [2, 'rectified'],
    [3, 'rechecked'],
    [8, 'open'],
  ] as const) {
    db.exec(`INSERT INTO finding (id, uid, created_at, updated_at, inspection_id, description, severity, measure, deadline, rectified_on, rechecked_on, state)
      VALUES (${id}, 'f${id}', ${stamp}, 3, '问题${id}', 'general', 'ordered', '2026-09-20', ${state === 'open' ? 'NULL' : "'2026-09-08'"},
        ${state === 'rechecked' ? "'2026-09-11'" : 'NULL'}, '${state}')`);
  }
  db.exec(`INSERT INTO case_file (id, uid, created_at, updated_at, campaign_id, title, inspection_id, state, filed_on, value)
    VALUES (1, 'k', ${stamp}, 1, '案', 3, 'filed', '2026-09-12', 12345)`);
  for (const [id, noun] of [
    [1, 'campaign'],
    [2, 'inspection'],
    [3, 'inspection'],
    [7, 'campaign'],
  ] as const) {
    db.exec(`INSERT INTO evidence (id, uid, created_at, updated_at, campaign_id, owner_noun, owner_id, caption, taken_on, file_name, mime, bytes, sha256)
      VALUES (${id}, 'e${id}', ${stamp}, 1, '${noun}', 1, '照片${id}', '2026-09-08', '${id}.png', 'image/png', 68, '${String(id).repeat(64)}')`);
  }
  // The newest of each are gone for good: their ids must not be given out again.
  db.exec('DELETE FROM inspection WHERE id = 9; DELETE FROM finding WHERE id = 8; DELETE FROM evidence WHERE id = 7');
  return db;
}

test('whatever a database of version 2 held is held by the newest', () => {
  const db = versionTwo();
  const before = Object.fromEntries(kept.map((table) => [table, rowsOf(db, table)]));
  const migrations = loadMigrations();
  expect(migrate(db, migrations)).toEqual({ from: 2, to: migrations.length });
  expect(databaseProblems(db)).toEqual([]);
  for (const table of kept) {
    const after = rowsOf(db, table);
    expect(after).toHaveLength(before[table]!.length);
    for (const [index, row] of before[table]!.entries()) expect(after[index]).toMatchObject(row);
  }
  db.close();
});

test('what is new in old records is empty, and a passed re-check is an entry of its own', () => {
  const db = versionTwo();
  migrate(db, loadMigrations());
  for (const visit of rowsOf(db, 'inspection')) {
    expect(visit).toMatchObject({
      draw_id: null,
      previous_id: null,
      checklist_version_id: null,
      answers: '[]',
      cancel_reason: null,
    });
  }
  expect(rowsOf(db, 'finding').map((row) => JSON.parse(String(row.rechecks)))).toEqual([
    [],
    [],
    [{ on: '2026-09-11', passed: true, note: null, inspectionId: null }],
  ]);
  expect(rowsOf(db, 'staff').map((row) => row.skills)).toEqual(['[]', '[]']);
  db.close();
});

test('ids of records that are gone are not given out again, and references still hold', () => {
  const db = versionTwo();
  migrate(db, loadMigrations());
  const insert = (sql: string): number => Number(db.prepare(sql).run().lastInsertRowid);
  const visit = `INSERT INTO inspection (uid, created_at, updated_at, campaign_id, number, subject_id, kind, state, inspected_on, results)
    VALUES ('n', ${stamp}, 1, 'JC2026-0010', :subject, 'daily', 'cancelled', '2026-09-14', '[]')`;
  // Cancelled without a reason, and at a subject that is not there.
  expect(() => insert(visit.replace(':subject', '1'))).toThrow(/CHECK/);
  const planned = visit.replace("'cancelled'", "'running'");
  expect(() => insert(planned.replace(':subject', '99'))).toThrow(/FOREIGN KEY/);
  expect(insert(planned.replace(':subject', '1'))).toBe(10);
  expect(
    insert(`INSERT INTO finding (uid, created_at, updated_at, inspection_id, description, severity, measure, state)
      VALUES ('n', ${stamp}, 3, '新', 'minor', 'case', 'handed-over')`),
  ).toBe(9);
  expect(
    insert(`INSERT INTO evidence (uid, created_at, updated_at, campaign_id, owner_noun, owner_id, file_name, mime, bytes, sha256)
      VALUES ('n', ${stamp}, 1, 'finding', 9, 'a', 'b', 1, '${'a'.repeat(64)}')`),
  ).toBe(8);
  expect(() => db.prepare('DELETE FROM inspection WHERE id = 3').run()).toThrow(/FOREIGN KEY/);
  // Those who were there go with the visit, as before.
  db.prepare('DELETE FROM inspection WHERE id = 1').run();
  expect(db.prepare('SELECT count(*) AS n FROM inspection_inspector WHERE inspection_id = 1').get()).toEqual({ n: 0 });
  db.close();
});
