import { expect, test } from 'vitest';
import { type FollowUp, followUp, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore, valuesOf } from '../../support.ts';
import { pastedOf } from '../exchange/import/support.ts';
import { addReceived, samplingDesk } from './importSupport.ts';

/* The desk stands on 14 September 2026. */

const fields = Object.keys(sampleFields.shape);
const tomorrow = '2026-09-15';

async function failedBatch() {
  const desk = openTestCore();
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  const sample = await addSample(desk, campaignId, subjectId, {
    submittedOn: '2026-09-08',
    receivedOn: '2026-09-08',
    reportedOn: '2026-09-10',
    verdict: 'failed',
    state: 'reported',
  });
  const values = valuesOf(sample, fields) as SampleFields;
  const refused = (more: Partial<SampleFields>) =>
    desk.refusal('sample.save', { id: sample.id, revision: sample.revision, values: { ...values, ...more } });
  return { desk, sample, values, refused };
}

test.each([
  [
    'sampledOn',
    '抽样日期',
    { sealedOn: null, submittedOn: null, receivedOn: null, reportedOn: null, verdict: 'open', state: 'sampled' },
  ],
  ['sealedOn', '封样日期', { submittedOn: null, receivedOn: null }],
  ['submittedOn', '送检日期', { receivedOn: null, reportedOn: null, verdict: 'open', state: 'submitted' }],
  ['receivedOn', '接收日期', {}],
  ['refusedOn', '拒收日期', {}],
  ['testedOn', '检验日期', { reportedOn: null, verdict: 'open', state: 'tested' }],
  ['reportedOn', '报告日期', {}],
] as const)('%s cannot be tomorrow', async (field, label, more) => {
  const { desk, values } = await failedBatch();
  const input = { id: null, revision: null, values: { ...values, number: null, ...more, [field]: tomorrow } };
  expect(await desk.refusal('sample.save', input)).toMatchObject({
    field: `values.${field}`,
    message: `「${label}」不能晚于今天（2026-09-14）`,
  });
});

const empty = Object.fromEntries(Object.keys(followUp.shape).map((field) => [field, null])) as unknown as FollowUp;

test.each([
  ['notifiedOn', '告知日期'],
  ['objectedOn', '异议申请日期'],
  ['retestedOn', '复检报告日期'],
  ['orderedOn', '责令改正日期'],
  ['rectifiedOn', '整改日期'],
  ['recheckedOn', '复查日期'],
  ['closedOn', '办结日期'],
] as const)('of the follow-up, %s cannot be tomorrow', async (field, label) => {
  const { refused } = await failedBatch();
  expect(await refused({ followUp: { ...empty, [field]: tomorrow } })).toMatchObject({
    field: `values.followUp.${field}`,
    message: `「${label}」不能晚于今天（2026-09-14）`,
  });
});

test('the deadline of an order lies ahead, and may', async () => {
  const { desk, sample, values } = await failedBatch();
  const ordered = { ...empty, notifiedOn: '2026-09-11', orderedOn: '2026-09-14', orderDeadline: '2026-12-31' };
  const input = { id: sample.id, revision: sample.revision, values: { ...values, followUp: ordered } };
  expect((await desk.call('sample.save', input)).followUp?.orderDeadline).toBe('2026-12-31');
});

test('several batches cannot be handed over tomorrow either', async () => {
  const { desk, campaign, subject } = await samplingDesk();
  const { id, revision } = await addSample(desk, campaign.id, subject.id, { state: 'sealed', sealedOn: '2026-09-07' });
  const refusal = await desk.refusal('sample.advance', { samples: [{ id, revision }], to: 'submitted', on: tomorrow });
  expect(refusal.message).toContain('「送检日期」不能晚于今天');
});

test('an import gives the row back that tells of tomorrow', async () => {
  const there = await samplingDesk();
  const { desk, campaign } = there;
  await addReceived(there, 'CJ2026-0001');
  const rows = [
    ['抽样单编号', '抽样环节', '抽样日期', '抽样人1', '抽样人2', '被抽样单位名称', '样品名称'],
    ['CJ2026-0201', '校园周边', tomorrow, '钱丙', '孙丁', '云溪县青禾文具店', '中性笔'],
    ['CJ2026-0202', '校园周边', '2026-09-14', '钱丙', '孙丁', '云溪县青禾文具店', '中性笔'],
  ];
  const reading = pastedOf('sample', rows, { campaignId: campaign.id });
  const checked = await desk.call('import.check', { ...reading, show: 'bad' });
  expect(checked).toMatchObject({ new: 1, bad: 1 });
  expect(checked.shown[0]!.reasons.map(({ message }) => message).join()).toContain('「抽样日期」不能晚于今天');
});
