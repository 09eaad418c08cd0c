/*
 * Calendar days as `YYYY-MM-DD` text. Reckoned in UTC so that no time zone or summer time moves a day.
 */

const dayMilliseconds = 86_400_000;
const parse = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** @param days may be negative. */
export const addDays = (day: string, days: number): string =>
  new Date(parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Days from the first to the second; negative when the second comes before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((parse(to) - parse(from)) / dayMilliseconds);

/** The Monday of the day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(parse(day)).getUTCDay() + 6) % 7));

/** The same day a year earlier; of 29 February the 28th. */
export const yearBefore = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
