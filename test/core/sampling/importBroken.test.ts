import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTable } from '../../../electron/core/exchange/write/index.ts';
import { temporaryFolder } from '../../support.ts';
import { pastedOf, readingOf } from '../exchange/import/support.ts';
import { addReceived, messagesByRow, type SamplingDesk, sampleOf, samplingDesk } from './importSupport.ts';

const titles = ['抽样单编号', '检验项目', '标准要求', '实测值', '单位', '单项判定', '检验结论', '报告编号', '报告日期'];
const good = ['CJ2026-0001', '铅', '≤90', '12.5', 'mg/kg', '符合', '合格', 'BG-1', '2026-09-12'];

async function desk(): Promise<SamplingDesk> {
  const there = await samplingDesk();
  await addReceived(there, 'CJ2026-0001');
  await addReceived(there, 'CJ2026-0002');
  return there;
}

/** Nothing of the batches is stored, and no import is kept. */
async function expectNothingStored({ desk: open }: SamplingDesk): Promise<void> {
  for (const number of ['CJ2026-0001', 'CJ2026-0002'])
    expect(await sampleOf(open, number)).toMatchObject({ state: 'received', items: [], labVerdict: null, revision: 1 });
  expect(await open.call('import.list', {})).toEqual([]);
  expect((await open.call('system.check', {})).sound).toBe(true);
}

/** Imports rows of which none may be taken. @returns their reasons by row. */
async function refused(there: SamplingDesk, rows: string[][]): Promise<Record<number, string>> {
  const reading = pastedOf('test-item', [titles, ...rows]);
  const messages = await messagesByRow(there.desk, { ...reading, show: 'bad' });
  expect(await there.desk.call('import.carryOut', reading)).toMatchObject({
    importId: null,
    updated: 0,
    rejected: rows.length,
  });
  await expectNothingStored(there);
  return messages;
}

test('the same batch and item twice: once where they agree, not at all where they differ', async () => {
  const there = await desk();
  expect(await refused(there, [good, good.with(3, '96')])).toEqual({
    2: '同一批次的第 3 行有误，整个批次没有导入',
    3: '与第 2 行是同一批次的同一检验项目“铅”，「实测值」是“12.5”与“96”，请核实后只保留一个',
  });
  const twice = pastedOf('test-item', [titles, good, good.with(3, '12.50')]);
  expect(await messagesByRow(there.desk, twice)).toEqual({ 2: '', 3: '与第 2 行相同，只导入一次' });
  expect(await there.desk.call('import.carryOut', twice)).toMatchObject({ updated: 1, unchanged: 1, rejected: 0 });
  expect((await sampleOf(there.desk, 'CJ2026-0001')).items).toHaveLength(1);
});

test('two reports for one batch in one table', async () => {
  const there = await desk();
  const messages = await refused(there, [good, good.with(1, '镉').with(7, 'BG-2')]);
  expect(messages[3]).toBe('「报告编号」与第 2 行同一批次的不一致，请核实');
});

test('numbers of batches that are not there, or lie in the recycle bin, and no number at all', async () => {
  const there = await desk();
  const gone = await addReceived(there, 'CJ2026-0007');
  await there.desk.call('sample.remove', { id: gone.id, revision: gone.revision });
  expect(await refused(there, [good.with(0, 'CJ2026-9999'), good.with(0, 'CJ2026-0007'), good.with(0, '')])).toEqual({
    2: '没有抽样单编号为“CJ2026-9999”的抽检批次，请核对编号，或先登记、导入抽样单',
    3: '抽样单编号为“CJ2026-0007”的批次在回收站里，请先恢复',
    4: '请填写「抽样单编号」',
  });
});

test('value and requirement in each other’s column', async () => {
  const there = await desk();
  const swapped = (number: string, requirement: string, value: string) =>
    good.with(0, number).with(2, value).with(3, requirement);
  const messages = await refused(there, [
    swapped('CJ2026-0001', '≤90', '12.5'),
    swapped('CJ2026-0002', '45～55', '50'),
  ]);
  expect(messages[2]).toBe('「实测值」是“≤90”，「标准要求」是“12.5”，这两列好像对调了，请更正列的对应');
  expect(messages[3]).toContain('好像对调了');
});

test('units that can be reckoned are reckoned, others are refused', async () => {
  const there = await desk();
  expect(await refused(there, [good.with(2, '≤90 mg/kg').with(4, 'CFU/g')])).toEqual({
    2: '检验项目“铅”的实测值单位是 CFU/g，标准要求的单位是 mg/kg，无法比较，请核实',
  });
  // 0.1 g/kg are 100 mg/kg: over the limit, whatever the laboratory says.
  const grams = pastedOf('test-item', [titles, good.with(2, '≤90 mg/kg').with(3, '0.1').with(4, 'g/kg')]);
  expect((await messagesByRow(there.desk, grams))[2]).toContain('按标准要求和实测值为不符合（超过限量）');
  await there.desk.call('import.carryOut', grams);
  expect(await sampleOf(there.desk, 'CJ2026-0001')).toMatchObject({ verdict: 'open', contradiction: true });
});

