import { v7 as uuid } from 'uuid';
import type { CallOutput } from '../../../../shared/contract/index.ts';
import type { WriteContext } from '../../context.ts';
import { run } from '../../database/index.ts';
import { appendHistory } from '../../history/index.ts';
import { readSettings } from '../../setting/index.ts';
import type { ImportWriter, Reading, Reason } from './definition.ts';
import { judgementOf } from './judgement.ts';
import { rememberMapping } from './mapping.ts';
import { listImports } from './nouns/index.ts';
import { planImport } from './plan.ts';
import { writeRejects } from './rejects.ts';
import { knownTotal, noteTotal } from './totals.ts';

type Answer = CallOutput<'import.carryOut'>;

/** Pages of the database kept in memory while thousands of rows go into its indexes, in KiB. */
const cacheKilobytes = 16 * 1024;

interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** The import's own row, and behind it what it did to each record. */
function openImport(
  context: WriteContext,
  reading: Reading,
  uid: string,
): { id: number; writer: ImportWriter; tally: Tally } {
  const { db } = context;
  const tally: Tally = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const { lastInsertRowid } = run(
    db,
    `INSERT INTO import (uid, at, person, noun, file_name, created, updated, unchanged, rejected)
     VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0)`,
    [uid, context.now(), readSettings(db).person, reading.noun, reading.source.fileName],
  );
  const id = Number(lastInsertRowid);
  const note = db.prepare(
    'INSERT INTO import_record (import_id, record_id, action, revision, before) VALUES (?, ?, ?, ?, ?)',
  );
  const writer: ImportWriter = {
    context,
    note(action, record, before) {
      tally[action === 'create' ? 'created' : 'updated'] += 1;
      note.run(id, record.id, action, record.revision, before && JSON.stringify(before));
    },
  };
  return { id, writer, tally };
}

/** Puts the counts down and tells the history; an import that changed nothing leaves no trace. */
function closeImport(context: WriteContext, reading: Reading, id: number, uid: string, tally: Tally): boolean {
  const { db } = context;
  if (tally.created + tally.updated === 0) {
    run(db, 'DELETE FROM import WHERE id = ?', [id]);
    return false;
  }
  run(
    db,
    'UPDATE import SET created = :created, updated = :updated, unchanged = :unchanged, rejected = :rejected WHERE id = :id',
    { id, ...tally },
  );
  appendHistory(db, {
    at: context.now(),
    person: readSettings(db).person,
    noun: 'import',
    recordId: id,
    recordUid: uid,
    action: 'import',
    title: `${listImports[reading.noun].title}：${reading.source.fileName}`,
    before: null,
    after: { noun: reading.noun, ...tally },
  });
  context.changed('import');
  return true;
}

async function storeRows(context: WriteContext, reading: Reading): Promise<Answer> {
  const uid = uuid();
  const judgement = await judgementOf(context, reading);
  const { id, writer, tally } = openImport(context, reading, uid);
  const storer = listImports[reading.noun].storer?.(writer);
  const reasons = new Map<number, Reason[]>();
  const total = knownTotal(reading);
  let done = 0;
  for await (const batch of judgement.batches) {
    for (const { number, judged } of batch.rows) {
      if (judged.outcome === 'bad') {
        tally.rejected += 1;
        reasons.set(number, judged.reasons);
      } else if (judged.outcome === 'same') tally.unchanged += 1;
      else if (judged.deed !== null) storer!.store(judged.deed as never);
    }
    done = batch.done;
    await context.job.step(done, Math.max(done, total));
  }
  storer?.finish();
  await judgement.finish?.(writer);
  noteTotal(reading, done);
  rememberMapping(context.db, reading.noun, judgement.titles, judgement.mapping, context.now());
  const kept = closeImport(context, reading, id, uid, tally);
  // Written before the commit: without the file of the bad rows nothing is stored either.
  const rejects =
    reasons.size === 0 ? null : await writeRejects(context, await planImport(context, reading), reading.noun, reasons);
  return { importId: kept ? id : null, ...tally, rejects };
}

/**
 * Stores every good row in one transaction, going over the table once; bad rows come back as a workbook.
 * @throws CoreError `cancelled` where the person stops it, and whatever is wrong with the file: nothing is stored then.
 */
export async function carryOutImport(context: WriteContext, reading: Reading): Promise<Answer> {
  return context.longTransaction(async () => {
    const { db } = context;
    const cache = db.pragma('cache_size', { simple: true });
    db.pragma(`cache_size = -${cacheKilobytes}`);
    try {
      return await storeRows(context, reading);
    } finally {
      db.pragma(`cache_size = ${cache}`);
    }
  });
}
