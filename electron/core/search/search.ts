import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import { all, type Connection, first, run } from '../database/index.ts';
import { indexTokens, matchQuery } from './bigrams.ts';

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
  run(db, 'DELETE FROM search_text WHERE rowid = ?', [known.id]);
  run(db, 'DELETE FROM search_entry WHERE id = ?', [known.id]);
}

/** Puts a record into the index that is not in it yet; to be called in the transaction of the write. */
export function addToSearch(db: Connection, entry: SearchEntry): void {
  const { lastInsertRowid } = run(
    db,
    'INSERT INTO search_entry (noun, record_id, campaign_id, title, body) VALUES (?, ?, ?, ?, ?)',
    [entry.noun, entry.recordId, entry.campaignId, entry.title, entry.body],
  );
  run(db, 'INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)', [
    lastInsertRowid,
    indexTokens(entry.title),
    indexTokens(entry.body),
  ]);
}

/** Puts a record into the index or brings it up to date; to be called in the transaction of the write. */
export function putIntoSearch(db: Connection, entry: SearchEntry): void {
  removeFromSearch(db, entry.noun, entry.recordId);
  addToSearch(db, entry);
}

/** About forty characters around the first place where a piece of the search text stands. */
function excerpt(body: string, text: string): string {
  const at = text.split(/\s+/).reduce((found, word) => (found >= 0 ? found : body.indexOf(word)), -1);
  const from = Math.max(0, at - 15);
  const slice = body.slice(from, from + 60).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${slice}${from + 60 < body.length ? '…' : ''}`;
}

/** Records that hold every piece of the text, best first; titles weigh more than bodies. */
export function search(db: Connection, query: { text: string; limit: number }): CallOutput<'search.query'> {
  const match = matchQuery(query.text);
  if (match === null) return [];
  const rows = all<{ noun: Noun; record_id: number; campaign_id: number | null; title: string; body: string }>(
    db,
    `SELECT entry.noun, entry.record_id, entry.campaign_id, entry.title, entry.body
     FROM search_text JOIN search_entry AS entry ON entry.id = search_text.rowid
     WHERE search_text MATCH ? ORDER BY bm25(search_text, 8.0, 1.0) LIMIT ?`,
    [match, query.limit],
  );
  return rows.map((row) => ({
    noun: row.noun,
    id: row.record_id,
    title: row.title,
    excerpt: excerpt(row.body, query.text),
    campaignId: row.campaign_id,
  }));
}
