import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CoreError } from '../errors.ts';
import { type Connection, connect, run } from './connection.ts';
import { databaseProblems } from './migrate.ts';

/** `2026-09-01T08:30:00.123Z` as a part of a file name. */
const stamp = (instant: string): string =>
  instant
    .replace(/[-:]/g, '')
    .replace('T', '-')
    .replace(/(\..*)?Z$/, '');

/**
 * Writes a compact copy of the database and verifies it before it gets its name.
 * @returns the copy's path.
 * @throws CoreError `database` when the copy fails its check: the copy is removed, the database untouched.
 */
export function backupDatabase(db: Connection, folder: string, reason: string, now: string): string {
  let target = join(folder, `${reason}-${stamp(now)}.sqlite`);
  for (let number = 2; existsSync(target); number += 1)
    target = join(folder, `${reason}-${stamp(now)}-${number}.sqlite`);
  const draft = `${target}.draft`;
  rmSync(draft, { force: true });
  try {
    run(db, 'VACUUM INTO ?', [draft]);
    verifyBackup(draft);
    const handle = openSync(draft, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, target);
    return target;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @throws CoreError `database` when the file is not a sound database. */
export function verifyBackup(file: string): void {
  const copy = connect(file, { readonly: true, mustExist: true });
  try {
    const problems = databaseProblems(copy);
    if (problems.length > 0) throw new CoreError('database', `备份校验未通过，未采用这份备份。（${problems[0]}）`);
  } finally {
    copy.close();
  }
}

/** When the newest verified backup was made, as `YYYY-MM-DDTHH:MM:SSZ`; null where there is none. */
export function lastBackup(folder: string): string | null {
  const stamps = readdirSync(folder)
    .map((name) => /-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(-\d+)?\.sqlite$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`)
    .sort();
  return stamps.at(-1) ?? null;
}
