import { expect, test } from 'vitest';
import { addActivity, addCampaign, addInspection, addSample, addSubject, addTask, onePixelPng } from '../../records.ts';
import { openTestCore } from '../../support.ts';

test('the home page tells the day, what is missing and what is late', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk, { reportDue: '2026-10-12' });
  const asked = await addTask(desk, campaign.id, { quantity: 3, quantityUnit: '场' });
  const bare = await addTask(desk, campaign.id, { title: '畅通投诉举报渠道', position: 1 });
  await addActivity(desk, campaign.id, { taskIds: [asked.id] });
  await addActivity(desk, campaign.id, {
    taskIds: [asked.id],
    title: '座谈会',
    state: 'planned',
    startsOn: '2026-09-10',
    endsOn: '2026-09-10',
  });
  await addActivity(desk, campaign.id, { taskIds: [asked.id], title: '取消的活动', state: 'cancelled' });
  const overview = await desk.call('campaign.overview', { campaignId: campaign.id });
  expect([overview.day, overview.daysLeft, overview.activities.total, overview.activities.done]).toEqual([
    14, 16, 2, 1,
  ]);
  expect(
    overview.coverage.map(({ taskId, planned, done, missing, withoutEvidence }) => ({
      taskId,
      planned,
      done,
      missing,
      withoutEvidence,
    })),
  ).toEqual([
    { taskId: asked.id, planned: 2, done: 1, missing: 1, withoutEvidence: 1 },
    { taskId: bare.id, planned: 0, done: 0, missing: 1, withoutEvidence: 0 },
  ]);
  expect(overview.due[0]).toMatchObject({ noun: 'activity', title: '座谈会 未办结', days: -4 });
});

test('a photo takes the finished activity off the list of those without evidence', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const task = await addTask(desk, campaign.id);
  const activity = await addActivity(desk, campaign.id, { taskIds: [task.id] });
  const token = desk.offer(onePixelPng, '现场.png');
  await desk.call('evidence.add', {
    tokens: [token],
    campaignId: campaign.id,
    ownerNoun: 'activity',
    ownerId: activity.id,
  });
  const [coverage] = (await desk.call('campaign.overview', { campaignId: campaign.id })).coverage;
  expect(coverage?.withoutEvidence).toBe(0);
});

test('a batch of food that has not gone to the laboratory within five working days is overdue', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  // Monday 7 September; five working days later is Monday 14 September, today.
  await addSample(desk, campaign.id, subject.id, { kind: 'food', sampledOn: '2026-09-07' });
  await addSample(desk, campaign.id, subject.id, { kind: 'food', sampledOn: '2026-09-04' });
  // The clock is one of food only.
  await addSample(desk, campaign.id, subject.id, { sampledOn: '2026-09-04' });
  const { due, samples } = await desk.call('campaign.overview', { campaignId: campaign.id });
  expect(due.map((item) => [item.title, item.due, item.days])).toEqual([
    ['CJ2026-0002 样品未送检', '2026-09-11', -3],
    ['CJ2026-0001 样品未送检', '2026-09-14', 0],
  ]);
  expect(samples).toEqual({ total: 3, passed: 0, failed: 0, open: 3 });
});

test('open findings past their deadline are overdue, rectified ones are not', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const inspection = await addInspection(desk, campaign.id, subject.id, { results: ['发现问题已责令改正'] });
  const values = {
    inspectionId: inspection.id,
    description: '未标注警示语',
    severity: 'general',
    measure: 'ordered',
    deadline: '2026-09-12',
    state: 'open',
  } as const;
  const finding = await desk.call('finding.save', { id: null, revision: null, values });
  const dueTitles = async () =>
    (await desk.call('campaign.overview', { campaignId: campaign.id })).due
      .filter((item) => item.noun === 'finding')
      .map((item) => item.days);
  expect(await dueTitles()).toEqual([-2]);
  await desk.call('finding.save', {
    id: finding.id,
    revision: 1,
    values: { ...values, state: 'rectified', rectifiedOn: '2026-09-13' },
  });
  expect(await dueTitles()).toEqual([]);
});

test('last year is compared on the same day of the campaign', async () => {
  const desk = openTestCore();
  const before = await addCampaign(desk, { year: 2025, periodFrom: '2025-09-01', periodTo: '2025-09-30' });
  const now = await addCampaign(desk);
  await addActivity(desk, before.id, { startsOn: '2025-09-14', endsOn: '2025-09-14' });
  await addActivity(desk, before.id, { startsOn: '2025-09-15', endsOn: '2025-09-15' });
  const overview = await desk.call('campaign.overview', { campaignId: now.id });
  expect(overview.activities.lastYearDone).toBe(1);
  expect(overview.participants.byDay).toHaveLength(30);
});

test('what a circular asks in batches is covered by batches, what it asks in 家 is not guessed', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  const subject = await addSubject(desk);
  const batches = await addTask(desk, campaign.id, { title: '重点消费品抽检', quantity: 3, quantityUnit: '批次' });
  const help = await addTask(desk, campaign.id, {
    title: '帮扶小微企业',
    quantity: 20,
    quantityUnit: '家',
    position: 1,
  });
  await addSample(desk, campaign.id, subject.id, { taskId: batches.id });
  await addActivity(desk, campaign.id, { taskIds: [help.id] });
  const { coverage } = await desk.call('campaign.overview', { campaignId: campaign.id });
  expect(coverage.map(({ counts, comparable, done, missing }) => ({ counts, comparable, done, missing }))).toEqual([
    { counts: 'sample', comparable: true, done: 1, missing: 2 },
    { counts: 'activity', comparable: false, done: 1, missing: 0 },
  ]);
});

test('the summary is due until one is frozen', async () => {
  const desk = openTestCore();
  const campaign = await addCampaign(desk, { reportDue: '2026-09-20', reportTo: '市局质量科' });
  const summaries = async () =>
    (await desk.call('campaign.overview', { campaignId: campaign.id })).due
      .filter((item) => item.noun === 'campaign')
      .map((item) => [item.title, item.days]);
  expect(await summaries()).toEqual([['报送活动总结（市局质量科）', 6]]);
  await desk.call('report.freeze', await desk.call('report.draft', { campaignId: campaign.id }));
  expect(await summaries()).toEqual([]);
});
