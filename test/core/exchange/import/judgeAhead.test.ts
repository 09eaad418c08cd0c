import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../../../electron/core/example/index.ts';
import type { Cell } from '../../../../electron/core/exchange/read/index.ts';
import { addCampaign, addSample, addSubject } from '../../../records.ts';
import { openTestCore, type TestCore } from '../../../support.ts';
import { cellsOf, offerWorkbook, readingOf } from './support.ts';

/*
 * Large files are judged in a thread of their own. What makes a file large here is a column that no field goes by, full of
 * what cannot be packed: the same list without it is judged in the core's thread, and everything must be the same.
 */

const titles = ['名称', '统一社会信用代码', '地址', '电话', '状态'];
const rows: Cell[][] = [
  titles,
  ...Array.from({ length: 2400 }, (_, index): Cell[] => [
    index % 300 === 7 ? null : `云溪县第${index % 500 === 499 ? 1 : index}商店`,
    index % 400 === 11 ? '91350100M000100Y44' : null,
    `城关镇解放路${index}号`,
    13_800_000_000 + index,
    index % 50 === 3 ? '注销' : '存续',
  ]),
];

/** The same rows with a last column of about that many kilobytes that do not pack. */
function made(large: Cell[][], kilobytes: number): Cell[][] {
  const chance = chanceOf(7);
  const length = Math.ceil((kilobytes * 1024) / large.length / 6) + 1;
  const noise = () => Array.from({ length }, () => chance.between(100_000_000, 999_999_999).toString(36)).join('');
  return large.map((row, index) => [...row, index === 0 ? '校验串' : noise()]);
}

/** Everything that an import leaves behind, but for what differs from run to run. */
async function leftBehind(desk: TestCore): Promise<unknown> {
  const without = (text: string) =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'uid')
      .replace(/"(at|created_at|updated_at|used_at|hash|previous_hash|header|mapping)":"[^"]*"/g, '"$1":""')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant');
  const { reader } = desk.core.database;
  const tables = ['subject', 'sample', 'test_item', 'import', 'import_record', 'search_entry', 'history'];
  return tables.map((table) => [
    table,
    reader
      .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
      .all()
      .map((row) => without(JSON.stringify(row))),
  ]);
}

const clerk = async (desk: TestCore): Promise<void> => {
  await addSubject(desk, { name: '云溪县第5商店', address: '城关镇解放路5号', phone: null });
  await addSubject(desk, { name: '云溪县第6商店', address: '城关镇解放路6号', phone: '13800000006', kind: 'other' });
};

async function imported(list: Cell[][]) {
  const desk = openTestCore();
  await clerk(desk);
  const reading = readingOf('subject', await offerWorkbook(desk, list));
  const { rejects, ...counts } = await desk.call('import.carryOut', reading);
  const corrected = (await cellsOf(desk, rejects!)).map((row) => row.slice(0, titles.length + 1));
  return { counts, corrected, left: await leftBehind(desk) };
}

describe('a list judged in a thread of its own', () => {
  test('leaves the same records, history, search and rejected rows as one judged here', async () => {
    const [here, ahead] = [await imported(made(rows, 0)), await imported(made(rows, 1500))];
    // 8 rows have no name, 6 a wrong code; one shop gets its telephone, one is as it was.
    expect(here.counts).toMatchObject({ created: 2384, updated: 1, unchanged: 1, rejected: 14 });
    expect(ahead).toEqual(here);
  });

  test('results of a laboratory as well: their batches, items and verdicts', async () => {
    const results = async (kilobytes: number) => {
      const desk = openTestCore();
      const campaign = await addCampaign(desk);
      const subject = await addSubject(desk);
      const list: Cell[][] = [['抽样单编号', '检验项目', '标准要求', '实测值', '检验结论', '报告编号', '报告日期']];
      for (let index = 0; index < 60; index += 1) {
        const sample = await addSample(desk, campaign.id, subject.id, {
          state: 'submitted',
          submittedOn: '2026-09-10',
        });
        const fails = index % 7 === 0;
        list.push([
          sample.number,
          '铅',
          '≤0.5',
          fails ? 0.7 : 0.1,
          fails ? '不合格' : '合格',
          `B-${index}`,
          '2026-09-12',
        ]);
        list.push([sample.number, '镉', '≤0.05', 'ND', null, index === 30 ? 'B-x' : null, null]);
      }
      list.push(['没有这个编号', '铅', '≤0.5', 0.1, '合格', null, null]);
      const reading = readingOf('test-item', await offerWorkbook(desk, made(list, kilobytes)));
      const { rejects: _, ...counts } = await desk.call('import.carryOut', reading);
      return { counts, left: await leftBehind(desk) };
    };
    const [here, ahead] = [await results(0), await results(1500)];
    expect(here.counts).toMatchObject({ updated: 59, rejected: 3 });
    expect(ahead).toEqual(here);
  });

  test('stopped by the person half way, it stores nothing, and the next one goes through', async () => {
    const desk = openTestCore();
    const reading = readingOf('subject', await offerWorkbook(desk, made(rows, 1500)));
    const running = desk.refusal('import.carryOut', reading, 'one');
    const hasBegun = () => desk.events.some((event) => event.type === 'progress' && event.done > 0);
    while (!hasBegun()) await new Promise((resolve) => setImmediate(resolve));
    await desk.call('job.cancel', { job: 'one' });
    expect((await running).code).toBe('cancelled');
    expect((await desk.call('subject.list', {})).total).toBe(0);
    expect((await desk.call('history.list', {})).total).toBe(0);
    expect((await desk.call('import.carryOut', reading)).created).toBeGreaterThan(2000);
  });

  test('a file whose rows break off half way is refused in words, and nothing of it is stored', async () => {
    const desk = openTestCore();
    const path = join(desk.data, 'inbox', await offerWorkbook(desk, made(rows, 1500)), '名单.xlsx');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 2000);
    const broken = await desk.refusal('import.carryOut', readingOf('subject', desk.offer(bytes, '名单.xlsx')));
    expect(broken.code).toBe('file');
    expect(broken.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await desk.call('subject.list', {})).total).toBe(0);
    expect((await desk.call('history.list', {})).total).toBe(0);
  });
});
