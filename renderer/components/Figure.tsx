import { PlaceLink } from '../app/PlaceLink.tsx';
import type { Place } from '../app/places.ts';
import { formatNumber } from '../format.ts';

/** A number that opens the records behind it. `label` says what it counts, for people who hear the page. */
export function Figure({
  value,
  place,
  label,
  className,
}: {
  value: number | string | null;
  place: Place | null;
  label: string;
  className?: string;
}) {
  const text = typeof value === 'string' ? value : formatNumber(value);
  if (!place) return <span className={className}>{text}</span>;
  return (
    <PlaceLink place={place} className={className} label={`${label} ${text}，查看记录`}>
      {text}
    </PlaceLink>
  );
}
