import { addDays, daysBetween } from './days.ts';
import type { ClockUnit } from './labels.ts';
import { addWorkingDays, hasHolidays } from './workingDays.ts';

/** A clock of the field (rules of DOMAIN.md): so many days, working days, months or years. */
export interface Clock {
  count: number;
  unit: ClockUnit;
}

/** The same day of the month so many months later; the month's last day where it has no such day (民法典 第二百零二条). */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}-${two(Math.min(date, lastDay))}`;
}

/**
 * The last day of a clock that begins on `day`, which itself does not count (民法典 第二百零一条).
 * A last day that falls on a holiday is not put off: for an office the earlier day is the safe one.
 * @param clock.count ≥ 0; with 0 the day itself.
 */
export function addClock(day: string, clock: Clock): string {
  switch (clock.unit) {
    case 'working-day':
      return addWorkingDays(day, clock.count);
    case 'day':
      return addDays(day, clock.count);
    case 'month':
      return addMonths(day, clock.count);
    case 'year':
      return addMonths(day, clock.count * 12);
  }
}

/** The ends that were reckoned already, by clock and first day: there are few clocks, and few days that records are of. */
const knownEnds = new Map<string, Map<string, string>>();

/** `addClock` for lists: many records of few days, asked for again and again. */
export function clockFrom(clock: Clock): (day: string) => string {
  const name = `${clock.count} ${clock.unit}`;
  const known = knownEnds.get(name) ?? new Map<string, string>();
  knownEnds.set(name, known);
  return (day) => {
    let end = known.get(day);
    if (end === undefined) {
      end = addClock(day, clock);
      known.set(day, end);
    }
    return end;
  };
}

/** No record is older: the contract refuses earlier days. */
const firstDay = '1949-10-01';

const halfway = (from: string, to: string): string => addDays(from, Math.floor(daysBetween(from, to) / 2));

/**
 * The latest day on which a clock can have begun that ends on `end` or before; null where even the oldest has not ended.
 * With it a filter by the end of a clock becomes a comparison that an index answers, for a later start never ends earlier.
 */
export function latestStart(end: string, clock: Clock): string | null {
  const endOf = clockFrom(clock);
  const isOver = (start: string): boolean => endOf(start) <= end;
  // Steps back until a start is found that is over; most clocks are of days or weeks.
  let over = end;
  let running = addDays(end, 1);
  for (let step = 1; !isOver(over); step *= 2) {
    if (over < firstDay) return null;
    running = over;
    over = addDays(over, -step);
  }
  while (daysBetween(over, running) > 1) {
    const middle = halfway(over, running);
    if (isOver(middle)) over = middle;
    else running = middle;
  }
  return over;
}

let holidayYears: readonly number[] | undefined;

/** The years whose public holidays and make-up days (放假安排) the calendar knows, in their order; read off its data. */
export function knownHolidayYears(): readonly number[] {
  holidayYears ??= Array.from({ length: 151 }, (_, index) => 1950 + index).filter(hasHolidays);
  return holidayYears;
}

/**
 * The first year, among those in which these clocks end, whose holidays are not announced yet: its working days are
 * reckoned with weekends only. Null where there is none; clocks of days, months and years do not ask for holidays.
 */
export function unannouncedYear(ends: readonly { day: string; clock: Clock }[]): number | null {
  const last = knownHolidayYears().at(-1) ?? 0;
  const years = ends.filter(({ clock }) => clock.unit === 'working-day').map(({ day }) => Number(day.slice(0, 4)));
  const later = years.filter((year) => year > last);
  return later.length === 0 ? null : Math.min(...later);
}

/** The sentence that the screen says of such a year. */
export const unannouncedWords = (year: number): string => `${year} 年放假安排尚未公布，工作日暂只按周末推算`;
