import { expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { type FollowUp, type Sample, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore, type TestCore, valuesOf } from '../../support.ts';

const fields = Object.keys(sampleFields.shape);
const change = (sample: Sample, more: Partial<SampleFields>) => ({
  id: sample.id,
  revision: sample.revision,
  values: { ...(valuesOf(sample, fields) as SampleFields), ...more },
});

async function openDesk(): Promise<{ desk: TestCore; campaignId: number; subjectId: number }> {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  return { desk, campaignId, subjectId };
}

const lead = (value: string, labVerdict: 'passed' | 'failed') => ({
  name: '铅',
  requirement: '≤90',
  value,
  unit: 'mg/kg',
  labVerdict,
  verdict: Number(value) <= 90 ? ('passed' as const) : ('failed' as const),
});
const failedReport: Partial<CallInput<'sample.save'>['values']> = {
  reportedOn: '2026-08-20',
  labVerdict: 'failed',
  verdict: 'failed',
  state: 'reported',
  sampledOn: '2026-08-10',
  items: [lead('120', 'failed')],
};
const followUp = (more: Partial<FollowUp>) => more as FollowUp;

test('a batch goes from the sheet to the laboratory step by step, and no step is left out', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  let sample = await addSample(desk, campaignId, subjectId);
  const refusal = await desk.refusal('sample.save', change(sample, { state: 'tested' }));
  expect(refusal.message).toContain('“已抽样”的批次不能直接改为“已检验”');
  for (const step of [
    { state: 'sealed', sealedOn: '2026-09-07' },
    { state: 'submitted', submittedOn: '2026-09-08' },
    { state: 'received', receivedOn: '2026-09-08' },
    { state: 'tested', testedOn: '2026-09-10' },
    { state: 'reported', reportedOn: '2026-09-12', labVerdict: 'passed', verdict: 'passed' },
    { state: 'closed' },
  ] as const) {
    sample = await desk.call('sample.save', change(sample, step));
    expect(sample.state).toBe(step.state);
  }
});

test('a refused batch says why, waits, and may be sealed anew', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const sample = await addSample(desk, campaignId, subjectId, { state: 'submitted', submittedOn: '2026-09-08' });
  const refusal = await desk.refusal('sample.save', change(sample, { state: 'refused', refusedOn: '2026-09-08' }));
  expect(refusal).toMatchObject({ field: 'values.refusalReason' });
  const refused = await desk.call(
    'sample.save',
    change(sample, { state: 'refused', refusedOn: '2026-09-08', refusalReason: '封条破损' }),
  );
  expect((await desk.call('sample.save', change(refused, { state: 'sealed' }))).state).toBe('sealed');
});

test('what is sampled and kept in reserve cannot be more than there was', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const sample = await addSample(desk, campaignId, subjectId, { baseQuantity: 5, testQuantity: 3, spareQuantity: 2 });
  const refusal = await desk.refusal('sample.save', change(sample, { spareQuantity: 3 }));
  expect(refusal.message).toContain('不能大于「抽样基数」');
  expect((await desk.refusal('sample.save', change(sample, { testQuantity: 0 }))).field).toBe('values.testQuantity');
});

test('where laboratory and figures contradict each other, nobody decides without a reason', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const sample = await addSample(desk, campaignId, subjectId, {
    ...failedReport,
    labVerdict: 'passed',
    verdict: 'open',
    items: [lead('120', 'passed')],
  });
  expect(sample).toMatchObject({ contradiction: true, verdict: 'open' });
  expect((await desk.refusal('sample.save', change(sample, { verdict: 'passed' }))).field).toBe('values.verdict');
  expect((await desk.refusal('sample.save', change(sample, { verdict: 'failed' }))).field).toBe('values.note');
  const decided = await desk.call('sample.save', change(sample, { verdict: 'failed', note: '经核实报告误填' }));
  expect(decided).toMatchObject({ contradiction: true, verdict: 'failed' });
  const { total } = await desk.call('sample.list', { contradiction: true });
  expect(total).toBe(0);
});

test('an objection opens the batch again, and its retest is final', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const reported = await addSample(desk, campaignId, subjectId, failedReport);
  expect(reported.objectionUntil).toBe('2026-09-04');
  const told = await desk.call(
    'sample.save',
    change(reported, { state: 'notified', followUp: followUp({ notifiedOn: '2026-08-25' }) }),
  );
  expect(told).toMatchObject({ objectionUntil: '2026-09-09', publishableFrom: '2026-09-10', verdict: 'failed' });
  const objected = await desk.call(
    'sample.save',
    change(told, {
      state: 'objected',
      followUp: followUp({ ...told.followUp!, objectedOn: '2026-09-05', objectionAccepted: true }),
    }),
  );
  expect(objected).toMatchObject({ verdict: 'open', publishableFrom: null });
  const overturned = await desk.call(
    'sample.save',
    change(objected, {
      state: 'closed',
      followUp: followUp({ ...objected.followUp!, retestedOn: '2026-09-12', retestVerdict: 'passed' }),
    }),
  );
  expect(overturned).toMatchObject({ verdict: 'passed', labVerdict: 'failed', publishableFrom: '2026-09-12' });
});

