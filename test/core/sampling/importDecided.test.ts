import { expect, test } from 'vitest';
import { pastedOf } from '../exchange/import/support.ts';
import { addReceived, messagesByRow, sampleOf, samplingDesk } from './importSupport.ts';

const titles = ['抽样单编号', '检验项目', '标准要求', '实测值', '单项判定', '报告日期'];
const reported = { state: 'reported', reportedOn: '2026-09-12' } as const;

test('what a person decided with a reason is not taken back by a further row of the report', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  await addReceived(there, 'CJ2026-0001', {
    ...reported,
    labVerdict: 'passed',
    verdict: 'failed',
    note: '检验机构确认实测值，结论栏误填',
    items: [{ name: '铅', requirement: '≤90', value: '120', labVerdict: 'passed', verdict: 'failed' }],
  });
  const reading = pastedOf('test-item', [titles, ['CJ2026-0001', '镉', '≤75', '3', '符合', '2026-09-12']]);
  expect((await messagesByRow(desk, { ...reading, show: 'bad' }))[2]).toBe(
    '批次 CJ2026-0001 的结论已是“不合格”，加上这里的结果后为“待检”，没有改动，请核实后在该批次中修改',
  );
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ updated: 0, rejected: 1 });
  expect(await sampleOf(desk, 'CJ2026-0001')).toMatchObject({ verdict: 'failed', items: [{ name: '铅' }] });
});

test('a passed batch does not become a failed one by a further row; an open one gets its verdict', async () => {
  const there = await samplingDesk();
  const { desk } = there;
  const lead = { name: '铅', requirement: '≤90', value: '12', labVerdict: 'passed', verdict: 'passed' } as const;
  await addReceived(there, 'CJ2026-0001', { ...reported, verdict: 'passed', items: [lead] });
  await addReceived(there, 'CJ2026-0002', { ...reported, verdict: 'open', items: [lead] });
  const reading = pastedOf('test-item', [
    titles,
    ['CJ2026-0001', '镉', '≤75', '80', '不符合', '2026-09-12'],
    ['CJ2026-0002', '镉', '≤75', '80', '不符合', '2026-09-12'],
  ]);
  expect(await desk.call('import.carryOut', reading)).toMatchObject({ updated: 1, rejected: 1 });
  expect((await sampleOf(desk, 'CJ2026-0001')).verdict).toBe('passed');
  expect((await sampleOf(desk, 'CJ2026-0002')).verdict).toBe('failed');
});
