import type { Loaded } from './loaded.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

/** Words of two characters: one that very many records hold, one that some do, one that none does. */
const words = [
  ['common', '超市'],
  ['some', '糯米'],
  ['none', '锰钢'],
] as const;

const scan = `SELECT noun, record_id, campaign_id, title, body FROM search_entry
  WHERE title LIKE :like OR body LIKE :like ORDER BY title LIKE :like DESC, id LIMIT 30`;

/** The global search beside what one would write without an index. */
export async function benchSearch(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const statement = loaded.bare.prepare(scan);
  for (const [frequency, text] of words) {
    print(
      await compare(
        { name: `search.${frequency}`, size, peer: 'LIKE over title and body', runs: options.runs },
        () => loaded.call('search.query', { text }),
        () => statement.all({ like: `%${text}%` }),
      ),
    );
  }
}