test('an objection that comes too late is not accepted', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const reported = await addSample(desk, campaignId, subjectId, {
    ...failedReport,
    state: 'notified',
    followUp: followUp({ notifiedOn: '2026-08-25' }),
  });
  const late = followUp({ ...reported.followUp!, objectedOn: '2026-09-10', objectionAccepted: true });
  const refusal = await desk.refusal('sample.save', change(reported, { state: 'objected', followUp: late }));
  expect(refusal.message).toContain('2026-09-09 届满');
  const noted = await desk.call('sample.save', change(reported, { followUp: { ...late, objectionAccepted: false } }));
  expect(noted.verdict).toBe('failed');
});

test('nothing goes public before the time for an objection is over', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const open = await addSample(desk, campaignId, subjectId);
  expect((await desk.refusal('sample.save', change(open, { publishedOn: '2026-09-14' }))).message).toContain(
    '最终结论',
  );
  const reported = await addSample(desk, campaignId, subjectId, failedReport);
  const early = await desk.refusal('sample.save', change(reported, { publishedOn: '2026-09-04' }));
  expect(early.message).toContain('2026-09-04 届满');
  expect((await desk.call('sample.save', change(reported, { publishedOn: '2026-09-05' }))).publishedOn).toBe(
    '2026-09-05',
  );
});

test('the clocks are those of the settings', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const food = await addSample(desk, campaignId, subjectId, { kind: 'food', sampledOn: '2026-09-07' });
  expect([food.submissionDue, food.reportDue, food.papersUntil]).toEqual(['2026-09-14', null, '2028-09-07']);
  const rules = await desk.call('rules.get', {});
  await desk.call('rules.save', { ...rules, clocks: { ...rules.clocks, foodSubmission: { count: 3, unit: 'day' } } });
  expect((await desk.call('sample.get', { id: food.id })).submissionDue).toBe('2026-09-10');
  const product = await addSample(desk, campaignId, subjectId, { kind: 'product', sampledOn: '2026-09-07' });
  expect(product.submissionDue).toBeNull();
});

test('several batches are handed over at once, all of them or none', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const [first, second] = [await addSample(desk, campaignId, subjectId), await addSample(desk, campaignId, subjectId)];
  const closed = await addSample(desk, campaignId, subjectId, { ...failedReport, state: 'closed' });
  const version = ({ id, revision }: Sample) => ({ id, revision });
  const refusal = await desk.refusal('sample.advance', {
    samples: [version(first), version(closed)],
    to: 'submitted',
    on: '2026-09-09',
  });
  expect(refusal.message).toContain(closed.number);
  expect((await desk.call('sample.get', { id: first.id })).state).toBe('sampled');
  await desk.call('sample.advance', { samples: [version(first), version(second)], to: 'submitted', on: '2026-09-09' });
  for (const { id } of [first, second]) {
    expect(await desk.call('sample.get', { id })).toMatchObject({ state: 'submitted', submittedOn: '2026-09-09' });
  }
});

test('votes are ranked, and the top goes into a plan once', async () => {
  const { desk, campaignId } = await openDesk();
  const choice = await desk.call('public-choice.save', {
    id: null,
    revision: null,
    values: {
      campaignId,
      title: '你选我检',
      items: [
        { name: '水彩笔', votes: 120 },
        { name: '插座', votes: 340 },
        { name: '月饼', votes: 120 },
        { name: '雨伞', votes: 0 },
      ],
    },
  });
  expect(choice.items.map((item) => item.name)).toEqual(['插座', '水彩笔', '月饼', '雨伞']);
  const input = { id: choice.id, revision: choice.revision, top: 2, batchesEach: 5 };
  const plan = await desk.call('public-choice.takeTop', input);
  expect(plan).toMatchObject({ source: 'public-choice', batches: 10 });
  expect(plan.quotas).toHaveLength(2);
  expect(plan.note).toContain('插座（340 票）、水彩笔（120 票）');
  const taken = await desk.call('public-choice.get', { id: choice.id });
  const again = await desk.refusal('public-choice.takeTop', { ...input, revision: taken.revision });
  expect(again.message).toContain('已经生成过');
});

test('a quota counts what fits it, and refused batches fit nothing', async () => {
  const { desk, campaignId, subjectId } = await openDesk();
  const plan = await desk.call('sampling-plan.save', {
    id: null,
    revision: null,
    values: {
      campaignId,
      name: '校园周边',
      source: 'own',
      batches: 10,
      quotas: [
        { stage: 'campus', batches: 4 },
        { stage: 'online', batches: 6 },
      ],
    },
  });
  for (const stage of ['campus', 'campus', 'online'] as const)
    await addSample(desk, campaignId, subjectId, { samplingPlanId: plan.id, stage });
  await addSample(desk, campaignId, subjectId, {
    samplingPlanId: plan.id,
    stage: 'campus',
    state: 'refused',
    refusedOn: '2026-09-09',
    refusalReason: '封条破损',
  });
  const { quotaProgress } = await desk.call('sampling-plan.get', { id: plan.id });
  expect(quotaProgress.map((quota) => [quota.sampled, quota.batches])).toEqual([
    [2, 4],
    [1, 6],
  ]);
});
