import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostFiles } from '../../../../electron/host/files.ts';
import { addCampaign, addInspection, addSubject } from '../../../records.ts';
import { openTestCore } from '../../../support.ts';
import { cellsOf } from '../import/support.ts';

test('the file holds exactly what the list shows, in its order, in its words', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk, { name: '甲店' });
  await addInspection(desk, campaign.id, subject.id, { state: 'done', inspectedOn: '2026-09-08' });
  await addInspection(desk, campaign.id, subject.id, { state: 'planned', inspectedOn: '2026-09-09', results: [] });
  const columns = [
    { field: 'subjectName', title: '检查对象' },
    { field: 'kind', title: '检查类型' },
    { field: 'state', title: '状态' },
    { field: 'inspectedOn', title: '检查日期' },
    { field: 'inspectorNames', title: '检查人员' },
    { field: 'results', title: '检查结果' },
  ];
  const query = { campaignId: campaign.id, state: 'done' };
  const file = await desk.call('export.list', { noun: 'inspection', query, columns });
  expect(file.name).toBe('检查记录-2026-09-14.xlsx');
  const [titles, ...rows] = await cellsOf(desk, file);
  expect(titles).toEqual(columns.map(({ title }) => title));
  expect(rows).toEqual([
    ['甲店', '双随机', '已检查', { day: '2026-09-08' }, expect.stringMatching(/赵甲、李乙|李乙、赵甲/), '未发现问题'],
  ]);
});

test('more rows than one page of the list, each once', async () => {
  const desk = openTestCore();
  const names = Array.from({ length: 2300 }, (_, index) => `第${String(index).padStart(4, '0')}商店`);
  await desk.call('import.carryOut', {
    noun: 'subject',
    source: { pasted: ['名称\t地址', ...names.map((name) => `${name}\t城关镇`)].join('\n') },
  });
  const file = await desk.call('export.list', {
    noun: 'subject',
    query: { sort: { by: 'name', descending: true } },
    columns: [{ field: 'name', title: '名称' }],
  });
  const rows = await cellsOf(desk, file);
  expect(rows.slice(1).map(([name]) => name)).toEqual(names.toReversed());
});

test('text that begins like a formula stays text', async () => {
  const desk = openTestCore();
  await addSubject(desk, { name: '=HYPERLINK("http://x")', note: '@SUM(A1)' });
  const columns = [
    { field: 'name', title: '名称' },
    { field: 'note', title: '备注' },
  ];
  const file = await desk.call('export.list', { noun: 'subject', columns });
  expect((await cellsOf(desk, file))[1]).toEqual(['=HYPERLINK("http://x")', '@SUM(A1)']);
  const csv = await desk.call('export.list', { noun: 'subject', columns, format: 'csv' });
  const text = readFileSync(hostFiles(desk.data).outgoing(csv.token)!.path, 'utf8');
  expect(text).not.toMatch(/(^|,)[=@+-][A-Z]/m);
});

test('a list that there is not, and a filter that it does not know', async () => {
  const desk = openTestCore();
  expect((await desk.refusal('export.list', { noun: 'nothing' })).field).toBe('noun');
  expect((await desk.refusal('export.list', { noun: 'subject', query: { color: 'red' } })).code).toBe('input');
});
