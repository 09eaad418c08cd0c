import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber } from '../../shared/domain/chineseNumber.ts';
import { addDays, daysBetween, mondayOf } from '../../shared/domain/days.ts';
import { fillFigures, moneyText, passRate, rateText } from '../../shared/domain/figures.ts';
import { addWorkingDays, isWorkingDay } from '../../shared/domain/workingDays.ts';

const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('adding and counting are each other’s opposite', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('the week begins on Monday', () => {
    expect(mondayOf('2026-09-14')).toBe('2026-09-14');
    expect(mondayOf('2026-09-20')).toBe('2026-09-14');
  });
});

describe('working days', () => {
  test('the National Day holiday is skipped', () => {
    expect(isWorkingDay('2025-10-01')).toBe(false);
    // A Sunday on which people work to make up for the holiday of 2025.
    expect(isWorkingDay('2025-09-28')).toBe(true);
    expect(addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
  });

  test('between a day and the n-th working day after it there are exactly n working days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count);
        const span = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(span.filter(isWorkingDay)).toHaveLength(count);
        expect(count === 0 || isWorkingDay(end)).toBe(true);
      }),
    );
  });
});

describe('figures', () => {
  test('the pass rate is rounded half up to two decimals and has no value without a verdict', () => {
    expect(passRate(55, 57)).toBe(96.49);
    expect(passRate(196, 203)).toBe(96.55);
    expect(passRate(0, 0)).toBeNull();
    expect(rateText(passRate(44, 44))).toBe('100.00%');
    // 1/800 is exactly 0.125 %: half goes up.
    expect(passRate(1, 800)).toBe(0.13);
  });

  test('the pass rate lies between 0 and 100 and is 100 only when all passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (judged, some) => {
        const passed = some % (judged + 1);
        const rate = passRate(passed, judged)!;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate === 100).toBe(passed === judged);
      }),
    );
  });

  test('money is shown in yuan, references are filled and unknown ones left', () => {
    expect(moneyText(123456)).toBe('1,234.56');
    expect(fillFigures('共{立案}件，{未知}', (name) => (name === '立案' ? '3' : null))).toBe('共3件，{未知}');
  });
});

describe('numbers of headings', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [32, '三十二'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is written %s', (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });
});
