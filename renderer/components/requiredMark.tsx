import type { ReactNode } from 'react';

/** A star that is seen, but not read out as part of the field's name. */
export const requiredMark = (label: ReactNode, { required }: { required: boolean }) => (
  <>
    {label}
    {required && (
      <span aria-hidden className="star">
        *
      </span>
    )}
  </>
);
