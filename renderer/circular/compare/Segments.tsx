import type { z } from 'zod';
import type { textSegment } from '../../../shared/contract/circularLibrary.ts';

type Segment = z.infer<typeof textSegment>;

/** One side of two texts laid over each other: what only this side has is marked. `both`: everything in one row. */
export function Segments({ segments, side }: { segments: readonly Segment[]; side: 'a' | 'b' | 'both' }) {
  const left = side === 'a' ? 'added' : side === 'b' ? 'removed' : null;
  return segments
    .filter((segment) => segment.kind !== left)
    .map((segment, index) => {
      const Tag = segment.kind === 'same' ? 'span' : segment.kind === 'added' ? 'ins' : 'del';
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
      return <Tag key={index}>{segment.text}</Tag>;
    });
}

export const isEmptySide = (segments: readonly Segment[], side: 'a' | 'b'): boolean =>
  segments.every((segment) => segment.kind === (side === 'a' ? 'added' : 'removed'));
