import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../../electron/core/circular/read/index.ts';
import { judge } from './judgeReading.ts';
import { damagedFile, wholeSeeds } from './readerMutations.ts';

const { first, count, seed } = workerData as { first: number; count: number; seed: number };
const seeds = wholeSeeds();

// Loading the largest library is no part of reading the first file.
await readDocument(seeds[4] as Uint8Array);

for (let index = first; index < count; index += 1) {
  const bytes = damagedFile(seeds, seed, index);
  const start = performance.now();
  const result = await judge(bytes);
  parentPort?.postMessage({ index, ...result, milliseconds: performance.now() - start });
}
parentPort?.postMessage('end');
