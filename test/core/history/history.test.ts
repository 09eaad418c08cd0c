import { expect, test } from 'vitest';
import { all } from '../../../electron/core/database/index.ts';
import { historyFilter } from '../../../electron/core/history/history.ts';
import { addCampaign, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

test('every write is told with what was before and after, and by whom', async () => {
  const desk = openTestCore();
  await desk.call('setting.save', { bureau: '云溪县市场监督管理局', section: '质量股', person: '周文' });
  const campaign = await addCampaign(desk);
  await desk.call('campaign.save', {
    id: campaign.id,
    revision: 1,
    values: { year: 2026, periodFrom: '2026-09-01', periodTo: '2026-09-28' },
  });
  const { rows } = await desk.call('history.list', { noun: 'campaign', recordId: campaign.id });
  expect(rows.map((row) => [row.action, row.person])).toEqual([
    ['update', '周文'],
    ['create', '周文'],
  ]);
  expect(rows[0]?.before?.periodTo).toBe('2026-09-30');
  expect(rows[0]?.after?.periodTo).toBe('2026-09-28');
});

test('a history that somebody changed is noticed, and where', async () => {
  const desk = openTestCore();
  for (const year of [2023, 2024, 2025])
    await addCampaign(desk, { year, periodFrom: `${year}-09-01`, periodTo: `${year}-09-30` });
  const check = async () => (await desk.call('system.check', {})).parts.find((part) => part.name === '操作历史');
  expect(await check()).toMatchObject({ sound: true });
  const { writer } = desk.core.database;
  writer.exec('DROP TRIGGER history_never_changes');
  writer.exec("UPDATE history SET title = '2099 年质量月' WHERE id = 2");
  expect(await check()).toMatchObject({ sound: false, message: expect.stringContaining('第 2 条') });
});

test('the history refuses to be changed or shortened', () => {
  const { core } = openTestCore();
  core.database.writer.exec(
    "INSERT INTO history (at, noun, action, title, previous_hash, hash) VALUES ('', 'unit', 'create', '', '', 'x')",
  );
  expect(() => core.database.writer.exec("UPDATE history SET title = 'y'")).toThrow(/append-only/);
  expect(() => core.database.writer.exec('DELETE FROM history')).toThrow(/append-only/);
});

test('the history of one record is found by its index, however long the whole history is', () => {
  const { reader } = openTestCore().core.database;
  const { where, parameters } = historyFilter({ noun: 'sample', recordId: 7 });
  const plan = all<{ detail: string }>(
    reader,
    `EXPLAIN QUERY PLAN SELECT * FROM history ${where} ORDER BY id DESC LIMIT 100`,
    parameters,
  ).map((row) => row.detail);
  expect(plan).toEqual([expect.stringContaining('USING INDEX history_by_record (noun=? AND record_id=?)')]);
});

test('the history shows no identity card’s number in full, stores what was written, and its chain holds', async () => {
  const desk = openTestCore();
  const number = '11010519491231002X';
  const subject = await addSubject(desk, { name: `赵某（${number}）`, licenceNumber: number });
  const values = { name: subject.name, kind: subject.kind, state: subject.state, licenceNumber: '11010519501231002X' };
  const changed = await desk.call('subject.save', { id: subject.id, revision: subject.revision, values });
  await desk.call('subject.remove', { id: changed.id, revision: changed.revision });
  const { rows } = await desk.call('history.list', { noun: 'subject' });
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
  expect(rows.at(-1)).toMatchObject({
    title: '赵某（110105********002X）',
    after: { licenceNumber: '110105********002X' },
  });
  // The two differ in what is hidden only, and that something was changed must still be seen.
  expect(rows[1]).toMatchObject({
    before: { licenceNumber: '110105********002X' },
    after: { licenceNumber: '110105********002X（已更改）', name: '赵某（110105********002X）' },
  });
  expect((await desk.call('history.removed', {})).map(({ title }) => title)).toEqual(['赵某（110105********002X）']);
  const stored = all<{ after: string }>(desk.core.database.reader, 'SELECT after FROM history ORDER BY id');
  expect(JSON.parse(stored[0]!.after)).toMatchObject({ licenceNumber: number });
  const check = (await desk.call('system.check', {})).parts.find((part) => part.name === '操作历史');
  expect(check).toMatchObject({ sound: true });
});
