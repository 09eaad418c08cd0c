import dayjs from 'dayjs';
import { moneyText, passRate, rateText } from '../shared/domain/figures.ts';

const grouped = new Intl.NumberFormat('zh-CN');

/** 12,345; an en dash for what is not known. */
export const formatNumber = (value: number | null | undefined): string => (value == null ? '–' : grouped.format(value));

/** 分 → 元 with two decimals. */
export const formatMoney = (fen: number | null | undefined): string => (fen == null ? '–' : moneyText(fen));

/** Passed ÷ batches with a verdict, in percent with two decimals (DOMAIN.md); a dash where there is none. */
export const formatRate = (part: number, whole: number): string => rateText(passRate(part, whole));

/** 9月14日 of YYYY-MM-DD. */
export const formatDay = (date: string | null | undefined): string => {
  const match = /^\d{4}-(\d{2})-(\d{2})$/.exec(date ?? '');
  return match ? `${Number(match[1])}月${Number(match[2])}日` : '–';
};

/** 一 … 日 of YYYY-MM-DD. */
export const weekday = (date: string): string => '日一二三四五六'[dayjs(date).day()] ?? '';

/** An instant (UTC ISO 8601) in the machine's own time: 14:32:08 today, else 2026-09-14 14:32. */
export const formatInstant = (instant: string | null | undefined, now = dayjs()): string => {
  if (!instant) return '–';
  const time = dayjs(instant);
  return time.isSame(now, 'day') ? time.format('HH:mm:ss') : time.format('YYYY-MM-DD HH:mm');
};

/** 1.5 MB of a number of bytes. */
export const formatBytes = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(0)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
