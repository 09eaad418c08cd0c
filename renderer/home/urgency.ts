import type { Tone } from '../components/Tag.tsx';

/** How soon, in the words people use, and how much it should be noticed. */
export function urgency(days: number): { words: string; tone: Tone } {
  if (days < 0) return { words: `逾期 ${-days} 天`, tone: 'bad' };
  if (days === 0) return { words: '今天', tone: 'warn' };
  if (days === 1) return { words: '明天', tone: 'warn' };
  return { words: `${days} 天后`, tone: 'plain' };
}
