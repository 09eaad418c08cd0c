import type { Cell } from '../table.ts';

const dayMilliseconds = 86_400_000;
const minutesOfDay = 1_440;
/** The day before a count of days: serial 1 is 1 January 1900, or serial 0 is 1 January 1904. */
const epoch1900 = Date.UTC(1899, 11, 31);
const epoch1904 = Date.UTC(1904, 0, 1);
/** 29 February 1900, which Excel counts though it never was (Lotus 1-2-3 did). */
const noSuchDay = 60;
/** 31 December 9999. */
const lastSerial = 2_958_465;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const clock = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/**
 * A count of days as a date cell; a fraction is the time, rounded to the minute. Under one day there is only a time,
 * which comes as the text `HH:MM`. A number that is no day (negative, 0, 1900's 29 February) stays a number.
 */
export const cellOfSerial = (serial: number, is1904: boolean): Cell => {
  if (!(serial > 0 || (is1904 && serial === 0)) || serial >= lastSerial + 1) return serial;
  let days = Math.floor(serial);
  let minutes = Math.round((serial - days) * minutesOfDay);
  if (minutes === minutesOfDay) {
    days += 1;
    minutes = 0;
  }
  if (days === 0 && !(is1904 && minutes === 0)) return clock(minutes);
  if (!is1904 && days === noSuchDay) return serial;
  const shift = is1904 || days < noSuchDay ? days : days - 1;
  const date = new Date((is1904 ? epoch1904 : epoch1900) + shift * dayMilliseconds);
  if (date.getUTCFullYear() > 9999) return serial;
  const day = date.toISOString().slice(0, 10);
  return { day: minutes === 0 ? day : `${day} ${clock(minutes)}` };
};

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` as a count of days since 1900; null where no workbook can hold that day. */
export const serialOfDay = (day: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(day);
  if (!match) return null;
  const [year, month, date, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const instant = new Date(Date.UTC(year, month - 1, date));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== date || hours > 23 || minutes > 59) return null;
  const days = Math.round((instant.getTime() - epoch1900) / dayMilliseconds);
  if (days < 1 || year < 1900) return null;
  return (days < noSuchDay ? days : days + 1) + (hours * 60 + minutes) / minutesOfDay;
};

/** ISO 8601 as ISO workbooks, OpenDocument and Excel's XML of 2003 write dates; null where it is none. */
export const cellOfIsoDate = (text: string): Cell => {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?Z?)?$/.exec(text.trim());
  if (!match || Number.isNaN(Date.parse(`${match[1]}T00:00:00Z`))) return null;
  const time = match[2] === undefined ? '00:00' : `${match[2]}:${match[3]}`;
  return { day: time === '00:00' ? match[1]! : `${match[1]} ${time}` };
};