test('the result of another product or shop', async () => {
  const there = await desk();
  const reading = pastedOf('test-item', [
    [...titles, '样品名称', '受检单位'],
    [...good, '饼干', '云溪县青禾文具店'],
    [...good.with(0, 'CJ2026-0002'), '水彩笔（24色）', '别的店'],
  ]);
  const messages = await messagesByRow(there.desk, reading);
  expect(messages[2]).toContain('抽样单 CJ2026-0001 的「产品名称」是“水彩笔”，与这里的不一致');
  expect(messages[3]).toContain('「受检单位」是“云溪县青禾文具店”');
  expect(await there.desk.call('import.carryOut', reading)).toMatchObject({ updated: 0, rejected: 2 });
  await expectNothingStored(there);
});

test('a report before the batch was handed over, a date without its year, a figure that became a date', async () => {
  const there = await desk();
  expect((await refused(there, [good.with(8, '2026-09-01')]))[2]).toBe('「报告日期」不能早于「抽样日期」');
  expect((await refused(there, [good.with(8, '9月12日')]))[2]).toContain('「报告日期」');
  expect((await refused(there, [good.with(8, '')]))[2]).toBe('有结论的批次请填写「报告日期」');
  const path = join(temporaryFolder(), 'dates.xlsx');
  const rows = [[...good.slice(0, 3), { day: '2026-01-02' }, ...good.slice(4)]];
  await writeTable(path, [{ name: '结果', columns: titles.map((title) => ({ title })), rows }]);
  const reading = readingOf('test-item', there.desk.offer(readFileSync(path), 'dates.xlsx'));
  expect((await messagesByRow(there.desk, reading))[2]).toContain('「实测值」被表格存成了日期 2026-01-02');
  await expectNothingStored(there);
});

test('a cell of nearly ten megabytes, and one beyond', async () => {
  const there = await desk();
  const long = '超'.repeat(9_000_000);
  const csv = (text: string) =>
    there.desk.offer(
      [titles, good, good.with(0, 'CJ2026-0002').with(3, text)].map((row) => row.join(',')).join('\n'),
      '结果.csv',
    );
  const check = await there.desk.call('import.check', { ...readingOf('test-item', csv(long)), show: 'bad' });
  expect(check).toMatchObject({ rows: 2, bad: 1 });
  expect(JSON.stringify(check).length).toBeLessThan(5000);
  expect(check.shown[0]!.reasons[0]!.message).toContain('「实测值」');
  const error = await there.desk.refusal('import.carryOut', readingOf('test-item', csv('超'.repeat(11_000_000))));
  expect(error.code).toBe('file');
  await expectNothingStored(there);
});

test('half a workbook, and a text cut in the middle of a row', async () => {
  const there = await desk();
  const path = join(temporaryFolder(), 'whole.xlsx');
  await writeTable(path, [{ name: '结果', columns: titles.map((title) => ({ title })), rows: [good] }]);
  const bytes = readFileSync(path);
  const half = there.desk.offer(bytes.subarray(0, bytes.length / 2), 'half.xlsx');
  for (const name of ['import.preview', 'import.check', 'import.carryOut'] as const)
    expect((await there.desk.refusal(name, readingOf('test-item', half))).code).toBe('file');
  const text = [titles, good, good.with(1, '镉'), good.with(1, '铬')].map((row) => row.join(',')).join('\n');
  const cut = readingOf('test-item', there.desk.offer(text.slice(0, text.lastIndexOf('12.5')), 'cut.csv'));
  expect((await messagesByRow(there.desk, cut))[4]).toBe('检验项目“铬”没有「实测值」');
  expect(await there.desk.call('import.carryOut', cut)).toMatchObject({ updated: 0, rejected: 3 });
  await expectNothingStored(there);
});

test('batches that do not wait for a result: not handed over yet, refused, closed', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  await addReceived(there, 'CJ2026-0001', { state: 'sampled', submittedOn: null, receivedOn: null });
  await addReceived(there, 'CJ2026-0002', { state: 'refused', refusedOn: '2026-09-09', refusalReason: '封条破损' });
  await addReceived(there, 'CJ2026-0003', {
    state: 'closed',
    verdict: 'passed',
    labVerdict: 'passed',
    reportedOn: '2026-09-11',
  });
  const waiting = (number: string) => good.with(0, number).with(8, '2026-09-11');
  const messages = await messagesByRow(desk, {
    ...pastedOf('test-item', [titles, waiting('CJ2026-0001'), waiting('CJ2026-0002'), waiting('CJ2026-0003')]),
    show: 'bad',
  });
  expect(messages[2]).toContain('还没有移交检验机构');
  expect(messages[3]).toContain('“已拒收”');
  expect(messages[4]).toContain('“已办结”');
});
