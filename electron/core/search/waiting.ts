import { all, type Connection, count, run } from '../database/index.ts';
import { indexTokens } from './bigrams.ts';

/*
 * Thousands of records at once do not wait for the index of their words: their entries are stored with them, are found
 * by their text at once, and go into the index a little at a time.
 */

/** How many entries go into the index in one transaction: some hundredths of a second. */
const sliceEntries = 300;

/** Takes some waiting entries into the index, in a transaction of its own. @returns whether there may be more. */
export function indexSomeWaiting(db: Connection): boolean {
  if (count(db, 'SELECT EXISTS (SELECT 1 FROM search_entry WHERE indexed = 0)') === 0) return false;
  return db
    .transaction(() => {
      const waiting = all<{ id: number; title: string; body: string }>(
        db,
        'SELECT id, title, body FROM search_entry WHERE indexed = 0 ORDER BY id LIMIT ?',
        [sliceEntries],
      );
      for (const { id, title, body } of waiting) {
        // A changed record stands in it with its former text.
        run(db, 'DELETE FROM search_text WHERE rowid = ?', [id]);
        run(db, 'INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)', [
          id,
          indexTokens(title),
          indexTokens(body),
        ]);
        run(db, 'UPDATE search_entry SET indexed = 1 WHERE id = ?', [id]);
      }
      return waiting.length === sliceEntries;
    })
    .immediate();
}

/** Waiting entries that hold every piece of the text, titles first; by their text, for the index does not know them yet. */
export function searchWaiting<R>(db: Connection, columns: string, text: string, limit: number): R[] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const patterns = pieces.map((piece) => `%${piece.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const holds = patterns.map(() => "(entry.title LIKE ? ESCAPE '\\' OR entry.body LIKE ? ESCAPE '\\')").join(' AND ');
  return all<R>(
    db,
    `SELECT ${columns} FROM search_entry AS entry WHERE entry.indexed = 0 AND ${holds}
     ORDER BY entry.title LIKE ? ESCAPE '\\' DESC, entry.id LIMIT ?`,
    [...patterns.flatMap((pattern) => [pattern, pattern]), patterns[0], limit],
  );
}
