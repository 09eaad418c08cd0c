import type { Span } from '../../../../shared/contract/parsedCircular.ts';
import { parseNumber } from './numbers.ts';

/** `YYYY-MM-DD`, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day of a month as `YYYY-MM-DD`. */
export function monthEnd(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? isoDate(year, month, daysInMonth(year, month)) : null;
}

const arabicDate = /^[（(]?(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?[)）]?$/;
const chineseDate =
  /^[（(]?([二一〇○零Ｏ0O九八七六五四三]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日[)）]?$/;

/** Reads a line that is nothing but a date, in Arabic or Chinese figures. */
export function parseDateLine(line: string): string | null {
  const arabic = arabicDate.exec(line.trim());
  if (arabic) return isoDate(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = chineseDate.exec(line.trim());
  if (!chinese) return null;
  const year = parseNumber((chinese[1] ?? '').replace(/[Ｏ0O○]/g, '〇'));
  return isoDate(year ?? 0, parseNumber(chinese[2] ?? '') ?? 0, parseNumber(chinese[3] ?? '') ?? 0);
}

export interface PeriodFound {
  from: string;
  to: string;
  span: Span;
}

const year = String.raw`(?:(\d{4})\s*年\s*)?`;
const dash = String.raw`(?:(?:起|开始)?，?\s*(?:(?:持续|延续|一直)?(?:至|到)|—+|－|-|–|~|～)\s*)`;
const dayRange = new RegExp(
  `${year}(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?${dash}(?:(\\d{4})\\s*年\\s*)?(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*日`,
  'g',
);
const monthRange = new RegExp(
  `${year}(\\d{1,2})\\s*月份?${dash}(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月份?(?![\\d日])`,
  'g',
);
const wholeMonth = /(?:(\d{4})\s*年|(今年|本年度?|当年))?\s*(\d{1,2})\s*月(?:份)?(?!\s*\d|[底末初上中下前]|\s*日)/g;

/** Every range of days or months in a text and, last, single whole months; `fallbackYear` fills in a missing year. */
export function findPeriods(text: string, offset: number, fallbackYear: number | null): PeriodFound[] {
  const found: PeriodFound[] = [];
  const add = (match: RegExpExecArray, from: string | null, to: string | null) => {
    const at = match.index + offset;
    if (from && to && from <= to) found.push({ from, to, span: { from: at, to: at + match[0].length } });
  };
  for (const m of text.matchAll(dayRange)) {
    const first = m[1] ? Number(m[1]) : fallbackYear;
    if (first === null) continue;
    const last = m[4] ? Number(m[4]) : first;
    add(m, isoDate(first, Number(m[2]), Number(m[3])), isoDate(last, Number(m[5] ?? m[2]), Number(m[6])));
  }
  for (const m of text.matchAll(monthRange)) {
    const first = m[1] ? Number(m[1]) : fallbackYear;
    if (first === null) continue;
    add(m, isoDate(first, Number(m[2]), 1), monthEnd(m[3] ? Number(m[3]) : first, Number(m[4])));
  }
  if (found.length > 0) return found;
  for (const m of text.matchAll(wholeMonth)) {
    const own = m[1] ? Number(m[1]) : fallbackYear;
    if (own !== null) add(m, isoDate(own, Number(m[3]), 1), monthEnd(own, Number(m[3])));
  }
  return found;
}
