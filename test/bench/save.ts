import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { Loaded } from './loaded.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

/**
 * One inspection saved and acknowledged: with checks, history and search, beside the bare insert of the same row and its
 * inspectors into a copy of the same database with the same pragmas. Both wait for the disk.
 */
export async function benchSave(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  loaded.core.database.writer.pragma('wal_checkpoint(TRUNCATE)');
  const copy = join(loaded.folder, 'bare.sqlite');
  copyFileSync(loaded.core.folder.database, copy);
  const bare = new Sqlite(copy);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'trusted_schema = OFF']) {
    bare.pragma(pragma);
  }
  const insert = bare.prepare(
    `INSERT INTO inspection (uid, created_at, updated_at, campaign_id, number, subject_id, kind, state, inspected_on, matter, results)
     VALUES (?, ?, ?, ?, ?, ?, 'daily', 'done', '2026-09-14', '现场检查', '["未发现问题"]')`,
  );
  const link = bare.prepare('INSERT INTO inspection_inspector VALUES (?, ?)');
  const [newest] = await loaded.call('campaign.years', {});
  const subject = (await loaded.call('subject.list', { limit: 1 })).rows[0]!;
  const inspectorIds = (await loaded.call('staff.list', { limit: 2 })).rows.map((person) => person.id);
  const now = '2026-09-14T06:32:08.000Z';
  const insertBare = bare.transaction((number: string) => {
    const { lastInsertRowid } = insert.run(uuid(), now, now, newest!.id, number, subject.id);
    for (const staffId of inspectorIds) link.run(lastInsertRowid, staffId);
  });
  print(
    await compare(
      { name: 'save.inspection', size, peer: 'bare insert, same pragmas', runs: Math.max(30, options.runs), warmUp: 5 },
      () =>
        loaded.call('inspection.save', {
          id: null,
          revision: null,
          values: {
            campaignId: newest!.id,
            // The number is left to the program, as people leave it.
            subjectId: subject.id,
            kind: 'daily',
            state: 'done',
            inspectedOn: '2026-09-14',
            matter: '现场检查',
            inspectorIds,
            results: ['未发现问题'],
          },
        }),
      (turn) => insertBare.immediate(`BENCH-${turn}`),
    ),
  );
  bare.close();
}
