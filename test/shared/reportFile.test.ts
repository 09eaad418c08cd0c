import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberedBatch, plainNumber, reportMatcher } from '../../shared/domain/reportFile.ts';

const batch = (id: number, number: string, more: Partial<NumberedBatch> = {}): NumberedBatch => ({
  id,
  number,
  reportNumber: null,
  retestReportNumber: null,
  ...more,
});
const idsOf = (batches: NumberedBatch[], name: string): number[] =>
  reportMatcher(batches)(name).batches.map(({ id }) => id);

describe('a file is the report of the batch whose number stands in its name', () => {
  const batches = [
    batch(1, 'CJ2026-0001', { reportNumber: 'WJ-2026/0012' }),
    batch(2, 'CJ2026-0002', { reportNumber: '（2026）质检字第0013号', retestReportNumber: 'FJ-2026-7' }),
  ];
  test.each([
    ['by its report number', 'WJ-2026/0012', 1, 'report'],
    ['with other signs, as file systems want them', 'WJ_2026_0012.pdf', 1, 'report'],
    ['in small letters without signs', 'wj20260012.PDF', 1, 'report'],
    ['in full-width letters', '检验报告ＷＪ－２０２６－００１２（铅笔）.ofd', 1, 'report'],
    ['with a page behind it', 'WJ-2026-0012_2.jpg', 1, 'report'],
    ['as a copy', 'WJ-2026-0012 (1).pdf', 1, 'report'],
    ['with a date in front', '20260914WJ-2026-0012.pdf', 1, 'report'],
    ['by the number of its sheet', 'CJ2026-0002 橡皮.pdf', 2, 'number'],
    ['by a number with Chinese words in it', '2026质检字第0013号.pdf', 2, 'report'],
    ['by the number of its retest', '复检报告FJ-2026-7.pdf', 2, 'retest'],
  ])('%s: %s', (_what, name, id, by) => {
    expect(reportMatcher(batches)(name)).toEqual({ batches: [{ id, by }], others: [] });
  });

  test.each([
    ['a longer number that begins like one', 'CJ2026-00012.pdf'],
    ['digits in front of its own', '12026质检字第0013号.pdf'],
    ['letters in front', 'BGWJ-2026-0012.pdf'],
    ['half a number', 'CJ2026-000.pdf'],
    ['nothing of it', '扫描件.pdf'],
    ['no name at all', '.pdf'],
  ])('not by %s: %s', (_what, name) => {
    expect(idsOf(batches, name)).toEqual([]);
  });
});

test('the longest number wins, and another that stands beside it is told', () => {
  const batches = [
    batch(1, 'CJ2026-0001', { reportNumber: 'W-77' }),
    batch(2, 'CJ2026-0001-2'),
    batch(3, 'CJ2026-0003', { reportNumber: 'X-0003' }),
  ];
  expect(reportMatcher(batches)('CJ2026-0001-2.pdf')).toEqual({ batches: [{ id: 2, by: 'number' }], others: [] });
  expect(reportMatcher(batches)('CJ2026-0001 X-0003.pdf')).toEqual({
    batches: [{ id: 1, by: 'number' }],
    others: [3],
  });
});

test('one report of two batches, and a name with two numbers, are for a person to decide', () => {
  const batches = [
    batch(1, 'CJ2026-0001', { reportNumber: 'WJ-0099' }),
    batch(2, 'CJ2026-0002', { reportNumber: 'WJ-0099' }),
  ];
  expect(idsOf(batches, 'WJ-0099.pdf')).toEqual([1, 2]);
  expect(idsOf(batches, 'CJ2026-0001、CJ2026-0002.pdf')).toEqual([1, 2]);
  expect(idsOf([batch(1, 'CJ2026-0001', { reportNumber: 'cj20260001' })], 'CJ2026-0001.pdf')).toEqual([1]);
});

test('a number as short as a date or a page is meant only by a name that is nothing else', () => {
  const batches = [batch(1, 'CJ2026-0001', { reportNumber: '0914' }), batch(2, 'CJ2026-0002', { reportNumber: 'A1' })];
  expect(idsOf(batches, '2026-0914 扫描.pdf')).toEqual([]);
  expect(idsOf(batches, '0914.pdf')).toEqual([1]);
  expect(idsOf(batches, 'a1 铅笔.pdf')).toEqual([]);
  expect(idsOf(batches, 'A-1.pdf')).toEqual([2]);
});

const signs = fc.constantFrom('', '-', '_', '/', ' ', '－', '—', '（');
const number = fc
  .tuple(
    fc.constantFrom('WJ', 'CJ', '食检', 'No'),
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map(([letters, year, running]) => `${letters}-${year}-${String(running).padStart(4, '0')}`);

test('however the number is written, the batch is found, and never another one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 1, maxLength: 20 }), signs, fc.boolean(), (all, sign, isSmall) => {
      const batches = all.map((one, index) => batch(index, one));
      const match = reportMatcher(batches);
      for (const [index, one] of all.entries()) {
        const written = one.split('-').join(sign);
        const name = `检验报告 ${isSmall ? written.toLowerCase() : written}.pdf`;
        expect(match(name).batches.map(({ id }) => id)).toEqual([index]);
      }
    }),
  );
});

test('any name is answered, and what is found stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }), fc.string({ maxLength: 60 }), (all, name) => {
      const batches = all.map((one, index) => batch(index, one));
      for (const { id } of reportMatcher(batches)(name).batches)
        expect(plainNumber(name)).toContain(plainNumber(all[id]!));
    }),
  );
});
