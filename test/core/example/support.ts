import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Connection } from '../../../electron/core/database/index.ts';
import { openTestCore, type TestCore, temporaryFolder } from '../../support.ts';

let loaded: { data: string; records: number } | null = null;
afterAll(() => {
  if (loaded) rmSync(loaded.data, { recursive: true, force: true });
  loaded = null;
});

async function loadOnce(): Promise<{ data: string; records: number }> {
  const data = mkdtempSync(join(tmpdir(), 'quality-month-example-'));
  const core = openTestCore(data);
  const { records } = await core.call('example.load', {});
  core.close();
  return { data, records };
}

/**
 * A core on a copy of a data folder into which the example was loaded: loading takes long, and is the same each time.
 * @returns the core, and how many records the load told of.
 */
export async function openExample(): Promise<{ core: TestCore; records: number }> {
  loaded ??= await loadOnce();
  const data = temporaryFolder();
  cpSync(loaded.data, data, { recursive: true });
  return { core: openTestCore(data), records: loaded.records };
}

/** Tables of ours that hold content: not SQLite's own, not the inside of the full-text index. */
export const contentTables = (db: Connection): string[] =>
  (
    db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .all() as {
      name: string;
    }[]
  )
    .map((table) => table.name)
    .filter((name) => !name.startsWith('search_text'));

/** All rows of all tables but the history, as text; without the uids where two loads are compared. */
export function contentOf(test: TestCore, leaveOut: readonly string[] = []): Record<string, string[]> {
  const db = test.core.database.writer;
  return Object.fromEntries(
    contentTables(db)
      .filter((table) => table !== 'history')
      .map((table) => [
        table,
        (db.prepare(`SELECT * FROM ${table}`).all() as object[])
          .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !leaveOut.includes(column))))
          .sort(),
      ]),
  );
}

/** Paths of all files under a folder, in order. */
export const filesUnder = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((path) => statSync(join(folder, path)).isFile()).sort();
