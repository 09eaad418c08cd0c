import type { Mark } from '../marks.ts';

/** More places than a person will step through. */
const mostPlaces = 500;

export const foundTarget = (place: number): string => `found:${place}`;

/**
 * Where words stand in a text: the whole of what was looked for, else each of its pieces. In the order of the text,
 * never overlapping; upper and lower case are the same.
 */
export function findPlaces(text: string, find: string): Mark[] {
  const words = find.trim().toLowerCase();
  if (words === '') return [];
  const lower = text.toLowerCase();
  const pieces = lower.includes(words) ? [words] : words.split(/\s+/);
  const spans = pieces.flatMap((piece) => placesOf(lower, piece)).sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  const apart = spans.filter((span) => {
    if (span.from < end) return false;
    end = span.to;
    return true;
  });
  return apart.slice(0, mostPlaces).map((span, place) => ({ target: foundTarget(place), kind: 'field', ...span }));
}

function placesOf(text: string, piece: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    places.push({ from: at, to: at + piece.length });
  }
  return places;
}
