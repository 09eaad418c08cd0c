import type { ReactNode } from 'react';

export type Tone = 'ok' | 'warn' | 'bad' | 'plain' | 'accent';

/** A short state word. Red (`bad`) is kept for what failed or is overdue. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
