import type { CallOutput } from '../../../shared/contract/index.ts';

export type PublicList = CallOutput<'sampling.publicList'>;
export type PublicRow = PublicList['rows'][number];

/** Whether a batch is public, may be, or is held back. */
export const standings = { ready: '可公示', published: '已公示', held: '暂缓公示' } as const;
export type Standing = keyof typeof standings;

/** What was published stays published, also where an objection came afterwards. */
export const standingOf = (row: Pick<PublicRow, 'publishedOn' | 'publishable'>): Standing =>
  row.publishedOn !== null ? 'published' : row.publishable ? 'ready' : 'held';

/** 90 批次：可公示 81 · 已公示 9 · 暂缓公示 0 */
export function listInWords(rows: readonly PublicRow[]): string {
  const counts = (Object.keys(standings) as Standing[]).map(
    (standing) => `${standings[standing]} ${rows.filter((row) => standingOf(row) === standing).length}`,
  );
  return `${rows.length} 批次：${counts.join(' · ')}`;
}

/** First and last day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number);
  // The day before the first of the next month.
  const last = new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, to: last };
}
