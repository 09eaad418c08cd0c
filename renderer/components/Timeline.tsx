import type { ReactNode } from 'react';
import './timeline.css';

export interface TimelineEvent {
  /** `YYYY-MM-DD`; null: not known, or yet to come. */
  day: string | null;
  words: ReactNode;
  tone?: 'bad' | 'ahead';
}

/** What happened to a record, by day; what is still to come stands at the end, pale. */
export function Timeline({ label, events }: { label: string; events: TimelineEvent[] }) {
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ol className="timeline">
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events have no identity of their own
          <li key={index} className={event.tone ?? ''}>
            {event.day && <time dateTime={event.day}>{event.day.slice(5)}</time>} {event.words}
          </li>
        ))}
      </ol>
    </section>
  );
}
