import { hash } from 'node:crypto';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import { all, type Connection, count, first, run } from '../database/index.ts';

type Action = CallOutput<'history.list'>['rows'][number]['action'];

/** One write as it goes into the history. */
export interface HistoryEntry {
  at: string;
  person: string | null;
  noun: Noun;
  recordId: number | null;
  recordUid: string | null;
  action: Action;
  title: string;
  before: object | null;
  after: object | null;
}

interface HistoryRow {
  id: number;
  at: string;
  person: string | null;
  noun: Noun;
  record_id: number | null;
  record_uid: string | null;
  action: Action;
  title: string;
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
}

/** What stands before the first entry. */
const origin = '0'.repeat(64);

const hashOf = (row: Omit<HistoryRow, 'id' | 'hash'>): string =>
  hash(
    'sha256',
    JSON.stringify([
      row.previous_hash,
      row.at,
      row.person,
      row.noun,
      row.record_id,
      row.record_uid,
      row.action,
      row.title,
      row.before,
      row.after,
    ]),
  );

/** In the order in which an entry's row is made up. */
const insertion = `INSERT INTO history
  (at, person, noun, record_id, record_uid, action, title, before, after, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const latestHash = 'SELECT hash FROM history ORDER BY id DESC LIMIT 1';

/**
 * Appends many entries in one transaction: the chain's end is read once and then carried along, for nobody else can
 * append meanwhile. To be made anew for each transaction.
 */
export function historyAppender(db: Connection): (entry: HistoryEntry) => void {
  let previous = first<{ hash: string }>(db, latestHash)?.hash ?? origin;
  return (entry) => {
    const row = {
      at: entry.at,
      person: entry.person,
      noun: entry.noun,
      record_id: entry.recordId,
      record_uid: entry.recordUid,
      action: entry.action,
      title: entry.title,
      before: entry.before && JSON.stringify(entry.before),
      after: entry.after && JSON.stringify(entry.after),
      previous_hash: previous,
    };
    const own = hashOf(row);
    run(db, insertion, [...Object.values(row), own]);
    previous = own;
  };
}

/** Appends to the chain; to be called in the transaction of the write it tells of. */
export const appendHistory = (db: Connection, entry: HistoryEntry): void => historyAppender(db)(entry);

/** Walks the whole chain. @returns the id of the first entry that does not fit, or null when all do. */
export function findBrokenLink(db: Connection): number | null {
  let previous = origin;
  for (const row of db.prepare<[], HistoryRow>('SELECT * FROM history ORDER BY id').iterate()) {
    if (row.previous_hash !== previous || row.hash !== hashOf(row)) return row.id;
    previous = row.hash;
  }
  return null;
}

/** Only what is asked for stands in the SQL: a condition that may be empty would keep SQLite from the index. */
export function historyFilter(query: { noun: Noun | null; recordId: number | null }): {
  where: string;
  parameters: (string | number)[];
} {
  const conditions = [query.noun === null ? null : 'noun = ?', query.recordId === null ? null : 'record_id = ?'];
  const clauses = conditions.filter((condition) => condition !== null);
  return {
    where: clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`,
    parameters: [query.noun, query.recordId].filter((value) => value !== null),
  };
}

/** A page of the history, newest first. */
export function listHistory(
  db: Connection,
  query: { noun: Noun | null; recordId: number | null; offset: number; limit: number },
): CallOutput<'history.list'> {
  const { where, parameters } = historyFilter(query);
  const rows = all<HistoryRow>(db, `SELECT * FROM history ${where} ORDER BY id DESC LIMIT ? OFFSET ?`, [
    ...parameters,
    query.limit,
    query.offset,
  ]);
  return {
    total: count(db, `SELECT count(*) FROM history ${where}`, parameters),
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at,
      person: row.person,
      noun: row.noun,
      recordId: row.record_id,
      action: row.action,
      title: row.title,
      before: row.before === null ? null : JSON.parse(row.before),
      after: row.after === null ? null : JSON.parse(row.after),
    })),
  };
}

/** When the last write happened; null in an untouched database. */
export const lastWrite = (db: Connection): string | null =>
  first<{ at: string }>(db, 'SELECT at FROM history ORDER BY id DESC LIMIT 1')?.at ?? null;
