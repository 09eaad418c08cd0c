import type { Span } from '../../../../shared/contract/parsedCircular.ts';
import { lengthOf, type Piece } from './pieces.ts';

/**
 * Translates offsets (UTF-16 code units) between the original and the cleaned text. Both ways are monotone.
 * At removed text: an offset inside it maps to the place where it stood, and that place maps back to its **end**, the
 * original offset of the character that now stands there. A span should go through `spanToOriginal`, which for its end
 * looks at its last character and so takes no removed text along on either side.
 */
export interface OffsetMap {
  toOriginal(cleanedOffset: number): number;
  toCleaned(originalOffset: number): number;
  spanToOriginal(span: Span): Span;
  spanToCleaned(span: Span): Span;
}

/** The map that a list of pieces stands for; each look-up is a binary search. */
export function offsetMapOf(pieces: readonly Piece[]): OffsetMap {
  const cleanedStarts = new Float64Array(pieces.length + 1);
  pieces.forEach((piece, index) => {
    cleanedStarts[index + 1] = cleanedStarts[index]! + lengthOf(piece);
  });
  const originalStarts = Float64Array.from([...pieces.map((piece) => piece.from), pieces.at(-1)?.to ?? 0]);
  const translate = (starts: Float64Array, targets: Float64Array, offset: number): number => {
    const index = lastNotAfter(starts, offset);
    const inside = Math.max(0, offset - starts[index]!);
    const limit = targets[Math.min(index + 1, pieces.length)]! - targets[index]!;
    return targets[index]! + Math.min(inside, limit);
  };
  const toOriginal = (offset: number) => translate(cleanedStarts, originalStarts, offset);
  const toCleaned = (offset: number) => translate(originalStarts, cleanedStarts, offset);
  return {
    toOriginal,
    toCleaned,
    spanToOriginal: (span) => spanThrough(toOriginal, span),
    spanToCleaned: (span) => ({ from: toCleaned(span.from), to: toCleaned(span.to) }),
  };
}

function spanThrough(toOriginal: (offset: number) => number, span: Span): Span {
  const from = toOriginal(span.from);
  if (span.to <= span.from) return { from, to: from };
  return { from, to: Math.max(from, toOriginal(span.to - 1) + 1) };
}

/** Index of the last start that is not after the offset, at least 0. */
function lastNotAfter(starts: Float64Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
