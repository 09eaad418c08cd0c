import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../electron/core/database/connection.ts';
import { databaseVersion, loadMigrations, migrate, verifyBackup } from '../../../electron/core/database/index.ts';
import { addCampaign } from '../../records.ts';
import { openTestCore, temporaryFolder } from '../../support.ts';

const open = (file: string) => connect(file);

test('an empty file becomes the newest version', () => {
  const db = open(join(temporaryFolder(), 'empty.sqlite'));
  const migrations = loadMigrations();
  expect(migrate(db, migrations)).toEqual({ from: 0, to: migrations.length });
  expect(databaseVersion(db)).toBe(migrations.length);
  expect(migrate(db, migrations)).toEqual({ from: migrations.length, to: migrations.length });
  db.close();
});

test('a migration that fails takes the whole upgrade back', () => {
  const db = open(join(temporaryFolder(), 'half.sqlite'));
  const broken = [
    { version: 1, name: 'first', sql: 'CREATE TABLE kept (id INTEGER PRIMARY KEY) STRICT' },
    { version: 2, name: 'second', sql: 'CREATE TABLE also (id INTEGER PRIMARY KEY) STRICT; SELECT * FROM nowhere;' },
  ];
  expect(() => migrate(db, broken)).toThrow(/nowhere/);
  expect(databaseVersion(db)).toBe(0);
  expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 });
  db.close();
});

test('an upgrade that leaves a dangling reference is taken back and said in words', () => {
  const db = open(join(temporaryFolder(), 'dangling.sqlite'));
  const first = {
    version: 1,
    name: 'first',
    sql: `CREATE TABLE upper (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE lower (id INTEGER PRIMARY KEY, upper_id INTEGER REFERENCES upper (id)) STRICT;
      INSERT INTO upper VALUES (1); INSERT INTO lower VALUES (1, 1);`,
  };
  migrate(db, [first]);
  expect(() => migrate(db, [first, { version: 2, name: 'second', sql: 'DELETE FROM upper' }])).toThrow(/校验未通过/);
  expect(databaseVersion(db)).toBe(1);
  expect(db.prepare('SELECT count(*) AS n FROM upper').get()).toEqual({ n: 1 });
  db.close();
});

test('version 2 keeps each match of two tasks once, and never one of a task with itself', () => {
  const db = open(join(temporaryFolder(), 'matches.sqlite'));
  const [first, second] = loadMigrations();
  migrate(db, [first!]);
  const task = `INSERT INTO task (id, uid, created_at, updated_at, campaign_id, kind, number_path, title, units, position)
    VALUES (?, ?, '', '', 1, 'task', '', '任务', '[]', 0)`;
  db.exec(`INSERT INTO campaign (id, uid, created_at, updated_at, year, period_from, period_to)
    VALUES (1, 'c', '', '', 2026, '2026-09-01', '2026-09-30')`);
  for (const id of [1, 2]) db.prepare(task).run(id, `t${id}`);
  migrate(db, [first!, second!]);
  const match = db.prepare("INSERT INTO task_match VALUES (?, ?, 0.5, '2026-09-14T06:32:08.000Z')");
  match.run(1, 2);
  expect(() => match.run(1, 2)).toThrow(/UNIQUE/);
  expect(() => match.run(1, 1)).toThrow(/CHECK/);
  expect(() => match.run(1, 99)).toThrow(/FOREIGN KEY/);
  db.prepare('DELETE FROM task WHERE id = 1').run();
  expect(db.prepare('SELECT count(*) AS n FROM task_match').get()).toEqual({ n: 0 });
  db.close();
});

test('an older database is backed up before it is upgraded, and the backup is sound', async () => {
  const data = temporaryFolder();
  const first = openTestCore(data);
  await addCampaign(first);
  first.close();
  const db = open(join(data, 'quality-month.sqlite'));
  const asked: number[] = [];
  const migrations = loadMigrations();
  const next = {
    version: migrations.length + 1,
    name: 'next',
    sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT',
  };
  migrate(db, [...migrations, next], (version) => asked.push(version));
  expect(asked).toEqual([migrations.length]);
  db.close();
});

test('a verified backup holds what the database held', async () => {
  const desk = openTestCore();
  await addCampaign(desk, { theme: '以质取胜' });
  const { file } = await desk.call('system.backup', {});
  const path = join(desk.data, 'backups', file);
  verifyBackup(path);
  const copy = connect(path, { readonly: true });
  expect(copy.prepare('SELECT theme FROM campaign').get()).toEqual({ theme: '以质取胜' });
  copy.close();
  expect((await desk.call('system.state', {})).lastBackup).toBe('2026-09-14T06:32:08Z');
});

test('two backups within one second are both kept', async () => {
  const desk = openTestCore();
  await desk.call('system.backup', {});
  await desk.call('system.backup', {});
  expect(readdirSync(join(desk.data, 'backups'))).toHaveLength(2);
});

test('a damaged backup is refused', () => {
  const file = join(temporaryFolder(), 'bad.sqlite');
  writeFileSync(file, `SQLite format 3\0${'x'.repeat(5000)}`);
  expect(() => verifyBackup(file)).toThrow();
});
