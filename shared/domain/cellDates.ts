import { type CellValue, cellText, errorReason, type Parsed, saysNothing, shortened } from './cellValues.ts';
import { chineseDigits } from './chineseDigits.ts';
import { addDays } from './days.ts';

/** The first day that a field takes (the founding of the state), as in the contract's dates. */
const earliest = '1949-10-01';
const latest = '2199-12-31';

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD`; null where there is no such day. */
function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return real && text >= earliest && text <= latest ? text : null;
}

/** The day of a serial number of Excel's 1900 system, in which 1 is 1900-01-01 and 60 the 29 February that never was. */
function dayOfSerial(serial: number): string | null {
  if (!(serial >= 61 && serial < 110_000)) return null;
  const day = addDays('1899-12-30', Math.floor(serial));
  return day >= earliest ? day : null;
}

/** A number in a date column: a serial number, or the digits of the day as 20260905. */
function dayOfNumber(value: number): string | null {
  if (Number.isInteger(value) && value >= 19_491_001 && value <= 21_991_231) {
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  }
  return dayOfSerial(value);
}

/** 二〇二六年九月二十五日 → 2026年9月25日. */
const withDigits = (text: string): string =>
  text.replace(/[〇零○O一二三四五六七八九十]+(?=[年月日号])/g, (number) => String(chineseDigits(number) ?? number));

/** Without weekday, part of the day and time, which say nothing about the day. */
const withoutTime = (text: string): string =>
  text
    .replace(/[（(]?(星期|周|礼拜)[一二三四五六日天][）)]?/g, '')
    .replace(/(上午|下午|早上|中午|晚上|全天)/g, '')
    .replace(/(?:[T\s]+|(?<=[日号]))\d{1,2}[:：时点]\d{0,2}([:：]\d{1,2}(\.\d+)?)?分?Z?.*$/, '')
    .replace(/\s+/g, '');

interface Parts {
  year: number | null;
  month: number;
  day: number | null;
}

/** Year, month and day as they are written; null where it is no date at all. */
function partsOf(text: string): Parts | null {
  const full = /^(\d{4})(?:[-/.．。·、_－／]|年)(\d{1,2})(?:(?:[-/.．。·、_－／]|月)(\d{1,2})?[日号]?|月)?$/.exec(text);
  if (full) return { year: Number(full[1]), month: Number(full[2]), day: full[3] ? Number(full[3]) : null };
  const short = /^(\d{1,2})(?:月|[-/.．－／](?=\d))(\d{1,2})?[日号]?$/.exec(text);
  if (short) return { year: null, month: Number(short[1]), day: short[2] ? Number(short[2]) : null };
  return null;
}

/**
 * A day as `YYYY-MM-DD`, out of every form that Excel, WPS and people give it.
 * @param year of what the column belongs to, for `9月5日`; null refuses a day without its year.
 */
export function parseDate(cell: CellValue | undefined, label: string, year: number | null = null): Parsed<string> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const example = '例如 2026-09-05 或 2026年9月5日';
  const refuse = { reason: `「${label}」是“${shortened(text)}”，应为日期，${example}` };
  if (typeof cell === 'boolean') return refuse;
  if (typeof cell === 'number' || /^\d{5}(\.\d+)?$|^\d{8}$/.test(text)) {
    const day = dayOfNumber(Number(text));
    return day === null ? refuse : { value: day };
  }
  const parts = partsOf(withoutTime(withDigits(text)));
  if (parts === null) return refuse;
  if (parts.day === null) return { reason: `「${label}」是“${shortened(text)}”，还缺少日，${example}` };
  const inYear = parts.year ?? year;
  if (inYear === null) return { reason: `「${label}」是“${shortened(text)}”，没有年份，请补上，${example}` };
  const day = dayOf(inYear, parts.month, parts.day);
  return day === null ? { reason: `「${label}」是“${shortened(text)}”，没有这一天` } : { value: day };
}

export interface Period {
  from: string;
  to: string;
}

const separators = /\s*(?:至|到|~|～|—+|–|－|-{1,2})\s*/;

/** Where the two ends meet: between them stands a word or a dash that is not a part of a date. */
function endsOf(text: string): [string, string] | null {
  const plain = withoutTime(withDigits(text))
    .replace(/^[自从]/, '')
    .replace(/(止|为止|期间)$/, '');
  const pieces = plain.split(separators);
  if (pieces.length === 2) return [pieces[0]!, pieces[1]!];
  // 2026-09-01-2026-09-30 and 2026-9-1至2026-9-30
  if (pieces.length === 6) return [pieces.slice(0, 3).join('-'), pieces.slice(3).join('-')];
  return null;
}

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A period in one cell: `2026.9.1-9.30`, `3月至11月`, `9月5日-7日`, `全年`; a single day begins and ends it.
 * @param year as for {@link parseDate}; months without a day are taken whole.
 */
export function parsePeriod(cell: CellValue | undefined, label: string, year: number | null = null): Parsed<Period> {
  const text = cellText(cell);
  if (typeof cell === 'string' && text === '全年' && year !== null) {
    return { value: { from: `${year}-01-01`, to: `${year}-12-31` } };
  }
  const single = parseDate(cell, label, year);
  if ('value' in single) return { value: single.value === null ? null : { from: single.value, to: single.value } };
  if (typeof cell !== 'string') return single;
  const ends = endsOf(text) ?? [withoutTime(withDigits(text)), withoutTime(withDigits(text))];
  const first = partsOf(ends[0]) ?? monthOf(ends[0]);
  const second = first && (partsOf(ends[1]) ?? monthOf(ends[1]) ?? dayOnly(ends[1], first));
  if (!first || !second)
    return { reason: `「${label}」是“${shortened(text)}”，应为起止日期，例如 2026-03-01至2026-11-30` };
  const fromYear = first.year ?? second.year ?? year;
  const toYear = second.year ?? fromYear;
  if (fromYear === null || toYear === null) return { reason: `「${label}」是“${shortened(text)}”，没有年份，请补上` };
  const from = dayOf(fromYear, first.month, first.day ?? 1);
  const to = dayOf(toYear, second.month, second.day ?? lastDayOfMonth(toYear, second.month));
  if (from === null || to === null) return { reason: `「${label}」是“${shortened(text)}”，没有这一天` };
  if (to < from) return { reason: `「${label}」是“${shortened(text)}”，结束早于开始` };
  return { value: { from, to } };
}

/** `3月`, or `3` as in `3-11月`. */
function monthOf(text: string): Parts | null {
  const match = /^(\d{1,2})月?(份)?$/.exec(text);
  return match && Number(match[1]) <= 12 ? { year: null, month: Number(match[1]), day: null } : null;
}

/** The end of `9月5日-7日`. */
function dayOnly(text: string, first: Parts): Parts | null {
  const match = /^(\d{1,2})[日号]$/.exec(text);
  return match ? { ...first, day: Number(match[1]) } : null;
}
