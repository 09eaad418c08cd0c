import type { Loaded } from './loaded.ts';
import { type BenchOptions, comparePages, type Print } from './measure.ts';

/** Words of two characters: one that very many records hold, one that some do, one that none does. */
const words = [
  ['common', '超市'],
  ['some', '糯米'],
  ['none', '锰钢'],
] as const;

const scan = `SELECT noun, record_id, campaign_id, title, body FROM search_entry
  WHERE title LIKE :like OR body LIKE :like ORDER BY title LIKE :like DESC, id LIMIT 30`;
/** A word of two characters is one token of the index. */
const match = `SELECT entry.noun, entry.record_id, entry.campaign_id, entry.title, entry.body
  FROM search_text JOIN search_entry AS entry ON entry.id = search_text.rowid
  WHERE search_text MATCH :match ORDER BY bm25(search_text, 8.0, 1.0) LIMIT 30`;

/** The global search beside the same SQL by hand, and beside what one would write without an index. */
export async function benchSearch(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const [scanning, matching] = [loaded.bare.prepare(scan), loaded.bare.prepare(match)];
  for (const [frequency, text] of words) {
    const ours = () => loaded.call('search.query', { text });
    const what = { name: `search.${frequency}`, size, runs: options.runs };
    await comparePages(
      { ...what, peer: 'LIKE over title and body' },
      ours,
      () => scanning.all({ like: `%${text}%` }),
      print,
    );
    await comparePages(
      { ...what, name: `${what.name}.indexed`, peer: 'the same SQL by hand on a bare better-sqlite3 connection' },
      ours,
      () => matching.all({ match: `"${text}"` }),
      print,
    );
  }
}
