import { parseArgs } from 'node:util';

/**
 * `npm run bench [-- --sizes 1000,10000 --only list,search --runs 15]`: measures our way beside the bare way, in turns,
 * and prints one JSON line a figure. It never fails on a time: machines differ, ratios tell.
 */

interface Bench {
  runBenches(options: { sizes: number[]; only: string[]; runs: number }, print: (line: object) => void): Promise<void>;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,200000' },
    /** Of circular, documents, start, import, list, search, overview, save; empty for all. */
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '15' },
  },
});

// Loaded by address: the type project of the build must not reach into that of the tests.
const { runBenches } = (await import(new URL('../../test/bench/index.ts', import.meta.url).href)) as Bench;
await runBenches(
  {
    sizes: values.sizes.split(',').map(Number),
    only: values.only === '' ? [] : values.only.split(','),
    runs: Number(values.runs),
  },
  (line) => console.log(JSON.stringify(line)),
);
