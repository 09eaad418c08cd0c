/*
 * What was changed in a text, word for word (Myers, "An O(ND) Difference Algorithm", 1986). Whole words and not single
 * characters are compared, since half a changed word is hard to read.
 */

/** A stretch of the two texts together: in both, only in the older one, only in the newer one. */
export interface TextSegment {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** Beyond so many changed words the texts are simply different, and marking single words would not help a reader. */
const mostChanges = 1500;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map((piece) => piece.segment);

/** The ways of the search, one for each number of changes: furthest place in `before` by diagonal. */
type Trail = Int32Array[];

/** Walks diagonals until both ends are reached. @returns null where that takes too many changes. */
function findTrail(before: readonly string[], after: readonly string[]): Trail | null {
  const most = Math.min(before.length + after.length, mostChanges);
  const middle = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trail: Trail = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trail.push(furthest.slice(middle - changes - 1, middle + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down =
        diagonal === -changes ||
        (diagonal !== changes && furthest[middle + diagonal - 1]! < furthest[middle + diagonal + 1]!);
      let x = down ? furthest[middle + diagonal + 1]! : furthest[middle + diagonal - 1]! + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return trail;
    }
  }
  return null;
}

/** Goes the found way back from the end. */
function readTrail(trail: Trail, before: readonly string[], after: readonly string[]): TextSegment[] {
  const segments: TextSegment[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = trail.length - 1; changes >= 0; changes -= 1) {
    // Each slice begins one place below its lowest diagonal.
    const at = (diagonal: number) => trail[changes]![diagonal + changes + 1]!;
    const diagonal = x - y;
    const down = diagonal === -changes || (diagonal !== changes && at(diagonal - 1) < at(diagonal + 1));
    const fromX = changes === 0 ? 0 : down ? at(diagonal + 1) : at(diagonal - 1);
    const fromY = changes === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      segments.push({ text: before[x - 1]!, kind: 'same' });
      x -= 1;
      y -= 1;
    }
    if (changes === 0) break;
    segments.push(down ? { text: after[y - 1]!, kind: 'added' } : { text: before[x - 1]!, kind: 'removed' });
    x = fromX;
    y = fromY;
  }
  return segments.reverse();
}

/** A single character or mark between two changes is noise to a reader: it goes into the change. */
const isSpeck = (segment: TextSegment | undefined) => segment?.kind === 'same' && [...segment.text].length <= 1;

/** Joins neighbours into runs, in each change what was removed first. */
function intoRuns(segments: readonly TextSegment[]): TextSegment[] {
  const runs: TextSegment[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') runs.push({ text: removed, kind: 'removed' });
    if (added !== '') runs.push({ text: added, kind: 'added' });
    removed = '';
    added = '';
  };
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const within = removed !== '' && added !== '' && next !== undefined && next.kind !== 'same';
    if (segment.kind === 'same' && !(isSpeck(segment) && within)) {
      close();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += segment.text;
      else runs.push({ ...segment });
    } else {
      if (segment.kind !== 'added') removed += segment.text;
      if (segment.kind !== 'removed') added += segment.text;
    }
  }
  close();
  return runs;
}

/**
 * The two texts as one row of stretches: without the added ones it reads as `before`, without the removed ones as `after`.
 */
export function diffText(before: string, after: string): TextSegment[] {
  if (before === after) return before === '' ? [] : [{ text: before, kind: 'same' }];
  const [lefts, rights] = [wordsOf(before), wordsOf(after)];
  const trail = findTrail(lefts, rights);
  if (trail) return intoRuns(readTrail(trail, lefts, rights));
  return [
    { text: before, kind: 'removed' },
    { text: after, kind: 'added' },
  ];
}
