import type { CleaningChange, CleaningStep } from '../../shared/contract/parsedCircular.ts';

/** A stretch of original and cleaned text that belong together; `same` where cleaning did not touch it. */
export interface Segment {
  /** Half-open range of the original text. */
  from: number;
  to: number;
  /** Half-open range of the cleaned text. */
  at: number;
  end: number;
  same: boolean;
  steps: CleaningStep[];
}

/**
 * Lays original and cleaned text side by side.
 *
 * Changes of several steps may overlap (a converted run around removed pinyin): they become one segment.
 * A stretch between two changes that is not equal in length is shown as changed too: nothing is ever left out.
 */
export function align(original: string, cleaned: string, changes: readonly CleaningChange[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let at = 0;
  const gap = (to: number, end: number) => {
    if (to <= from && end <= at) return;
    segments.push({ from, to, at, end, same: to - from === end - at, steps: [] });
  };
  for (const group of groupOverlapping(changes)) {
    gap(group.from, group.at);
    segments.push(group);
    from = group.to;
    at = group.end;
  }
  gap(original.length, cleaned.length);
  return segments;
}

function groupOverlapping(changes: readonly CleaningChange[]): Segment[] {
  const sorted = [...changes].sort((a, b) => a.from - b.from || a.at - b.at || a.to - b.to);
  const groups: Segment[] = [];
  for (const change of sorted) {
    const last = groups.at(-1);
    const end = change.at + change.after.length;
    if (last && (change.from < last.to || change.at < last.end)) {
      last.to = Math.max(last.to, change.to);
      last.end = Math.max(last.end, end);
      if (!last.steps.includes(change.step)) last.steps.push(change.step);
    } else {
      groups.push({ from: change.from, to: change.to, at: change.at, end, same: false, steps: [change.step] });
    }
  }
  return groups;
}

/** Where an offset of the cleaned text stood in the original; inside a changed stretch its beginning. */
export function toOriginal(segments: readonly Segment[], offset: number): number {
  const segment = findLast(segments, (one) => one.at <= offset);
  if (!segment) return 0;
  if (offset >= segment.end) return segment.to + (offset - segment.end);
  return segment.same ? segment.from + (offset - segment.at) : segment.from;
}

/** Where an offset of the original text stands in the cleaned one; inside a changed stretch its beginning. */
export function toCleaned(segments: readonly Segment[], offset: number): number {
  const segment = findLast(segments, (one) => one.from <= offset);
  if (!segment) return 0;
  if (offset >= segment.to) return segment.end;
  return segment.same ? segment.at + (offset - segment.from) : segment.at;
}

/** The last segment for which the test holds, where it holds for a leading part of the list only (binary search). */
function findLast(segments: readonly Segment[], holds: (segment: Segment) => boolean): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(segments[middle]!)) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}
