import { expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { type FollowUp, type Sample, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore, type TestCore, valuesOf } from '../../support.ts';

/* Today is Monday, 14 September 2026. Defaults: 15 days for an objection, 20 working days until publication. */

type Values = Partial<CallInput<'sample.save'>['values']>;

const fields = Object.keys(sampleFields.shape);
const failed = { sampledOn: '2026-08-03', reportedOn: '2026-08-05', labVerdict: 'failed', verdict: 'failed' } as const;

async function openDesk() {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  return { desk, campaignId, add: (values: Values) => addSample(desk, campaignId, subjectId, values) };
}
const publish = ({ id, revision }: Sample) => ({ samples: [{ id, revision }], publishedOn: '2026-09-14' });
const dueOf = async (desk: TestCore, campaignId: number) =>
  (await desk.call('campaign.overview', { campaignId })).due.map((item) => [
    item.id,
    item.due,
    item.title.replace(/^\S+ /, ''),
  ]);
const overdueIds = async (desk: TestCore) =>
  (await desk.call('sample.list', { overdue: true })).rows.map((sample) => sample.id);

test('an objection that nobody has answered keeps a fail from the public, however old it is', async () => {
  const { desk, campaignId, add } = await openDesk();
  const sample = await add({
    ...failed,
    state: 'objected',
    followUp: { notifiedOn: '2026-08-06', objectedOn: '2026-08-20' },
  });
  expect(sample).toMatchObject({ publishableFrom: null, publicationDue: null });
  const { rows } = await desk.call('sampling.publicList', { campaignId, list: 'black' });
  expect(rows.map((row) => [row.publishable, row.reason])).toEqual([[false, '异议尚未处理']]);
  expect((await desk.refusal('sample.publish', publish(sample))).message).toContain('异议尚未处理');
  expect(await dueOf(desk, campaignId)).toEqual([[sample.id, '2026-08-20', '收到异议，待决定是否受理']]);
  expect(await overdueIds(desk)).toEqual([]);
  const answered = await desk.call('sample.save', {
    id: sample.id,
    revision: sample.revision,
    values: {
      ...(valuesOf(sample, fields) as SampleFields),
      state: 'notified',
      followUp: { ...sample.followUp, objectionAccepted: false } as FollowUp,
    },
  });
  expect(answered.publishableFrom).toBe('2026-08-22');
  expect((await desk.call('sample.publish', publish(answered))).samples).toHaveLength(1);
});

test('what the black list holds back, nobody can note as published', async () => {
  const { desk, campaignId, add } = await openDesk();
  const sample = await add({
    ...failed,
    labVerdict: 'passed',
    state: 'reported',
    note: '经核实结论栏误填',
    items: [{ name: '铅', requirement: '≤90', value: '300', unit: 'mg/kg', labVerdict: 'passed', verdict: 'failed' }],
  });
  const { rows } = await desk.call('sampling.publicList', { campaignId, list: 'black' });
  expect(rows.map((row) => row.publishable)).toEqual([false]);
  expect((await desk.refusal('sample.publish', publish(sample))).message).toContain('机构结论与批次结论不一致');
});

test('a fail that was told late is not overdue for the public before it may be public', async () => {
  const { desk, campaignId, add } = await openDesk();
  const late = await add({ ...failed, state: 'notified', followUp: { notifiedOn: '2026-09-01' } });
  // 20 working days after 5 August are 2 September; the objection may come until 16 September.
  expect(late).toMatchObject({ publicationDue: '2026-09-17', publishableFrom: '2026-09-17' });
  const told = await add({ ...failed, state: 'notified', followUp: { notifiedOn: '2026-08-06' } });
  expect(told).toMatchObject({ publicationDue: '2026-09-02', publishableFrom: '2026-08-22' });
  expect(await overdueIds(desk)).toEqual([told.id]);
  expect(await dueOf(desk, campaignId)).toEqual([
    [told.id, '2026-09-02', '抽检结果公示'],
    [late.id, '2026-09-16', '异议期限届满'],
  ]);
});

test('the list of overdue batches and the clock of each say the same', async () => {
  const { desk, add } = await openDesk();
  const days = ['2026-08-10', '2026-08-14', '2026-08-16', '2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31'];
  for (const notifiedOn of days) await add({ ...failed, state: 'notified', followUp: { notifiedOn } });
  await add({ ...failed, state: 'reported' });
  const { rows } = await desk.call('sample.list', {});
  const late = rows.filter((sample) => sample.publicationDue !== null && sample.publicationDue < '2026-09-14');
  expect((await overdueIds(desk)).toSorted()).toEqual(late.map((sample) => sample.id).toSorted());
  expect(late.length).toBeGreaterThan(3);
  expect(late.length).toBeLessThan(rows.length);
});

test('a verdict against the laboratory’s word needs its reason, figures or not', async () => {
  const { desk, campaignId, add } = await openDesk();
  const sample = await add({ ...failed, state: 'reported', verdict: 'open' });
  const change = (more: Partial<SampleFields>) => ({
    id: sample.id,
    revision: sample.revision,
    values: { ...(valuesOf(sample, fields) as SampleFields), ...more },
  });
  expect((await desk.refusal('sample.save', change({ verdict: 'passed' }))).field).toBe('values.note');
  await desk.call('sample.save', change({ verdict: 'passed', note: '报告已更正' }));
  const { rows } = await desk.call('sampling.publicList', { campaignId, list: 'red' });
  expect(rows.map((row) => row.reason)).toEqual(['机构结论与批次结论不一致']);
});

test('closing several keeps the day with what followed each fail', async () => {
  const { desk, add } = await openDesk();
  const rechecked = await add({
    ...failed,
    state: 'rechecked',
    followUp: { notifiedOn: '2026-08-06', recheckedOn: '2026-09-10', recheckPassed: true },
  });
  const passed = await add({ ...failed, labVerdict: 'passed', verdict: 'passed', state: 'reported' });
  await desk.call('sample.advance', {
    samples: [rechecked, passed].map(({ id, revision }) => ({ id, revision })),
    to: 'closed',
    on: '2026-09-11',
  });
  const closed = await desk.call('sample.get', { id: rechecked.id });
  expect([closed.state, closed.followUp?.closedOn]).toEqual(['closed', '2026-09-11']);
  expect((await desk.call('sample.get', { id: passed.id })).followUp).toBeNull();
});

test('a refused batch that was given up fills no plan', async () => {
  const { desk, campaignId, add } = await openDesk();
  const plan = await desk.call('sampling-plan.save', {
    id: null,
    revision: null,
    values: { campaignId, name: '校园周边', source: 'own', batches: 4, quotas: [{ stage: 'campus', batches: 4 }] },
  });
  await add({ samplingPlanId: plan.id, stage: 'campus' });
  const refused = await add({
    samplingPlanId: plan.id,
    stage: 'campus',
    state: 'refused',
    refusedOn: '2026-09-09',
    refusalReason: '封条破损',
  });
  await desk.call('sample.advance', {
    samples: [{ id: refused.id, revision: refused.revision }],
    to: 'closed',
    on: '2026-09-11',
  });
  const { sampled, quotaProgress } = await desk.call('sampling-plan.get', { id: plan.id });
  expect([sampled, quotaProgress[0]!.sampled]).toEqual([1, 1]);
});
