// The package is CommonJS for Node, whose named exports Node cannot see; its default export has them everywhere.
import chineseDays from 'chinese-days';
import { addDays } from './days.ts';

/** The calendar never changes while the program runs, and lists ask for the same days again and again. */
const workingDays = new Map<string, boolean>();

/** Whether people work on that day in China: public holidays and their make-up days (调休) reckoned in. */
export function isWorkingDay(day: string): boolean {
  let known = workingDays.get(day);
  if (known === undefined) {
    known = chineseDays.isWorkday(day);
    workingDays.set(day, known);
  }
  return known;
}

/**
 * Whether the calendar has the public holidays of that year: then its National Day is one by name. Of other years it
 * knows weekends only.
 */
export const hasHolidays = (year: number): boolean => chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆节');

/**
 * The day that is `count` working days after `day`, which itself does not count (民法典 第二百零一条).
 * @param count ≥ 0; with 0 the day itself.
 */
export function addWorkingDays(day: string, count: number): string {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
