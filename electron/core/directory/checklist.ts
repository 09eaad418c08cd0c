import type { z } from 'zod';
import {
  type Checklist,
  type ChecklistItem,
  checklistFields,
  type checklistVersion,
} from '../../../shared/contract/directory.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Handlers } from '../context.ts';
import { all, type Connection, first, fromRow, isId, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameName } from '../record/index.ts';

type ChecklistFields = z.infer<typeof checklistFields>;
type ChecklistVersion = z.infer<typeof checklistVersion>;

const select = `checklist.*, newest.id AS version_id, newest.version, newest.items,
  (SELECT count(*) FROM inspection JOIN checklist_version AS used ON used.id = inspection.checklist_version_id
   WHERE used.checklist_id = checklist.id AND inspection.deleted_at IS NULL) AS inspections`;
const from = `checklist JOIN checklist_version AS newest ON newest.id =
  (SELECT id FROM checklist_version WHERE checklist_id = checklist.id ORDER BY version DESC LIMIT 1)`;
const toChecklist = (row: object): Checklist => fromRow<Checklist>(row, { json: ['items'], flags: ['active'] });

/** @throws CoreError naming the item where a key comes twice or a condition looks at an item that is not further up. */
function checkItems(items: readonly ChecklistItem[]): void {
  const above = new Set<string>();
  for (const [index, item] of items.entries()) {
    const field = `values.items.${index}`;
    if (above.has(item.key))
      throw new CoreError('input', `第 ${index + 1} 条「检查内容」与前面的重复了标识`, { field });
    if (item.condition && !above.has(item.condition.key)) {
      throw new CoreError('input', `第 ${index + 1} 条「检查内容」的条件应指向排在它前面的一条`, { field });
    }
    above.add(item.key);
  }
}

const versionOf = (db: Connection, checklistId: number) =>
  first<{ id: number; version: number; items: string; used: 0 | 1 }>(
    db,
    `SELECT id, version, items,
       EXISTS (SELECT 1 FROM inspection WHERE checklist_version_id = checklist_version.id) AS used
     FROM checklist_version WHERE checklist_id = ? ORDER BY version DESC LIMIT 1`,
    [checklistId],
  );

/**
 * Stores the items: in the newest version while no inspection was filled in on it, else as the next one.
 * An inspection in the recycle bin counts: it can come back.
 */
function writeItems(db: Connection, id: number, items: readonly ChecklistItem[]): void {
  const text = JSON.stringify(items);
  const newest = versionOf(db, id);
  if (newest?.items === text) return;
  if (newest && newest.used === 0) {
    run(db, 'UPDATE checklist_version SET items = ? WHERE id = ?', [text, newest.id]);
    return;
  }
  run(
    db,
    `INSERT INTO checklist_version (checklist_id, version, created_at, items)
     SELECT id, ?, updated_at, ? FROM checklist WHERE id = ?`,
    [(newest?.version ?? 0) + 1, text, id],
  );
}

export const checklistRecord: RecordDefinition<ChecklistFields, Checklist> = {
  noun: 'checklist',
  table: 'checklist',
  columns: ['name', 'matter', 'active', 'note'],
  fields: fieldNames(checklistFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('checklist')}`, [id]);
    return row && toChecklist(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'checklist', '检查表', values.name, before?.id ?? null);
    checkItems(values.items);
    return values;
  },
  writeRelated: (db, id, values) => writeItems(db, id, values.items),
  title: (checklist) => checklist.name,
  searchText: (checklist) => [checklist.matter, ...checklist.items.map((item) => item.text)].filter(Boolean).join('\n'),
};

/** A version with its items, as an inspection was filled in on it. @throws CoreError `not-found`. */
export function checklistVersionOf(db: Connection, id: number): ChecklistVersion {
  const row = first<object>(
    db,
    `SELECT checklist_version.*, checklist.name FROM checklist_version
     JOIN checklist ON checklist.id = checklist_version.checklist_id WHERE ${isId('checklist_version')}`,
    [id],
  );
  if (!row) throw new CoreError('not-found', '没有找到这个版本的检查表，它可能已被彻底移除。');
  return fromRow<ChecklistVersion>(row, { json: ['items'] });
}

/** All versions of a checklist, newest first, with how many inspections were filled in on each. */
const versionsOf = (db: Connection, checklistId: number): CallOutput<'checklist.versions'> =>
  all(
    db,
    `SELECT id, version, created_at AS createdAt, json_array_length(items) AS items,
       (SELECT count(*) FROM inspection WHERE checklist_version_id = checklist_version.id AND deleted_at IS NULL) AS inspections
     FROM checklist_version WHERE checklist_id = ? ORDER BY version DESC`,
    [checklistId],
  );

export const checklistHandlers: Handlers<
  | 'checklist.list'
  | 'checklist.get'
  | 'checklist.save'
  | 'checklist.remove'
  | 'checklist.restore'
  | 'checklist.version'
  | 'checklist.versions'
> = {
  ...recordHandlers('checklist', checklistRecord, (context, input) => {
    const page = pageOf(
      context.db,
      {
        select,
        from,
        where: [
          [`checklist.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
          input.activeOnly ? ['checklist.active = 1'] : null,
        ],
        searched: ['checklist.name', 'checklist.matter'],
        sorts: { name: 'checklist.name', active: 'checklist.active', updatedAt: 'checklist.updated_at' },
        defaultSort: 'checklist.name, checklist.id',
      },
      input,
    );
    return { rows: page.rows.map(toChecklist), total: page.total, totals: {} };
  }),
  'checklist.version': (context, input) => checklistVersionOf(context.db, input.versionId),
  'checklist.versions': (context, input) => versionsOf(context.db, input.id),
};
