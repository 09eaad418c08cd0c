import type { ReactNode } from 'react';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';

const parts = ['passed', 'failed', 'open'] as const;

/** Passed, failed and open batches of a row as one bar; the row with the most batches has the longest. */
export const ShareBar = ({ figures, most }: { figures: SampleFigures; most: number }) => (
  <span className="share-bar" aria-hidden>
    {parts.map((part) => (
      <i key={part} className={part} style={{ width: `${(figures[part] / Math.max(1, most)) * 100}%` }} />
    ))}
  </span>
);

/** What the colours of bars and charts mean. */
export const ShareLegend = ({ children }: { children?: ReactNode }) => (
  <span className="legend" aria-hidden>
    <span>
      <i className="passed" />
      合格
    </span>
    <span>
      <i className="failed" />
      不合格
    </span>
    <span>
      <i className="open" />
      待检
    </span>
    {children}
  </span>
);
