import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { Place } from './places.ts';

/** A link to a screen with its filters. */
export function PlaceLink({
  place,
  children,
  className,
  label,
}: {
  place: Place;
  children: ReactNode;
  className?: string | undefined;
  label?: string | undefined;
}) {
  return (
    <Link
      to={place.to as string}
      search={place.search as unknown as NonNullable<LinkProps['search']>}
      className={className}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

/** Goes to a screen with its filters. */
export function useGo(): (place: Place) => void {
  const navigate = useNavigate();
  return useCallback(
    (place) => void navigate({ to: place.to, search: place.search } as unknown as Parameters<typeof navigate>[0]),
    [navigate],
  );
}
