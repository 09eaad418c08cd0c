import type { Noun } from '../../../shared/domain/labels.ts';
import { nounLabels } from '../../../shared/domain/labels.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, first, run } from '../database/index.ts';
import { appendHistory } from '../history/index.ts';
import { putIntoSearch } from '../search/index.ts';

/** Rows of one table that named a subject in one column, by their primary keys. */
export interface MovedRows {
  table: string;
  column: string;
  keys: (string | number)[][];
}

interface Referring {
  table: string;
  column: string;
  primaryKey: string[];
  columns: ReadonlySet<string>;
}

/** What belongs to the subject itself and stays with it: its product groups, what it was merged into or told apart from. */
const stays = new Set(['subject', 'subject_apart', 'subject_product_group', 'subject_merge', 'subject_merge_member']);

/**
 * Every column that refers to a subject. Taken from the foreign keys of the schema, so that a table of tomorrow is not
 * forgotten.
 */
export function referringColumns(db: Connection): Referring[] {
  const keys = all<{ table: string; column: string }>(
    db,
    `SELECT schema.name AS "table", key."from" AS "column"
     FROM sqlite_schema AS schema, pragma_foreign_key_list(schema.name) AS key
     WHERE schema.type = 'table' AND key."table" = 'subject' ORDER BY schema.name, key."from"`,
  );
  return keys
    .filter((key) => !stays.has(key.table))
    .map((key) => {
      const columns = all<{ name: string; pk: number }>(db, 'SELECT name, pk FROM pragma_table_info(?)', [key.table]);
      return {
        ...key,
        primaryKey: columns
          .filter((column) => column.pk > 0)
          .sort((a, b) => a.pk - b.pk)
          .map((column) => column.name),
        columns: new Set(columns.map((column) => column.name)),
      };
    });
}

/** Whether the table holds records with a history of their own, and not rows that belong to another record. */
const isRecord = (referring: Referring): boolean => referring.columns.has('revision') && referring.columns.has('uid');
const nounOf = (table: string): Noun | null => (Object.hasOwn(nounLabels, table) ? (table as Noun) : null);

/** The record's title with the other subject's name in it, in the search as well. */
function retitle(db: Connection, noun: Noun, id: number, names: readonly [from: string, to: string]): void {
  const entry = first<Parameters<typeof putIntoSearch>[1]>(
    db,
    `SELECT noun, record_id AS recordId, campaign_id AS campaignId, title, body FROM search_entry
     WHERE noun = ? AND record_id = ?`,
    [noun, id],
  );
  if (entry) putIntoSearch(db, { ...entry, title: entry.title.replace(names[0], () => names[1]) });
}

interface Ends {
  from: { id: number; name: string };
  to: { id: number; name: string };
}

/** Tells in the record's own history that it belongs to another subject now. */
function tell(context: WriteContext, referring: Referring, id: number, ends: Ends, person: string | null): void {
  const noun = nounOf(referring.table);
  if (noun === null) return;
  const { db } = context;
  const record = first<{ uid: string; number: string | null }>(
    db,
    `SELECT uid, ${referring.columns.has('number') ? 'number' : 'NULL AS number'} FROM ${referring.table} WHERE id = ?`,
    [id],
  )!;
  appendHistory(db, {
    at: context.now(),
    person,
    noun,
    recordId: id,
    recordUid: record.uid,
    action: 'merge',
    title: [record.number, ends.to.name].filter(Boolean).join(' '),
    before: { subjectId: ends.from.id },
    after: { subjectId: ends.to.id },
  });
  retitle(db, noun, id, [ends.from.name, ends.to.name]);
  context.changed(noun);
}

function moveRow(context: WriteContext, referring: Referring, key: readonly (string | number)[], ends: Ends): boolean {
  const touch = isRecord(referring) ? ', revision = revision + 1, updated_at = ?' : '';
  const { changes } = run(
    context.db,
    `UPDATE ${referring.table} SET ${referring.column} = ?${touch}
     WHERE ${referring.primaryKey.map((column) => `${column} = ?`).join(' AND ')} AND ${referring.column} = ?`,
    [ends.to.id, ...(touch === '' ? [] : [context.now()]), ...key, ends.from.id],
  );
  return changes > 0;
}

/**
 * Gives everything that refers to one subject to another. Records get a new revision, so that a form that is open
 * elsewhere cannot write the old subject back unnoticed, and an entry in their history.
 * @returns which rows it moved.
 */
export function moveReferences(context: WriteContext, ends: Ends, person: string | null): MovedRows[] {
  const moved = referringColumns(context.db).map((referring) => {
    const { table, column, primaryKey } = referring;
    const rows = all<Record<string, string | number>>(
      context.db,
      `SELECT ${primaryKey.join(', ')} FROM ${table} WHERE ${column} = ?`,
      [ends.from.id],
    );
    return { table, column, keys: rows.map((row) => primaryKey.map((name) => row[name]!)) };
  });
  return moveBack(context, moved, ends, person);
}

/** Moves exactly these rows, as far as they still refer to the subject that they are to leave. @returns those that it moved. */
export function moveBack(
  context: WriteContext,
  rows: readonly MovedRows[],
  ends: Ends,
  person: string | null,
): MovedRows[] {
  const known = new Map(
    referringColumns(context.db).map((referring) => [`${referring.table}.${referring.column}`, referring]),
  );
  return rows.flatMap(({ table, column, keys }) => {
    const referring = known.get(`${table}.${column}`);
    if (!referring) return [];
    const moved = keys.filter((key) => moveRow(context, referring, key, ends));
    if (isRecord(referring)) for (const [id] of moved) tell(context, referring, Number(id), ends, person);
    return moved.length === 0 ? [] : [{ table, column, keys: moved }];
  });
}
