import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../electron/core/database/index.ts';
import type { TestCore } from '../../support.ts';

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
