import { readdirSync, readFileSync } from 'node:fs';
import { CoreError } from '../errors.ts';
import type { Connection } from './connection.ts';

/** One numbered step of the schema. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** The migrations beside this file (in a build: beside the bundle), in order, without gaps. */
export function loadMigrations(folder = new URL('./migrations/', import.meta.url)): Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(new URL(name, folder), 'utf8') }));
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} is out of sequence`);
  }
  return migrations;
}

/** The number of the last migration that the file has been through; 0 for an empty one. */
export const databaseVersion = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Problems that SQLite finds in the file or its foreign keys; empty when sound. */
export function databaseProblems(db: Connection): string[] {
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const foreign = (db.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(
    (row) => `${row.table} ${row.rowid}: foreign key`,
  );
  return [...integrity, ...foreign];
}

/**
 * Brings the database to the newest version: all pending migrations in one transaction, checked before it is committed.
 * @param beforeFirst called when something is pending on a database that already holds data (the verified backup).
 * @returns the versions before and after.
 * @throws CoreError `database` when the file is of a newer program or fails its check; nothing is changed then.
 */
export function migrate(
  db: Connection,
  migrations: readonly Migration[],
  beforeFirst: (version: number) => void = () => {},
): { from: number; to: number } {
  const from = databaseVersion(db);
  const to = migrations.length;
  if (from > to) {
    throw new CoreError(
      'database',
      `这份数据由更新版本的程序建立（数据版本 ${from}，本程序支持到 ${to}）。数据未改动，请安装新版程序后再打开。`,
    );
  }
  if (from === to) return { from, to };
  if (from > 0) beforeFirst(from);
  // Table rebuilds need foreign keys off; the check below stands in for them.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of migrations.slice(from)) db.exec(migration.sql);
      db.pragma(`user_version = ${to}`);
      const problems = databaseProblems(db);
      if (problems.length > 0) {
        throw new CoreError('database', `数据升级后校验未通过，已退回升级前的状态，数据未改动。（${problems[0]}）`);
      }
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return { from, to };
}
