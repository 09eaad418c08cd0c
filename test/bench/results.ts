import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { type Chance, chanceOf, products, testItems } from '../../electron/core/example/index.ts';
import type { Cell } from '../../electron/core/exchange/read/index.ts';
import { writeTable } from '../../electron/core/exchange/write/index.ts';
import { addDays } from '../../shared/domain/days.ts';
import { itemVerdicts } from '../../shared/domain/labels.ts';
import { convertWithOffice, isInstalled, runProcess } from './circularPeers.ts';
import type { Loaded } from './loaded.ts';
import { type BenchOptions, median, type Print, rounded } from './measure.ts';

const importOnce = fileURLToPath(new URL('./importOnce.ts', import.meta.url));
const peer = 'soffice --convert-to csv, which has to open the same workbook';
const itemsOfBatch = 5;
const mostBatches = 20_000;

interface Waiting {
  number: string;
  product_name: string;
  sampled_on: string;
}
interface Imported {
  updated: number;
  milliseconds: number;
  peakBytes: number;
}

/** Hands all batches without a result over to their laboratories, in a copy of the database. @returns those whose results come in. */
function handOver(file: string): Waiting[] {
  const copy = new Sqlite(file);
  try {
    copy.exec(
      `UPDATE sample SET state = 'submitted', submitted_on = date(sampled_on, '+2 days') WHERE state = 'sampled'`,
    );
    copy.pragma('wal_checkpoint(TRUNCATE)');
    const waiting = copy.prepare<[number], Waiting>(
      `SELECT number, product_name, sampled_on FROM sample WHERE state = 'submitted' ORDER BY id LIMIT ?`,
    );
    return waiting.all(mostBatches);
  } finally {
    copy.close();
  }
}

function itemsOf(chance: Chance, fails: boolean): ReturnType<typeof testItems> {
  const items = new Map(testItems(chance, chance.pick(products), fails).map((item) => [item.name, item]));
  while (items.size < itemsOfBatch)
    for (const item of testItems(chance, chance.pick(products), false))
      if (!items.has(item.name)) items.set(item.name, item);
  return [...items.values()].slice(0, itemsOfBatch);
}

function* resultRows(batches: readonly Waiting[]): Generator<Cell[]> {
  const chance = chanceOf(53);
  for (const [index, { number, product_name, sampled_on }] of batches.entries()) {
    const items = itemsOf(chance, chance.happens(0.06));
    const failed = items.some(({ verdict }) => verdict === 'failed');
    for (const { name, requirement, value, unit, verdict } of items) {
      yield [
        number,
        product_name,
        name,
        requirement,
        value,
        unit,
        itemVerdicts[verdict],
        failed ? '不合格' : '合格',
        `JY2026-${index + 1}`,
        { day: addDays(sampled_on, 12) },
      ];
    }
  }
}

const titles = [
  '抽样单编号',
  '样品名称',
  '检验项目',
  '标准要求',
  '实测值',
  '单位',
  '单项判定',
  '检验结论',
  '报告编号',
  '报告日期',
];

/** One import into a fresh copy of the loaded database, in a fresh process. @throws where not every batch got its result. */
async function importInto(data: string, database: string, workbook: string, batches: number): Promise<Imported> {
  mkdirSync(data);
  try {
    copyFileSync(database, join(data, 'quality-month.sqlite'));
    const imported = JSON.parse(
      await runProcess(process.execPath, [importOnce, data, workbook, 'test-item']),
    ) as Imported;
    if (imported.updated !== batches) throw new Error(`${imported.updated} of ${batches} batches got their results`);
    return imported;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** A laboratory's workbook of results into a loaded database, beside LibreOffice that only opens it; and the memory that it takes. */
export async function benchResults(loaded: Loaded, _size: number, options: BenchOptions, print: Print): Promise<void> {
  const place = (name: string) => join(loaded.folder, name);
  loaded.core.database.writer.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(loaded.core.folder.database, place('results.sqlite'));
  const batches = handOver(place('results.sqlite'));
  const rows = batches.length * itemsOfBatch;
  const workbook = place('results.xlsx');
  await writeTable(workbook, [
    { name: '检验结果', columns: titles.map((title) => ({ title })), rows: resultRows(batches) },
  ]);
  const hasOffice = isInstalled('soffice', '--version');
  if (!hasOffice)
    print({ name: 'import.results', skipped: 'LibreOffice (soffice) is not installed: the peer is left out' });
  const timedOffice = async (): Promise<number> => {
    const start = performance.now();
    await convertWithOffice(loaded.folder, workbook, 'csv');
    return performance.now() - start;
  };
  const ours: Imported[] = [];
  const office: number[] = [];
  // In turns, so that whatever else the machine does falls on both; LibreOffice makes its profile before the first.
  if (hasOffice) await timedOffice();
  for (let turn = 0; turn < Math.min(options.runs, 3); turn += 1) {
    ours.push(await importInto(place('imported'), place('results.sqlite'), workbook, batches.length));
    if (hasOffice) office.push(await timedOffice());
  }
  const value = median(ours.map(({ milliseconds }) => milliseconds));
  const peerValue = hasOffice ? median(office) : null;
  print({
    name: 'import.results',
    value: rounded(value),
    unit: 'ms',
    peer: hasOffice ? peer : null,
    peerValue: peerValue === null ? null : rounded(peerValue),
    ratio: peerValue === null ? null : rounded(value / peerValue),
    size: rows,
  });
  const bytes = Math.max(...ours.map(({ peakBytes }) => peakBytes));
  const memory = { name: 'import.results.memory', value: rounded(bytes / 1024 ** 2), unit: 'MB' as const, size: rows };
  print({ ...memory, peer: null, peerValue: null, ratio: null });
  rmSync(place('results.sqlite'));
}
