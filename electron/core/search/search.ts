import type { CallOutput } from '../../../shared/contract/index.ts';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import { all, type Connection, first, run } from '../database/index.ts';
import { indexTokens, matchQuery } from './bigrams.ts';
import { searchWaiting } from './waiting.ts';

export interface SearchEntry {
  noun: Noun;
  recordId: number;
  campaignId: number | null;
  title: string;
  body: string;
}

/** Takes a record out of the index. */
export function removeFromSearch(db: Connection, noun: Noun, recordId: number): void {
  const known = first<{ id: number }>(db, 'SELECT id FROM search_entry WHERE noun = ? AND record_id = ?', [
    noun,
    recordId,
  ]);
  if (!known) return;
  // One that waits may still stand in the index with its former text.
  run(db, 'DELETE FROM search_text WHERE rowid = ?', [known.id]);
  run(db, 'DELETE FROM search_entry WHERE id = ?', [known.id]);
}

/** Stores what a record is found by. @returns the entry's id. */
function storeEntry(db: Connection, entry: SearchEntry, indexed: boolean): number | bigint {
  return run(
    db,
    'INSERT INTO search_entry (noun, record_id, campaign_id, title, body, indexed) VALUES (?, ?, ?, ?, ?, ?)',
    [entry.noun, entry.recordId, entry.campaignId, entry.title, entry.body, Number(indexed)],
  ).lastInsertRowid;
}

/** One of thousands of new records: it is found by its text at once, and waits to be indexed (`waiting.ts`). */
export function addToSearchLater(db: Connection, entry: SearchEntry): void {
  storeEntry(db, entry, false);
}

/** One of thousands of changed records: found by its new text at once; the former one stays in the index unread until then. */
export function changeInSearchLater(db: Connection, entry: SearchEntry): void {
  const { changes } = run(
    db,
    'UPDATE search_entry SET campaign_id = ?, title = ?, body = ?, indexed = 0 WHERE noun = ? AND record_id = ?',
    [entry.campaignId, entry.title, entry.body, entry.noun, entry.recordId],
  );
  if (changes === 0) storeEntry(db, entry, false);
}

/** Puts a record into the index or brings it up to date; to be called in the transaction of the write. */
export function putIntoSearch(db: Connection, entry: SearchEntry): void {
  removeFromSearch(db, entry.noun, entry.recordId);
  run(db, 'INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)', [
    storeEntry(db, entry, true),
    indexTokens(entry.title),
    indexTokens(entry.body),
  ]);
}

/**
 * About sixty characters around the first place where a piece of the search text stands; numbers of identity cards are
 * hidden, before anything is cut off (what hides them is as long as they are).
 */
function excerpt(body: string, text: string): string {
  const at = text.split(/\s+/).reduce((found, word) => (found >= 0 ? found : body.indexOf(word)), -1);
  const from = Math.max(0, at - 15);
  const slice = hideIdNumbers(body)
    .slice(from, from + 60)
    .replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${slice}${from + 60 < body.length ? '…' : ''}`;
}

interface Found {
  noun: Noun;
  record_id: number;
  campaign_id: number | null;
  title: string;
  body: string;
}
const foundColumns = 'entry.noun, entry.record_id, entry.campaign_id, entry.title, entry.body';

/** Records that hold every piece of the text, best first; titles weigh more than bodies. */
export function search(db: Connection, query: { text: string; limit: number }): CallOutput<'search.query'> {
  const match = matchQuery(query.text);
  if (match === null) return [];
  const indexed = all<Found>(
    db,
    `SELECT ${foundColumns} FROM search_text JOIN search_entry AS entry ON entry.id = search_text.rowid
     WHERE entry.indexed = 1 AND search_text MATCH ? ORDER BY bm25(search_text, 8.0, 1.0) LIMIT ?`,
    [match, query.limit],
  );
  const missing = query.limit - indexed.length;
  const waiting = missing === 0 ? [] : searchWaiting<Found>(db, foundColumns, query.text, missing);
  return [...indexed, ...waiting].map((row) => ({
    noun: row.noun,
    id: row.record_id,
    title: row.title,
    excerpt: excerpt(row.body, query.text),
    campaignId: row.campaign_id,
  }));
}
