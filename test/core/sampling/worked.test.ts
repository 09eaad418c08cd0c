import { expect, test } from 'vitest';
import { type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { openTestCore, valuesOf } from '../../support.ts';
import { figures, worked } from '../../workedFigures.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

/* The figures are those of workedFigures.ts, reckoned by hand there. */

const [stationery, toys] = worked.groups;
const [circulation, campus, online] = worked.stages;

test('the statistics say what was reckoned by hand', async () => {
  const desk = openTestCore();
  const { campaign, groups, laboratory } = await storeWorkedExample(desk.call);
  const found = await desk.call('sampling.statistics', { campaignId: campaign.id });
  expect(found.total).toEqual(worked.total.figures);
  expect(found.lastYear).toBeNull();
  expect(found.byProductGroup).toEqual([
    { key: groups.stationery.id, label: '学生文具', ...stationery.figures },
    { key: groups.toys.id, label: '儿童玩具', ...toys.figures },
  ]);
  expect(found.byStage).toEqual([
    { key: 'circulation', label: '流通', ...circulation.figures },
    { key: 'campus', label: '校园周边', ...campus.figures },
    { key: 'online', label: '网络', ...online.figures },
  ]);
  expect(found.byTownship.map(({ key, ...sums }) => [key, sums.batches, sums.failed])).toEqual([
    ['东山镇', 61, 8],
    ['西河镇', 49, 6],
  ]);
  expect(found.byLaboratory).toEqual([{ key: laboratory.id, label: laboratory.name, ...worked.total.figures }]);
  expect(found.byWeek).toEqual([{ key: '2026-08-10', label: '08-10 起一周', ...worked.total.figures }]);
  expect(found.failedItems).toEqual(worked.failedItems.map(({ name, items, batches }) => ({ name, items, batches })));
});

test('lists, home page and report say the same', async () => {
  const desk = openTestCore();
  const { campaign, groups } = await storeWorkedExample(desk.call);
  const { total, totals } = await desk.call('sample.list', { campaignId: campaign.id, limit: 1 });
  expect({ batches: total, ...totals }).toEqual(worked.total.figures);
  const narrowed = await desk.call('sample.list', {
    campaignId: campaign.id,
    productGroupId: groups.toys.id,
    limit: 1,
  });
  expect({ batches: narrowed.total, ...narrowed.totals }).toEqual(toys.figures);
  const overview = await desk.call('campaign.overview', { campaignId: campaign.id });
  expect(overview.samples).toEqual({ total: 110, passed: 90, failed: 14, open: 6 });
  const reported = await desk.call('report.figures', { campaignId: campaign.id });
  const textOf = (name: string) => reported.find((figure) => figure.name === name)?.text;
  expect(['抽检批次', '合格批次', '不合格批次', '待检批次', '批次合格率'].map(textOf)).toEqual([
    '110',
    '90',
    '14',
    '6',
    '86.54%',
  ]);
  const rate = reported.find((figure) => figure.name === '批次合格率')!;
  expect([rate.numerator, rate.denominator]).toEqual([90, 104]);
});

test('who may be named in public and who not yet', async () => {
  const desk = openTestCore();
  const { campaign, labels } = await storeWorkedExample(desk.call);
  const black = await desk.call('sampling.publicList', { campaignId: campaign.id, list: 'black' });
  expect({ rows: black.rows.length, publishable: black.publishable, held: black.held }).toEqual(worked.black);
  const reasonOf = (label: string) => black.rows.find((row) => row.sampleId === labels.get(label)![0])!.reason;
  expect(reasonOf('stationery: told late')).toContain('2026-09-25');
  expect(reasonOf('stationery: retest under way')).toBe('异议复检中');
  expect(reasonOf('stationery: contradiction decided')).toContain('不一致');
  expect(reasonOf('stationery: retest upholds')).toBeNull();
  const red = await desk.call('sampling.publicList', { campaignId: campaign.id, list: 'red' });
  expect({ rows: red.rows.length, publishable: red.publishable, held: red.held }).toEqual(worked.red);
});

test('what waits for a decision is found, and a decision moves the figures', async () => {
  const desk = openTestCore();
  const { campaign, labels } = await storeWorkedExample(desk.call);
  const waiting = await desk.call('sample.list', { campaignId: campaign.id, contradiction: true });
  expect(waiting.rows.map((sample) => sample.id)).toEqual(labels.get('stationery: contradiction'));
  const [disputed] = labels.get('stationery: retest under way')!;
  const sample = await desk.call('sample.get', { id: disputed! });
  await desk.call('sample.save', {
    id: sample.id,
    revision: sample.revision,
    values: {
      ...(valuesOf(sample, Object.keys(sampleFields.shape)) as SampleFields),
      state: 'closed',
      followUp: { ...sample.followUp!, retestedOn: '2026-09-12', retestVerdict: 'passed', closedOn: '2026-09-12' },
    },
  });
  const { total } = await desk.call('sampling.statistics', { campaignId: campaign.id });
  expect(total).toEqual(figures(110, 91, 14, 5));
});
