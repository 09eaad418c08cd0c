import type { Span } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock } from '../readDocument.ts';

/** A damaged run of the cleaned text and the likeliest of what may have stood there. */
export interface Repair {
  span: Span;
  text: string;
}

/**
 * The cleaned text with its damaged runs read as they most likely were. Only the rules see it: every span goes back to
 * the cleaned text, which keeps the damage until a person decides.
 */
export interface Reading {
  text: string;
  blocks: DocumentBlock[];
  /** Offset in the cleaned text of an offset in `text`; inside a repair, the character that half of it stands in. */
  back(offset: number): number;
}

/** Reads a cleaned text with the given repairs, which are in order and do not overlap. */
export function readingOf(cleaned: string, blocks: readonly DocumentBlock[], repairs: readonly Repair[]): Reading {
  if (repairs.length === 0) return { text: cleaned, blocks: [...blocks], back: (offset) => offset };
  const places: { from: number; to: number; span: Span }[] = [];
  let text = '';
  let from = 0;
  for (const { span, text: repaired } of repairs) {
    text += cleaned.slice(from, span.from);
    places.push({ from: text.length, to: text.length + repaired.length, span });
    text += repaired;
    from = span.to;
  }
  text += cleaned.slice(from);
  return {
    text,
    blocks: blocks.map((block) => ({ ...block, from: forth(block.from), to: forth(block.to) })),
    back: (offset) => {
      const place = lastBefore(places, offset, (other) => other.from);
      if (!place) return offset;
      const { span } = place;
      return offset < place.to ? Math.min(span.from + offset - place.from, span.to) : offset - place.to + span.to;
    },
  };

  function forth(offset: number): number {
    const place = lastBefore(places, offset, (other) => other.span.from);
    if (!place) return offset;
    const { span } = place;
    return offset < span.to ? Math.min(place.from + offset - span.from, place.to) : offset - span.to + place.to;
  }
}

/** The last entry of an ordered list that begins before an offset. */
export function lastBefore<T>(list: readonly T[], offset: number, from: (entry: T) => number): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && from(entry) < offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
