import { expect, test } from 'vitest';
import { addActivity, addCampaign, addInspection, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

const campaignValues = { year: 2026, periodFrom: '2026-09-01', periodTo: '2026-09-30' };

test('a record is created, changed, removed and restored, each time with a new revision', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  expect(campaign.revision).toBe(1);
  const changed = await desk.call('campaign.save', {
    id: campaign.id,
    revision: 1,
    values: { ...campaignValues, theme: '以质取胜 惠及万家' },
  });
  expect([changed.revision, changed.theme, changed.uid]).toEqual([2, '以质取胜 惠及万家', campaign.uid]);
  await desk.call('campaign.remove', { id: campaign.id, revision: 2 });
  expect((await desk.call('campaign.list', {})).total).toBe(0);
  expect((await desk.call('history.removed', {})).map((entry) => entry.title)).toEqual(['2026 年质量月']);
  const restored = await desk.call('campaign.restore', { id: campaign.id });
  expect([restored.revision, restored.deletedAt]).toEqual([4, null]);
});

test('a write that saw an older revision is refused with the record as it is now', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  await desk.call('campaign.save', { id: campaign.id, revision: 1, values: { ...campaignValues, theme: '甲' } });
  const refusal = await desk.refusal('campaign.save', {
    id: campaign.id,
    revision: 1,
    values: { ...campaignValues, theme: '乙' },
  });
  expect(refusal.code).toBe('stale');
  expect(refusal.detail).toMatchObject({ revision: 2, theme: '甲' });
  expect((await desk.call('campaign.get', { id: campaign.id })).theme).toBe('甲');
});

test('what is in the recycle bin cannot be changed', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  await desk.call('campaign.remove', { id: campaign.id, revision: 1 });
  const refusal = await desk.refusal('campaign.save', { id: campaign.id, revision: 2, values: campaignValues });
  expect(refusal.message).toContain('回收站');
});

test('a refusal names the field in the words of the screen and stores nothing', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const refusal = await desk.refusal('activity.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      title: '  ',
      state: 'planned',
      startsOn: '2026-09-31',
      endsOn: '2026-09-05',
      taskIds: [],
      figures: [],
    },
  });
  expect(refusal).toMatchObject({ code: 'input', field: 'values.title', message: '请填写「活动名称」' });
  expect((await desk.call('activity.list', {})).total).toBe(0);
});

test('days the wrong way round are refused on the field that is wrong', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const refusal = await desk.refusal('activity.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      title: '开放日',
      state: 'planned',
      startsOn: '2026-09-05',
      endsOn: '2026-09-04',
      taskIds: [],
      figures: [],
    },
  });
  expect(refusal).toMatchObject({ code: 'input', field: 'values.endsOn' });
});

test('a reference to a record that is not there is refused and the whole save taken back', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const refusal = await desk.refusal('activity.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      title: '开放日',
      state: 'planned',
      startsOn: '2026-09-05',
      endsOn: '2026-09-05',
      taskIds: [999],
      figures: [],
    },
  });
  expect(refusal.code).toBe('conflict');
  expect((await desk.call('activity.list', {})).total).toBe(0);
  expect((await desk.call('history.list', { noun: 'activity' })).total).toBe(0);
});

test('a number is given out once, also after its record went into the recycle bin', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const first = await addSample(desk, campaign.id, subject.id);
  expect(first.number).toBe('CJ2026-0001');
  await desk.call('sample.remove', { id: first.id, revision: 1 });
  expect((await addSample(desk, campaign.id, subject.id)).number).toBe('CJ2026-0002');
  const refusal = await desk.refusal('sample.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      subjectId: subject.id,
      number: 'CJ2026-0002',
      kind: 'product',
      stage: 'campus',
      sampledOn: '2026-09-07',
      samplerIds: [],
      productName: '铅笔',
      verdict: 'open',
      state: 'sampled',
      items: [],
    },
  });
  expect(refusal).toMatchObject({ code: 'conflict', field: 'values.number' });
});

test('a visit needs two inspectors, and a published one its day', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const values = {
    campaignId: campaign.id,
    subjectId: subject.id,
    kind: 'special',
    state: 'done',
    inspectedOn: '2026-09-08',
    inspectorIds: [],
    results: [],
  };
  expect(await desk.refusal('inspection.save', { id: null, revision: null, values })).toMatchObject({
    field: 'values.inspectorIds',
  });
  const inspection = await addInspection(desk, campaign.id, subject.id);
  expect(inspection.inspectorNames).toEqual(['赵甲', '李乙']);
  expect(inspection.number).toBe('JC2026-0001');
});

