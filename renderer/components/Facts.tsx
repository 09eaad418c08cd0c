import { Fragment, type ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Over the whole width, line breaks kept. */
  wide?: boolean;
}

/** Labelled values of one record, two a line. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, wide }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className={wide ? 'wide' : ''}>{value === null || value === '' ? '–' : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
