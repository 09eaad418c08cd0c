/**
 * Feeds damaged files to the readers: `node test/faults/fuzzReaders.ts --count 20000 --seed 1`, with `--readers tables`
 * to those of tables. Whatever is thrown must be a refusal in words (of the notices' readers a ReadError), within five
 * seconds a file and 600 MB; the first of each failure is shown with its number.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    readers: { type: 'string', default: 'notices' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const workerFile = values.readers === 'tables' ? './tablesFuzzWorker.ts' : './fuzzReadersWorker.ts';
const watchdog = 5_000;

const outcomes = new Map<string, number>();
const failures: string[] = [];
let slowest = { index: -1, milliseconds: 0 };

const note = (outcome: string): void => {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
};

type Message = { index: number; outcome: string; failure?: string; milliseconds: number } | 'end';

/** Runs files from `first` on in one worker; answers where to go on after a worker had to be ended. */
const run = (first: number): Promise<number> =>
  new Promise((resolve) => {
    let next = first;
    const worker = new Worker(new URL(workerFile, import.meta.url), {
      workerData: { first, count, seed },
      resourceLimits: { maxOldGenerationSizeMb: 600 },
    });
    const fail = (what: string): void => {
      failures.push(`#${next}: ${what}`);
      note(what.slice(0, 40));
      worker.removeAllListeners();
      worker.terminate().then(() => resolve(next + 1));
    };
    let timer = setTimeout(() => fail('hang'), watchdog * 2);
    worker.on('message', (message: Message) => {
      clearTimeout(timer);
      if (message === 'end') {
        resolve(count);
        return;
      }
      note(message.outcome);
      if (message.failure) {
        failures.push(`#${message.index}: ${message.failure}`);
      }
      if (message.milliseconds > slowest.milliseconds) {
        slowest = { index: message.index, milliseconds: Math.round(message.milliseconds) };
      }
      next = message.index + 1;
      timer = setTimeout(() => fail('hang'), watchdog);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      fail(`crash ${error.stack ?? error.message}`);
    });
  });

for (let at = Number(values.from); at < count; ) {
  at = await run(at);
}
console.log(`${count - Number(values.from)} files, seed ${seed}`, Object.fromEntries([...outcomes].sort()));
console.log(
  `slowest: #${slowest.index} ${slowest.milliseconds} ms; most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
for (const failure of failures.slice(0, 20)) {
  console.log(failure);
}
process.exitCode = failures.length > 0 ? 1 : 0;
