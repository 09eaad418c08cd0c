import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addClock,
  type Clock,
  clockFrom,
  knownHolidayYears,
  latestStart,
  unannouncedWords,
  unannouncedYear,
} from '../../shared/domain/clock.ts';
import { addDays, daysBetween } from '../../shared/domain/days.ts';
import { isWorkingDay } from '../../shared/domain/workingDays.ts';

/*
 * The State Council's notices on public holidays, copied by hand: first and last day off, and days worked to make up for
 * them (调休). 2024: 国办发明电〔2023〕7号; 2025: 国办发明电〔2024〕12号; 2026: 国办发明电〔2025〕7号.
 * For 2027 nothing is announced yet: there the calendar knows weekends only, so that a clock ends too early rather than too late.
 */
const daysOff = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-08', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const madeUp = new Set([
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
]);

function isWorkingByTheNotices(day: string): boolean {
  if (madeUp.has(day)) return true;
  if (daysOff.some(([from, to]) => day >= from && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const everyDay = Array.from({ length: daysBetween('2024-01-01', '2027-12-31') + 1 }, (_, index) =>
  addDays('2024-01-01', index),
);
const someDay = fc.constantFrom(...everyDay);
const unit = fc.constantFrom<Clock['unit']>('working-day', 'day', 'month', 'year');
const someClock: fc.Arbitrary<Clock> = fc.record({ count: fc.integer({ min: 1, max: 40 }), unit });

describe('working days', () => {
  test('every day of 2024 to 2027 is worked or off as the notices have it', () => {
    const different = everyDay.filter((day) => isWorkingDay(day) !== isWorkingByTheNotices(day));
    expect(different).toEqual([]);
  });

  test('n working days later, exactly n days have been worked, the last of them the day itself', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addClock(day, { count, unit: 'working-day' });
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(passed.filter(isWorkingByTheNotices)).toHaveLength(count);
        expect(isWorkingByTheNotices(end)).toBe(true);
      }),
    );
  });

  test('it agrees with the calendar package’s own reckoning', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        expect(addClock(day, { count, unit: 'working-day' })).toBe(chineseDays.findWorkday(count, day));
      }),
    );
  });

  test.each([
    // The National Day week with its two make-up days.
    ['2024-09-24', '2024-10-25'],
    ['2025-09-26', '2025-10-30'],
    // The Mid-Autumn weekend and the National Day week, made up for on 20 September and 10 October.
    ['2026-09-08', '2026-10-12'],
    ['2026-02-10', '2026-03-16'],
  ])('the result of a check on %s is to be public by %s', (inspectedOn, due) => {
    expect(addClock(inspectedOn, { count: 20, unit: 'working-day' })).toBe(due);
  });
});

describe('months and years', () => {
  test.each([
    ['2026-08-31', 6, 'month', '2027-02-28'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2023-11-30', 3, 'month', '2024-02-29'],
    ['2026-10-31', 1, 'month', '2026-11-30'],
    ['2026-12-15', 1, 'month', '2027-01-15'],
    ['2024-02-29', 2, 'year', '2026-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2026-09-14', 2, 'year', '2028-09-14'],
  ] as const)('%s and %i %s is %s', (day, count, unitOf, end) => {
    expect(addClock(day, { count, unit: unitOf })).toBe(end);
  });

  test('months later it is the same day of the month, or the last day of a shorter month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addClock(day, { count, unit: 'month' });
        const [from, to] = [day, end].map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)));
        expect(to! - from!).toBe(count);
        const clamped = end.slice(8) < day.slice(8);
        expect(clamped ? addDays(end, 1).slice(8) : end.slice(8)).toBe(clamped ? '01' : day.slice(8));
      }),
    );
  });

  test('days are days of the calendar', () => {
    expect(addClock('2026-09-20', { count: 15, unit: 'day' })).toBe('2026-10-05');
  });
});

describe('every clock', () => {
  test('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(someDay, someClock, (day, clock) => {
        expect(addClock(addDays(day, 1), clock) >= addClock(day, clock)).toBe(true);
        expect(clockFrom(clock)(day)).toBe(addClock(day, clock));
      }),
    );
  });

  test('the latest start that is over by a day is over by it, and the day after that is not', () => {
    fc.assert(
      fc.property(someDay, someClock, (end, clock) => {
        const start = latestStart(end, clock)!;
        expect(addClock(start, clock) <= end).toBe(true);
        expect(addClock(addDays(start, 1), clock) > end).toBe(true);
      }),
    );
  });

  test('of a clock that is longer than any record is old, none is over', () => {
    expect(latestStart('2026-09-14', { count: 3650, unit: 'year' })).toBeNull();
  });
});

describe('a year whose holidays are not announced', () => {
  const working = (day: string) => ({ day, clock: { count: 20, unit: 'working-day' as const } });

  test('the years that are known are those of the notices, without a gap, and no later one', () => {
    const years = knownHolidayYears();
    const announced = daysOff.map(([from]) => Number(from.slice(0, 4)));
    expect(years.at(-1)).toBe(Math.max(...announced));
    expect(years).toEqual(expect.arrayContaining([...new Set(announced)]));
    expect(years.at(-1)! - years[0]! + 1).toBe(years.length);
  });

  test('is told of where a clock of working days ends in it, the first of several', () => {
    expect(unannouncedYear([working('2026-12-31'), working('2028-01-05'), working('2027-01-04')])).toBe(2027);
    expect(unannouncedYear([working('2026-12-31'), working('2001-10-08')])).toBeNull();
    expect(unannouncedYear([])).toBeNull();
    expect(unannouncedWords(2027)).toBe('2027 年放假安排尚未公布，工作日暂只按周末推算');
  });

  test.each(['day', 'month', 'year'] as const)('is nothing to a clock of %ss', (unitOf) => {
    expect(unannouncedYear([{ day: '2027-03-01', clock: { count: 3, unit: unitOf } }])).toBeNull();
  });
});