test('a batch with a failed item cannot pass', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const refusal = await desk.refusal('sample.save', {
    id: null,
    revision: null,
    values: {
      campaignId: campaign.id,
      subjectId: subject.id,
      kind: 'product',
      stage: 'campus',
      sampledOn: '2026-09-07',
      samplerIds: [],
      productName: '水彩笔',
      reportedOn: '2026-09-10',
      verdict: 'passed',
      state: 'reported',
      items: [{ name: '苯', requirement: '≤10', value: '26', unit: 'mg/kg', verdict: 'failed' }],
    },
  });
  expect(refusal).toMatchObject({ field: 'values.verdict' });
});

test('lists filter, sort, page and sum', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  for (let day = 1; day <= 25; day += 1) {
    const startsOn = `2026-09-${String(day).padStart(2, '0')}`;
    await addActivity(desk, campaign.id, {
      title: `进社区 第${day}场`,
      startsOn,
      endsOn: startsOn,
      state: day <= 10 ? 'done' : 'planned',
    });
  }
  const page = await desk.call('activity.list', {
    campaignId: campaign.id,
    state: 'planned',
    sort: { by: 'startsOn', descending: false },
    offset: 5,
    limit: 5,
  });
  expect(page.rows.map((row) => row.startsOn)).toEqual([
    '2026-09-16',
    '2026-09-17',
    '2026-09-18',
    '2026-09-19',
    '2026-09-20',
  ]);
  expect(page).toMatchObject({ total: 15, totals: { planned: 15, running: 0, done: 0 } });
  expect((await desk.call('activity.list', { text: '第7场' })).rows.map((row) => row.title)).toEqual(['进社区 第7场']);
  expect((await desk.call('activity.list', { text: '100%_' })).total).toBe(0);
  expect(
    await desk.refusal('activity.list', { sort: { by: 'id; DROP TABLE activity', descending: false } }),
  ).toMatchObject({ code: 'input' });
});

test('a call that only reads gets a connection that cannot write', () => {
  const { core } = openTestCore();
  expect(() => core.database.reader.exec('DELETE FROM campaign')).toThrow(/readonly/);
});

test('after a longer number was entered by hand, the next ones go on from it', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  await addSample(desk, campaign.id, subject.id, { number: 'CJ2026-000900' });
  expect((await addSample(desk, campaign.id, subject.id)).number).toBe('CJ2026-0901');
  expect((await addSample(desk, campaign.id, subject.id)).number).toBe('CJ2026-0902');
});

test('a unit does not come back out of the recycle bin under a name that another has taken meanwhile', async () => {
  const desk = openTestCore();
  const values = { name: '质量股', kind: 'section' } as const;
  const first = await desk.call('unit.save', { id: null, revision: null, values });
  await desk.call('unit.remove', { id: first.id, revision: first.revision });
  await desk.call('unit.save', { id: null, revision: null, values });
  const refusal = await desk.refusal('unit.restore', { id: first.id });
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('质量股') });
  expect((await desk.call('unit.list', {})).total).toBe(1);
});

test('an activity comes back only where its year is there', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const activity = await addActivity(desk, campaign.id);
  await desk.call('activity.remove', { id: activity.id, revision: activity.revision });
  await desk.call('campaign.remove', { id: campaign.id, revision: campaign.revision });
  expect((await desk.refusal('activity.restore', { id: activity.id })).message).toContain('年度活动');
  await desk.call('campaign.restore', { id: campaign.id });
  expect((await desk.call('activity.restore', { id: activity.id })).deletedAt).toBeNull();
});

test('the next number of a series is found by its index', async () => {
  const desk = openTestCore();
  for (const table of ['draw', 'inspection', 'sample']) {
    const [step] = desk.core.database.writer
      .prepare(
        `EXPLAIN QUERY PLAN SELECT number FROM ${table} WHERE length(number) = +? AND number >= +? AND number < +? AND number GLOB +?
         ORDER BY number DESC LIMIT 1`,
      )
      .all(11, 'JC2026-0', 'JC2026-:', 'JC2026-[0-9][0-9][0-9][0-9]') as { detail: string }[];
    expect(step!.detail).toBe(
      `SEARCH ${table} USING COVERING INDEX ${table}_by_running_number (<expr>=? AND number>? AND number<?)`,
    );
  }
});
