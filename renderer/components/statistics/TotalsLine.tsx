import type { ReactNode } from 'react';
import type { Place } from '../../app/places.ts';
import { Figure } from '../Figure.tsx';
import './statistics.css';

export interface Total {
  title: string;
  value: number | string;
  place: Place | null;
  /** What stands below the title's figure instead of its title: a denominator, a comparison. */
  words?: ReactNode;
  tone?: 'bad';
}

/** The figures of the whole, at one glance. */
export const TotalsLine = ({ totals }: { totals: readonly Total[] }) => (
  <section className="card totals-line" aria-label="合计">
    {totals.map(({ title, value, place, words, tone }) => (
      <div key={title}>
        <Figure className={tone ? `total ${tone}` : 'total'} value={value} place={place} label={title} />
        <span className="mute small">{words ?? title}</span>
      </div>
    ))}
  </section>
);
