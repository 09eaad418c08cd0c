import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch, readFilters, stringifySearch } from '../../../renderer/app/filters.ts';
import type { Place } from '../../../renderer/app/places.ts';
import { listInputOf } from '../../../renderer/nouns.ts';
import {
  differenceInWords,
  type FigureKey,
  failedItemPlace,
  figureColumns,
  figurePlaceOf,
  paretoOf,
  rateInWords,
  rowsOf,
  type SampleRow,
} from '../../../renderer/sampling/statistics/figures.ts';
import { heatRows } from '../../../renderer/sampling/statistics/heat.ts';
import { openTestCore, type TestCore } from '../../support.ts';
import { storeWorkedExample } from '../../workedSampling.ts';

const whole = { kind: null, source: null, from: null, to: null };

/** Opens a place as the page does, through the address, and counts what its list holds. */
async function countOf(desk: TestCore, campaignId: number, place: Place): Promise<number> {
  const filters = readFilters(listInputOf('sample'), parseSearch(stringifySearch(place.search)));
  return (await desk.call('sample.list', { ...filters, campaignId, limit: 1 })).total;
}

describe('统计的每个数都点得开', () => {
  test('worked example: every figure of every table opens as many batches as it says', async () => {
    const desk = openTestCore();
    const { campaign } = await storeWorkedExample(desk.call);
    const data = await desk.call('sampling.statistics', { campaignId: campaign.id, ...whole });
    const { total, ...tables } = rowsOf(data, whole);
    const rows = [total, ...Object.values(tables).flat()];
    expect(rows.length).toBeGreaterThan(10);
    for (const { label, figures, scope } of rows) {
      for (const { key, title } of figureColumns) {
        expect([label, title, await countOf(desk, campaign.id, figurePlaceOf(key, scope))]).toEqual([
          label,
          title,
          figures[key],
        ]);
      }
    }
    expect(data.failedItems).toHaveLength(4);
    for (const { name, batches } of data.failedItems) {
      expect(await countOf(desk, campaign.id, failedItemPlace(name, whole))).toBe(batches);
    }
  });

  test('example data: every cell of the heat table opens its batches', async () => {
    const desk = openTestCore();
    await desk.call('example.load', {});
    const [campaign] = (await desk.call('campaign.years', {})).toSorted((a, b) => b.year - a.year);
    const scope = { ...whole, from: '2026-09-01', to: '2026-09-14' };
    const data = await desk.call('sampling.statistics', { campaignId: campaign!.id, ...scope });
    const { productGroups, townships } = rowsOf(data, scope);
    const cells = heatRows(data, productGroups, townships).flatMap((row) => row.cells.filter((cell) => cell !== null));
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.reduce((sum, cell) => sum + cell.figures.batches, 0)).toBe(data.total.batches);
    for (const cell of cells) {
      expect(await countOf(desk, campaign!.id, figurePlaceOf('batches', cell.scope))).toBe(cell.figures.batches);
    }
  });

  test('a week at the edge of the period opens only the days within it', () => {
    const figures = { batches: 1, passed: 1, failed: 0, open: 0 };
    const group = { key: '2026-09-07', label: '', ...figures };
    const nothing = { total: figures, lastYear: null, byProductGroup: [], byStage: [], byTownship: [] };
    const data = { ...nothing, byLaboratory: [], bySubject: [], byWeek: [group], failedItems: [], heat: [] };
    const [week] = rowsOf(data, { ...whole, from: '2026-09-09' }).weeks as [SampleRow];
    expect(week.label).toBe('09-07 – 09-13');
    expect(figurePlaceOf('failed', week.scope)).toEqual({
      to: '/sampling',
      search: { from: '2026-09-09', to: '2026-09-13', verdict: 'failed' },
    });
  });
});

describe('合格率和占比', () => {
  const counts = fc.record({ passed: fc.nat(9999), failed: fc.nat(9999), open: fc.nat(9999) });

  test('the rate has its denominator beside it, and open batches never change it', () => {
    expect(rateInWords({ batches: 110, passed: 90, failed: 14, open: 6 })).toBe('86.54%（90/104）');
    expect(rateInWords({ batches: 6, passed: 0, failed: 0, open: 6 })).toBe('—');
    fc.assert(
      fc.property(counts, fc.nat(9999), ({ passed, failed, open }, more) => {
        const words = rateInWords({ batches: passed + failed + open, passed, failed, open });
        expect(rateInWords({ batches: passed + failed + more, passed, failed, open: more })).toBe(words);
      }),
    );
  });

  test('the cumulative line never falls and ends at 100 %', () => {
    const item = fc.record({ name: fc.string(), items: fc.integer({ min: 1, max: 500 }), batches: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 50 }), (items) => {
        const shares = paretoOf(items).map(({ cumulative }) => cumulative);
        expect(shares.at(-1)).toBe(100);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
    );
    expect(paretoOf([])).toEqual([]);
  });

  test('the difference to last year says its sign, and nothing is not minus nothing', () => {
    expect(differenceInWords(110, 98)).toBe('+12');
    expect(differenceInWords(6, 9)).toBe('-3');
    expect(differenceInWords(86.54, 86.541, 2)).toBe('0.00');
    expect(differenceInWords(96.49, 95, 2)).toBe('+1.49');
  });

  test('each figure has the words of the list of batches', () => {
    const titles: Record<FigureKey, string> = { batches: '批次', passed: '合格', failed: '不合格', open: '待检' };
    expect(Object.fromEntries(figureColumns.map(({ key, title }) => [key, title]))).toEqual(titles);
  });
});
