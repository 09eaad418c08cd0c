import { parentPort, workerData } from 'node:worker_threads';
import { tableJudge } from './tablesJudge.ts';
import { damagedTable } from './tablesSeeds.ts';

const { first, count, seed } = workerData as { first: number; count: number; seed: number };
const judge = tableJudge();

for (let index = first; index < count; index += 1) {
  const bytes = damagedTable(seed, index);
  const start = performance.now();
  const result = await judge.file(bytes);
  const pasted = await judge.pasted(bytes);
  const shown = result.failure || !pasted.failure ? result : pasted;
  parentPort?.postMessage({ index, ...shown, milliseconds: performance.now() - start });
}
judge.close();
parentPort?.postMessage('end');
