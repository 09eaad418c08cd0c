import dayjs from 'dayjs';
import type { Overview } from '../../shared/contract/campaign.ts';
import { useRead } from '../client.ts';

type DueItem = Overview['due'][number];

/**
 * The core's day and what is due or overdue. The clocks (送检, 报告, 公示 and so on) run in the core alone;
 * the page only shows what comes of them. Before the first answer: the machine's own day, nothing due.
 */
export function useDue(campaignId: number): {
  today: string;
  dueOf: (noun: DueItem['noun'], id: number) => DueItem | null;
} {
  const { data } = useRead('campaign.overview', { campaignId });
  return {
    today: data?.today ?? dayjs().format('YYYY-MM-DD'),
    dueOf: (noun, id) => data?.due.find((item) => item.noun === noun && item.id === id) ?? null,
  };
}

/** 逾期 2 天, 今天到期, 还有 3 天. @param days negative when overdue. */
export const dueWords = (days: number): string =>
  days < 0 ? `逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;
