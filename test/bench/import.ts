import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertWithOffice, isInstalled, runProcess } from './circularPeers.ts';
import { writeSubjectWorkbook } from './importWorkbook.ts';
import { temporaryBenchFolder } from './loaded.ts';
import { type BenchOptions, median, type Print, rounded } from './measure.ts';

const importOnce = fileURLToPath(new URL('./importOnce.ts', import.meta.url));
const subjectsOfWorkbooks = [10_000, 100_000];
const peer = 'soffice --convert-to csv, which has to open the same workbook';

interface Imported {
  created: number;
  milliseconds: number;
  peakBytes: number;
}

/** One import into an empty data folder, in a fresh process. @throws where not every row became a record. */
async function importInto(data: string, workbook: string, subjects: number): Promise<Imported> {
  mkdirSync(data);
  try {
    const imported = JSON.parse(await runProcess(process.execPath, [importOnce, data, workbook])) as Imported;
    if (imported.created !== subjects) throw new Error(`${imported.created} of ${subjects} subjects were imported`);
    return imported;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function timedOffice(folder: string, workbook: string): Promise<number> {
  const start = performance.now();
  await convertWithOffice(folder, workbook, 'csv');
  return performance.now() - start;
}

async function benchWorkbook(folder: string, subjects: number, runs: number, print: Print): Promise<void> {
  const workbook = join(folder, `${subjects}.xlsx`);
  await writeSubjectWorkbook(workbook, subjects);
  const hasOffice = isInstalled('soffice', '--version');
  if (!hasOffice)
    print({ name: 'import.subjects', skipped: 'LibreOffice (soffice) is not installed: the peer is left out' });
  const ours: Imported[] = [];
  const office: number[] = [];
  // In turns, so that whatever else the machine does falls on both; LibreOffice makes its profile before the first.
  if (hasOffice) await timedOffice(folder, workbook);
  for (let turn = 0; turn < runs; turn += 1) {
    ours.push(await importInto(join(folder, 'data'), workbook, subjects));
    if (hasOffice) office.push(await timedOffice(folder, workbook));
  }
  const value = median(ours.map(({ milliseconds }) => milliseconds));
  const peerValue = hasOffice ? median(office) : null;
  print({
    name: 'import.subjects',
    value: rounded(value),
    unit: 'ms',
    peer: hasOffice ? peer : null,
    peerValue: peerValue === null ? null : rounded(peerValue),
    ratio: peerValue === null ? null : rounded(value / peerValue),
    size: subjects,
  });
  const bytes = Math.max(...ours.map(({ peakBytes }) => peakBytes));
  const memory = { name: 'import.memory', value: rounded(bytes / 1024 ** 2), unit: 'MB' as const, size: subjects };
  print({ ...memory, peer: null, peerValue: null, ratio: null });
}

/**
 * Workbooks of varied subjects read, checked and stored with history and search, each in a fresh process: the time of
 * the call, and the most memory of the whole process with the core's thread in it.
 */
export async function benchImport(options: BenchOptions, print: Print): Promise<void> {
  const folder = temporaryBenchFolder();
  try {
    for (const subjects of subjectsOfWorkbooks) await benchWorkbook(folder, subjects, Math.min(options.runs, 3), print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
