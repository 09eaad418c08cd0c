import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfMonth, listInWords, standingOf } from '../../../renderer/sampling/publication/publicList.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { openTestCore } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

test('what was published stays so, also where an objection came afterwards', () => {
  expect(standingOf({ publishedOn: '2026-09-01', publishable: false })).toBe('published');
  expect(standingOf({ publishedOn: null, publishable: true })).toBe('ready');
  expect(standingOf({ publishedOn: null, publishable: false })).toBe('held');
});

test('worked example: 9 of 15 on the black list may be named; the line above the list says so', async () => {
  const desk = openTestCore();
  const { campaign } = await storeWorkedExample(desk.call);
  const black = await desk.call('sampling.publicList', { campaignId: campaign.id, list: 'black' });
  expect(listInWords(black.rows)).toBe('15 批次：可公示 9 · 已公示 0 · 暂缓公示 6');
  const [first] = black.rows.filter((row) => row.publishable);
  await desk.call('sample.publish', {
    samples: [{ id: first!.sampleId, revision: first!.revision }],
    publishedOn: '2026-09-14',
  });
  const after = await desk.call('sampling.publicList', { campaignId: campaign.id, list: 'black' });
  expect(listInWords(after.rows)).toBe('15 批次：可公示 8 · 已公示 1 · 暂缓公示 6');
});

test('a month of a bulletin has its own days, leap years and December too', () => {
  expect(daysOfMonth('2026-09')).toEqual({ from: '2026-09-01', to: '2026-09-30' });
  expect(daysOfMonth('2028-02').to).toBe('2028-02-29');
  expect(daysOfMonth('2026-12').to).toBe('2026-12-31');
  fc.assert(
    fc.property(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { from, to } = daysOfMonth(`${year}-${String(month).padStart(2, '0')}`);
      expect(to.slice(0, 7)).toBe(from.slice(0, 7));
      expect(addDays(to, 1).slice(8)).toBe('01');
    }),
  );
});
