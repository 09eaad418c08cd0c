import { expect, test } from 'vitest';
import { addCampaign, addInspection, addSample, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

test('rules that nobody has changed are those of the field', async () => {
  const rules = await openTestCore().call('rules.get', {});
  expect(rules.inspectionResults).toContain('未发现问题');
  expect(rules.inspectionResults).toHaveLength(9);
  expect(rules.clocks).toMatchObject({
    publication: { count: 20, unit: 'working-day' },
    foodSubmission: { count: 5, unit: 'working-day' },
    foodReport: { count: 20, unit: 'working-day' },
    spareAfterFail: { count: 6, unit: 'month' },
  });
});

test('what is changed is kept, told in the history, and leaves the bureau’s name alone', async () => {
  const core = openTestCore();
  await core.call('setting.save', { bureau: '某县局', section: null, person: '程某' });
  const rules = await core.call('rules.get', {});
  const changed = { ...rules, inspectionResults: ['未发现问题', '已约谈负责人'] };
  expect(await core.call('rules.save', changed)).toEqual(changed);
  expect(await core.call('rules.get', {})).toEqual(changed);
  expect(await core.call('setting.get', {})).toEqual({ bureau: '某县局', section: null, person: '程某' });
  const [entry] = (await core.call('history.list', { noun: 'setting' })).rows;
  expect(entry).toMatchObject({ action: 'update', title: '业务规则', person: '程某' });
  expect(entry?.before?.inspectionResults).toHaveLength(9);
  expect(entry?.after?.inspectionResults).toEqual(changed.inspectionResults);
});

test('a clock that a later version brings has its default in a file that does not know it', async () => {
  const core = openTestCore();
  core.core.database.writer.exec(
    `INSERT INTO setting VALUES ('rules', '{"clocks": {"publication": {"count": 7, "unit": "day"}}}')`,
  );
  const { clocks, inspectionResults } = await core.call('rules.get', {});
  expect(clocks.publication).toEqual({ count: 7, unit: 'day' });
  expect(clocks.papers).toEqual({ count: 2, unit: 'year' });
  expect(inspectionResults).toHaveLength(9);
});

test('no clock of no days, and no empty list of results', async () => {
  const core = openTestCore();
  const rules = await core.call('rules.get', {});
  const clocks = { ...rules.clocks, publication: { count: 0, unit: 'day' as const } };
  expect((await core.refusal('rules.save', { ...rules, clocks })).message).toContain('检查结果公示');
  expect((await core.refusal('rules.save', { ...rules, inspectionResults: [] })).message).toContain('检查结果用语');
});

const dueOf = async (core: TestCore, campaignId: number) =>
  (await core.call('campaign.overview', { campaignId })).due.map((item) => [item.noun, item.due]);

test('the home page goes by the clocks of the bureau', async () => {
  const core = openTestCore();
  const { id: campaignId } = await addCampaign(core);
  const { id: subjectId } = await addSubject(core);
  await addInspection(core, campaignId, subjectId, { inspectedOn: '2026-09-11' });
  await addSample(core, campaignId, subjectId, { kind: 'food', sampledOn: '2026-09-10' });
  expect(await dueOf(core, campaignId)).toEqual([['sample', '2026-09-17']]);
  const rules = await core.call('rules.get', {});
  const clocks = {
    ...rules.clocks,
    publication: { count: 7, unit: 'day' as const },
    foodSubmission: { count: 1, unit: 'month' as const },
  };
  await core.call('rules.save', { ...rules, clocks });
  expect(await dueOf(core, campaignId)).toEqual([['inspection', '2026-09-18']]);
});
