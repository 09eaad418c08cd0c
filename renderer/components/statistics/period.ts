import { addDays, mondayOf } from '../../../shared/domain/days.ts';
import type { Period } from '../PeriodFilter.tsx';

/** What people ask for most: this week, last week, the Quality Month of the campaign's year. */
export function periodPresets(today: string, year: number): { label: string; period: Period }[] {
  const monday = mondayOf(today);
  return [
    { label: '本周', period: { from: monday, to: addDays(monday, 6) } },
    { label: '上周', period: { from: addDays(monday, -7), to: addDays(monday, -1) } },
    { label: '质量月（9 月）', period: { from: `${year}-09-01`, to: `${year}-09-30` } },
  ];
}

export const periodInWords = ({ from, to }: Period, year: number): string =>
  from === null && to === null ? `${year} 年度全部` : `${from ?? '年初'} 至 ${to ?? '今'}`;

/** 09-07 – 09-13 of a Monday. */
export const weekInWords = (monday: string): string => `${monday.slice(5)} – ${addDays(monday, 6).slice(5)}`;

/** The days of the week that begins on that Monday, as far as they lie within the period. */
export function weekWithin(monday: string, { from, to }: Period): Period {
  const sunday = addDays(monday, 6);
  return { from: from !== null && from > monday ? from : monday, to: to !== null && to < sunday ? to : sunday };
}
