import { expect, test } from 'vitest';
import { type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { openTestCore, valuesOf } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

/*
 * The worked example, by hand (today is 14 September 2026):
 *
 *                      stationery  toys   all
 *   batches                    61    49   110
 *   passed by the laboratory   48    40    88
 *   overturned by a retest      1     1     2   → passed                49   41    90
 *   failed, undisputed          5     6    11
 *   objection rejected          1           1
 *   retest upheld the fail      1           1
 *   contradiction, decided      1           1   → failed                 8    6    14
 *   retest under way            1           1
 *   contradiction, undecided    1           1
 *   refused, received           2           2
 *   sampled, submitted                2     2   → open                   4    2     6
 *
 *   rate: 49 ÷ 57 = 85.96 %, 41 ÷ 47 = 87.23 %, together 90 ÷ 104 = 86.54 %; open batches are in no denominator.
 *   stage: campus 30 + 13 = 43 (31 passed, 8 failed, 4 open), circulation 18 + 34 = 52 (44, 6, 2), online 15 (15, 0, 0).
 *   failed items of failed batches: lead 2 + 2 + 1 + 1 + 1 = 7, plasticiser 6, marking 2, cap 1.
 *   black list: 14 failed and 1 disputed = 15; held back: 2 + 2 told on 10 September (objection until the 25th), 1 decided
 *   against the laboratory's words, 1 disputed = 6; so 9 may be published. Red list: 90, all of them may.
 */

const figures = (batches: number, passed: number, failed: number, open: number) => ({ batches, passed, failed, open });

test('the statistics say what was reckoned by hand', async () => {
  const desk = openTestCore();
  const { campaign, groups, laboratory } = await storeWorkedExample(desk.call);
  const found = await desk.call('sampling.statistics', { campaignId: campaign.id });
  expect(found.total).toEqual(figures(110, 90, 14, 6));
  expect(found.lastYear).toBeNull();
  expect(found.byProductGroup).toEqual([
    { key: groups.stationery.id, label: '学生文具', ...figures(61, 49, 8, 4) },
    { key: groups.toys.id, label: '儿童玩具', ...figures(49, 41, 6, 2) },
  ]);
  expect(found.byStage).toEqual([
    { key: 'circulation', label: '流通', ...figures(52, 44, 6, 2) },
    { key: 'campus', label: '校园周边', ...figures(43, 31, 8, 4) },
    { key: 'online', label: '网络', ...figures(15, 15, 0, 0) },
  ]);
  expect(found.byTownship.map(({ key, ...sums }) => [key, sums.batches, sums.failed])).toEqual([
    ['东山镇', 61, 8],
    ['西河镇', 49, 6],
  ]);
  expect(found.byLaboratory).toEqual([{ key: laboratory.id, label: laboratory.name, ...figures(110, 90, 14, 6) }]);
  expect(found.byWeek).toEqual([{ key: '2026-08-10', label: '08-10 起一周', ...figures(110, 90, 14, 6) }]);
  expect(found.failedItems).toEqual([
    { name: '可迁移元素（铅）', items: 7, batches: 7 },
    { name: '邻苯二甲酸酯', items: 6, batches: 6 },
    { name: '使用说明', items: 2, batches: 2 },
    { name: '笔帽通气量', items: 1, batches: 1 },
  ]);
});

test('lists, home page and report say the same', async () => {
  const desk = openTestCore();
  const { campaign, groups } = await storeWorkedExample(desk.call);
  const { total, totals } = await desk.call('sample.list', { campaignId: campaign.id, limit: 1 });
  expect({ batches: total, ...totals }).toEqual(figures(110, 90, 14, 6));
  const toys = await desk.call('sample.list', { campaignId: campaign.id, productGroupId: groups.toys.id, limit: 1 });
  expect({ batches: toys.total, ...toys.totals }).toEqual(figures(49, 41, 6, 2));
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
  expect([black.rows.length, black.publishable, black.held]).toEqual([15, 9, 6]);
  const reasonOf = (label: string) => black.rows.find((row) => row.sampleId === labels.get(label)![0])!.reason;
  expect(reasonOf('stationery: told late')).toContain('2026-09-25');
  expect(reasonOf('stationery: retest under way')).toBe('异议复检中');
  expect(reasonOf('stationery: contradiction decided')).toContain('不一致');
  expect(reasonOf('stationery: retest upholds')).toBeNull();
  const red = await desk.call('sampling.publicList', { campaignId: campaign.id, list: 'red' });
  expect([red.rows.length, red.publishable, red.held]).toEqual([90, 90, 0]);
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
