import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from './circularPeers.ts';
import type { Loaded } from './loaded.ts';
import { type BenchOptions, median, type Print, rounded } from './measure.ts';

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const peer = "exceljs' streaming writer, fed by one statement on a bare better-sqlite3 connection";
const mostRows = 100_000;

interface Written {
  milliseconds: number;
  peakBytes: number;
}

/**
 * The list of batches as a workbook, a hundred thousand rows at most, each time in a process of its own: the time of the
 * whole call and the most memory of the process, beside exceljs with the same rows and columns.
 */
export async function benchExport(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const place = Math.min(size, mostRows) - 1;
  const { from } = loaded.bare
    .prepare<[number], { from: string }>(
      'SELECT sampled_on AS "from" FROM sample WHERE deleted_at IS NULL ORDER BY sampled_on DESC LIMIT 1 OFFSET ?',
    )
    .get(place)!;
  const rows = loaded.bare
    .prepare<[string], { rows: number }>(
      'SELECT count(*) AS rows FROM sample WHERE deleted_at IS NULL AND sampled_on >= ?',
    )
    .get(from)!.rows;
  const run = async (parameters: string[]): Promise<Written> =>
    JSON.parse(await runProcess(process.execPath, parameters));
  const ours: Written[] = [];
  const theirs: Written[] = [];
  for (let turn = 0; turn < Math.min(options.runs, 5); turn += 1) {
    ours.push(await run([script('./exportOnce.ts'), loaded.folder, from]));
    const file = join(loaded.folder, 'exceljs.xlsx');
    theirs.push(await run([script('./exportByExceljs.ts'), loaded.core.folder.database, from, file]));
  }
  const figure = (name: string, unit: 'ms' | 'MB', value: number, peerValue: number): void =>
    print({
      name,
      value: rounded(value),
      unit,
      peer,
      peerValue: rounded(peerValue),
      ratio: rounded(value / peerValue),
      size: rows,
    });
  const time = (written: Written[]): number => median(written.map(({ milliseconds }) => milliseconds));
  const memory = (written: Written[]): number => Math.max(...written.map(({ peakBytes }) => peakBytes)) / 1024 ** 2;
  figure('export.samples', 'ms', time(ours), time(theirs));
  figure('export.samples.memory', 'MB', memory(ours), memory(theirs));
}
