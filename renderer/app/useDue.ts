import dayjs from 'dayjs';
import { useRead } from '../client.ts';
import type { DueItem } from './due.ts';

export type DueOf = (noun: DueItem['noun'], id: number) => DueItem | null;

/**
 * The core's day and what is due or overdue. The clocks (送检, 报告, 公示 and so on) run in the core alone;
 * the page only shows what comes of them. Before the first answer: the machine's own day, nothing due.
 */
export function useDue(campaignId: number): { today: string; dueOf: DueOf } {
  const { data } = useRead('campaign.overview', { campaignId });
  return {
    today: data?.today ?? dayjs().format('YYYY-MM-DD'),
    dueOf: (noun, id) => data?.due.find((item) => item.noun === noun && item.id === id) ?? null,
  };
}
