import { benchCircularDocuments } from './circularDocuments.ts';
import { benchCircularParse } from './circularParse.ts';
import { benchExport } from './export.ts';
import { benchImport } from './import.ts';
import { benchLists } from './lists.ts';
import { openLoaded } from './loaded.ts';
import type { BenchOptions, Print } from './measure.ts';
import { benchOverview } from './overview.ts';
import { benchResults } from './results.ts';
import { benchSave } from './save.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchStatistics } from './statistics.ts';

/** Benches that want a database of a given size. */
const ofSize = {
  list: benchLists,
  search: benchSearch,
  overview: benchOverview,
  statistics: benchStatistics,
  export: benchExport,
  results: benchResults,
  save: benchSave,
};
const others = {
  circular: benchCircularParse,
  documents: benchCircularDocuments,
  start: benchStart,
  import: benchImport,
};

/** Runs the benches whose names are in `only`, or all. Saving comes last at each size, for it changes the database. */
export async function runBenches(options: BenchOptions & { only: string[] }, print: Print): Promise<void> {
  const wanted = <B>(benches: Record<string, B>): B[] =>
    Object.entries(benches)
      .filter(([name]) => options.only.length === 0 || options.only.includes(name))
      .map(([, bench]) => bench);
  for (const bench of wanted(others)) await bench(options, print);
  const sized = wanted(ofSize);
  for (const size of sized.length > 0 ? options.sizes : []) {
    const loaded = openLoaded(size);
    try {
      for (const bench of sized) await bench(loaded, size, options, print);
    } finally {
      loaded.close();
    }
  }
}
