import type { Overview } from '../../shared/contract/campaign.ts';

/** Something with a day by which it is to be done; `days` is negative when overdue. */
export type DueItem = Overview['due'][number];

/** 逾期 2 天, 今天到期, 还有 3 天. @param days negative when overdue. */
export const dueWords = (days: number): string =>
  days < 0 ? `逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;

/** A step that is still to come, with its clock if that is near or past: 送检, 送检（09-12 前，逾期 2 天）. */
export const dueEvent = (words: string, due: DueItem | null): { day: null; words: string; tone: 'bad' | 'ahead' } => ({
  day: null,
  words: due === null ? words : `${words}（${due.due.slice(5)} 前，${dueWords(due.days)}）`,
  tone: due !== null && due.days < 0 ? 'bad' : 'ahead',
});
