import type { Settings } from '../../../shared/contract/system.ts';
import { all, type Connection, run } from '../database/index.ts';

const none: Settings = { bureau: null, section: null, person: null };

/** Who uses this machine. */
export function readSettings(db: Connection): Settings {
  // The same table holds the rules of the field under a key of their own.
  const rows = all<{ key: string; value: string }>(
    db,
    "SELECT key, value FROM setting WHERE key IN ('bureau', 'section', 'person')",
  );
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])) };
}

/** Stores what is named and leaves the rest as it is; to be called in a transaction that tells the history. */
export function writeSettings(db: Connection, settings: Partial<Settings>): void {
  for (const [key, value] of Object.entries(settings)) {
    run(db, 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
      key,
      JSON.stringify(value),
    ]);
  }
}
