import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../electron/core/database/connection.ts';
import { loadMigrations } from '../../../electron/core/database/index.ts';
import { asCallError } from '../../../electron/core/errors.ts';
import { openTestCore, temporaryFolder } from '../../support.ts';

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What opening says, and whether it left the file as it was. */
function refusalOf(data: string): { message: string; unchanged: boolean } {
  const file = join(data, 'quality-month.sqlite');
  const before = hash(file);
  try {
    openTestCore(data);
  } catch (error) {
    return { message: asCallError(error).message, unchanged: hash(file) === before };
  }
  throw new Error('opened');
}

test('a database of a newer program is refused in words and not touched', () => {
  const data = temporaryFolder();
  openTestCore(data).close();
  const db = connect(join(data, 'quality-month.sqlite'));
  db.pragma(`user_version = ${loadMigrations().length + 1}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const refusal = refusalOf(data);
  expect(refusal.message).toMatch(/更新版本的程序.*请安装新版程序/);
  expect(refusal.unchanged).toBe(true);
});

test('a file that is no database is refused in words and not touched', () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'quality-month.sqlite'), '这是一份文字，不是数据库。'.repeat(100));
  const refusal = refusalOf(data);
  expect(refusal.message).toMatch(/不是本程序的数据库/);
  expect(refusal.unchanged).toBe(true);
});

test('another program’s SQLite file is refused in words and not touched', () => {
  const data = temporaryFolder();
  const db = connect(join(data, 'quality-month.sqlite'));
  db.exec('CREATE TABLE songs (id INTEGER PRIMARY KEY, title TEXT)');
  db.close();
  const refusal = refusalOf(data);
  expect(refusal.message).toMatch(/不是本程序的数据库/);
  expect(refusal.unchanged).toBe(true);
});

describe('databases of released versions', () => {
  test.each([1, 2])('a database of version %i opens with everything in it', async (version) => {
    const frozen = fileURLToPath(new URL(`../../fixtures/databases/version-${version}.sqlite`, import.meta.url));
    expect(existsSync(frozen)).toBe(true);
    const data = temporaryFolder();
    copyFileSync(frozen, join(data, 'quality-month.sqlite'));
    const desk = openTestCore(data);
    const [campaign] = await desk.call('campaign.years', {});
    expect(campaign?.year).toBe(2026);
    const activities = await desk.call('activity.list', { campaignId: campaign!.id });
    expect(activities.rows.map((activity) => activity.title)).toEqual(['质量开放日']);
    const figures = await desk.call('report.figures', { campaignId: campaign!.id });
    expect(figures.find((figure) => figure.name === '批次合格率')?.text).toBe('50.00%');
    expect((await desk.call('system.check', {})).parts.slice(0, 2).every((part) => part.sound)).toBe(true);
    // What came with version 2: tasks can be matched with upper ones.
    const [task] = (await desk.call('task.list', { campaignId: campaign!.id })).rows;
    expect(task).toMatchObject({ title: '开展主题宣传', serves: [], activities: 1 });
    // A visit by somebody without a certificate was done under the rules of then, and still reads as it was entered.
    const [visit] = (await desk.call('inspection.list', { campaignId: campaign!.id })).rows;
    expect(visit).toMatchObject({
      state: 'done',
      inspectorCertificates: ['ZF-0001', null],
      answers: [],
      findingsOpen: 1,
    });
    expect((await desk.call('finding.list', {})).rows[0]).toMatchObject({ state: 'open', rechecks: [] });
    expect(desk.core.database.version).toBe(loadMigrations().length);
    expect(desk.core.database.reader.prepare('SELECT count(*) AS n FROM task_match').get()).toEqual({ n: 0 });
  });
});
