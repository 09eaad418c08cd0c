import type { ImportNoun } from '../../../../shared/contract/exchange.ts';
import type { CallOutput } from '../../../../shared/contract/index.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { all, first, run } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { appendHistory } from '../../history/index.ts';
import { readSettings } from '../../setting/index.ts';
import type { Noted } from './definition.ts';
import { listImports } from './nouns/index.ts';

interface ImportRecord {
  id: number;
  uid: string;
  noun: ImportNoun;
  file_name: string;
  undone_at: string | null;
}

/** All imports, the newest first. */
export const importsDone = ({ db }: ReadContext): CallOutput<'import.list'> =>
  all(
    db,
    `SELECT id, at, person, noun, file_name AS fileName, created, updated, unchanged, rejected, undone_at AS undoneAt
     FROM import ORDER BY at DESC, id DESC`,
  );

const stepRows = 500;

/** The last ones first: what a later row refers to came with an earlier one. */
const notedOf = (
  { db }: WriteContext,
  id: number,
): { record_id: number; action: Noted['action']; revision: number }[] =>
  all(db, 'SELECT record_id, action, revision FROM import_record WHERE import_id = ? ORDER BY record_id DESC', [id]);

function beforeOf({ db }: WriteContext, importId: number, recordId: number): Noted['before'] {
  const row = first<{ before: string | null }>(
    db,
    'SELECT before FROM import_record WHERE import_id = ? AND record_id = ?',
    [importId, recordId],
  );
  return row?.before ? JSON.parse(row.before) : null;
}

function requireUndoable({ db }: ReadContext, id: number): ImportRecord {
  const found = first<ImportRecord>(db, 'SELECT id, uid, noun, file_name, undone_at FROM import WHERE id = ?', [id]);
  if (!found) throw new CoreError('not-found', '没有找到这次导入。');
  if (found.undone_at !== null) throw new CoreError('conflict', '这次导入已经撤销过了。');
  return found;
}

async function takeBack(context: WriteContext, done: ImportRecord): Promise<CallOutput<'import.undo'>> {
  const { db } = context;
  const list = listImports[done.noun];
  const noted = notedOf(context, done.id);
  const result = { undone: 0, kept: 0 };
  for (const [index, { record_id: id, action, revision }] of noted.entries()) {
    const before = action === 'update' ? beforeOf(context, done.id, id) : null;
    const outcome = await list.undo(context, { id, action, revision, before });
    if (outcome !== 'gone') result[outcome] += 1;
    if (index % stepRows === 0) await context.job.step(index, noted.length);
  }
  run(db, 'UPDATE import SET undone_at = ? WHERE id = ?', [context.now(), done.id]);
  appendHistory(db, {
    at: context.now(),
    person: readSettings(db).person,
    noun: 'import',
    recordId: done.id,
    recordUid: done.uid,
    action: 'undo',
    title: `${list.title}：${done.file_name}`,
    before: null,
    after: result,
  });
  context.changed('import');
  return result;
}

/**
 * Takes a whole import back in one transaction; what was changed since then or is referred to stays and is counted.
 * @throws CoreError `not-found`, `conflict` where it is undone already, `cancelled`.
 */
export const undoImport = (context: WriteContext, id: number): Promise<CallOutput<'import.undo'>> =>
  context.longTransaction(() => takeBack(context, requireUndoable(context, id)));
