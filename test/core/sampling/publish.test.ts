import { expect, test } from 'vitest';
import { openTestCore } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

const blackList = async (desk: ReturnType<typeof openTestCore>, campaignId: number) =>
  (await desk.call('sampling.publicList', { campaignId, list: 'black' })).rows;
const versions = (rows: { sampleId: number; revision: number }[]) =>
  rows.map(({ sampleId, revision }) => ({ id: sampleId, revision }));

test('all nine that may be published are noted in one go, and taken back in one go', async () => {
  const desk = openTestCore();
  const { campaign } = await storeWorkedExample(desk.call);
  const free = (await blackList(desk, campaign.id)).filter((row) => row.publishable);
  expect(free).toHaveLength(9);
  const { samples } = await desk.call('sample.publish', { samples: versions(free), publishedOn: '2026-09-14' });
  const noted = (await blackList(desk, campaign.id)).filter((row) => row.publishedOn === '2026-09-14');
  expect(versions(noted)).toEqual(samples);
  await desk.call('sample.publish', { samples, publishedOn: null });
  expect((await blackList(desk, campaign.id)).filter((row) => row.publishedOn !== null)).toEqual([]);
});

test('one that is held back keeps all of them from being noted, and is named', async () => {
  const desk = openTestCore();
  const { campaign } = await storeWorkedExample(desk.call);
  const rows = await blackList(desk, campaign.id);
  const held = rows.find((row) => row.reason?.includes('2026-09-25'))!;
  const refusal = await desk.refusal('sample.publish', {
    samples: [...versions(rows.filter((row) => row.publishable)), ...versions([held])],
    publishedOn: '2026-09-14',
  });
  expect(refusal.message).toContain(held.number);
  expect(refusal.message).toContain('其他批次也未登记');
  expect((await blackList(desk, campaign.id)).every((row) => row.publishedOn === null)).toBe(true);
});

test('a batch that somebody changed meanwhile is not noted over their change', async () => {
  const desk = openTestCore();
  const { campaign } = await storeWorkedExample(desk.call);
  const [row] = (await blackList(desk, campaign.id)).filter((one) => one.publishable);
  const stale = { id: row!.sampleId, revision: row!.revision };
  await desk.call('sample.publish', { samples: [stale], publishedOn: '2026-09-13' });
  const refusal = await desk.refusal('sample.publish', { samples: [stale], publishedOn: '2026-09-14' });
  expect(refusal.code).toBe('stale');
});
