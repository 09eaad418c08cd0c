import type { CleaningStep } from '../../shared/contract/parsedCircular.ts';
import type { Segment } from './align.ts';

export type TextView = 'cleaned' | 'original' | 'compare';

/** A range of the cleaned text that stands for something on the right-hand side. */
export interface Mark {
  /** What a click selects: `item:KEY`, `field:NAME` or `doubt:KEY`. */
  target: string;
  /** An item is a whole task; a detail is a deadline, a number or a unit within one. */
  kind: 'item' | 'field' | 'detail' | 'doubt';
  from: number;
  to: number;
}

/** A stretch of text that looks the same all over. */
export interface Run {
  text: string;
  /** Half-open range of the cleaned text; empty for removed text. */
  from: number;
  to: number;
  look: 'plain' | 'changed' | 'added' | 'removed';
  steps: readonly CleaningStep[];
  /** Targets of the items around it, outermost first. */
  items: readonly string[];
  /** Target of the field or detail that it belongs to. */
  field: string | null;
  doubt: string | null;
}

export interface Paragraph {
  key: number;
  runs: Run[];
  /** All targets that occur in it. */
  targets: ReadonlySet<string>;
}

/** Noise that stays visible, struck through, even in the cleaned view; single pinyin brackets would hide the text. */
const noiseLines: readonly CleaningStep[] = ['spam-lines', 'web-clutter'];
/** Removed line breaks are shown as a sign: a real break would tear the joined sentence apart again. */
const lineJoins: readonly CleaningStep[] = ['hard-line-breaks', 'line-endings', 'run-on-text'];

/** The text of one view as paragraphs of runs. Runs never cross a line break nor the edge of a mark. */
export function layOut(
  view: TextView,
  original: string,
  cleaned: string,
  segments: readonly Segment[],
  marks: readonly Mark[],
): Paragraph[] {
  const covering = markReader(marks);
  const runs = segments.flatMap((segment) => runsOf(view, original, cleaned, segment)).flatMap(covering);
  return intoParagraphs(runs);
}

type BareRun = Omit<Run, 'items' | 'field' | 'doubt'>;

function runsOf(view: TextView, original: string, cleaned: string, segment: Segment): BareRun[] {
  const before = original.slice(segment.from, segment.to);
  const after = cleaned.slice(segment.at, segment.end);
  const { at: from, end: to, steps } = segment;
  if (segment.same || before.replace(/\r\n?/g, '\n') === after) {
    return [{ text: after, from, to, look: 'plain', steps: [] }];
  }
  if (view === 'original') return [{ text: before, from, to, look: after === '' ? 'removed' : 'changed', steps }];
  const runs: BareRun[] = [];
  const noise = after.trim() === '' && steps.some((step) => noiseLines.includes(step));
  if (before !== '' && (view === 'compare' || noise)) {
    runs.push({ text: struck(before, steps), from, to: from, look: 'removed', steps });
  }
  if (after !== '') runs.push({ text: after, from, to, look: view === 'compare' ? 'added' : 'plain', steps });
  return runs;
}

function struck(before: string, steps: readonly CleaningStep[]): string {
  const joined = steps.some((step) => lineJoins.includes(step)) ? before.replace(/\r\n?|[\n\u2028]/g, '↵') : before;
  return joined.replace(/[\u200b-\u200f\ufeff\u00ad]/g, '·');
}

/** Splits runs at the edges of marks and says what each piece belongs to. Runs must come in the order of the text. */
function markReader(marks: readonly Mark[]): (run: BareRun) => Run[] {
  const edges = [...new Set(marks.flatMap((mark) => [mark.from, mark.to]))].sort((a, b) => a - b);
  // Longer marks first, so that what is read last is the innermost.
  const starts = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  let active: Mark[] = [];
  let nextMark = 0;
  let nextEdge = 0;
  const labelled = (run: BareRun, cuttable: boolean): Run => {
    const reach = cuttable ? run.from : Math.max(run.from, run.to - 1);
    while (nextMark < starts.length && starts[nextMark]!.from <= reach) active.push(starts[nextMark++]!);
    active = active.filter((mark) => mark.to > run.from);
    const innermost = (kinds: Mark['kind'][]) => active.findLast((mark) => kinds.includes(mark.kind))?.target ?? null;
    return {
      ...run,
      items: active.filter((mark) => mark.kind === 'item').map((mark) => mark.target),
      field: innermost(['field', 'detail']),
      doubt: innermost(['doubt']),
    };
  };
  return (run) => {
    const pieces: Run[] = [];
    let { from, text } = run;
    // Original text of a changed stretch cannot be cut by offsets of the cleaned one.
    const cuttable = run.text.length === run.to - run.from;
    while (nextEdge < edges.length && edges[nextEdge]! <= from) nextEdge += 1;
    while (cuttable && nextEdge < edges.length && edges[nextEdge]! < run.to) {
      const edge = edges[nextEdge++]!;
      pieces.push(labelled({ ...run, text: text.slice(0, edge - from), from, to: edge }, true));
      text = text.slice(edge - from);
      from = edge;
    }
    pieces.push(labelled({ ...run, text, from }, cuttable));
    return pieces;
  };
}

function intoParagraphs(runs: readonly Run[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Run[] = [];
  const close = () => {
    const targets = new Set(
      current.flatMap((run) => [...run.items, run.field, run.doubt].filter((one) => one !== null)),
    );
    if (current.length > 0) paragraphs.push({ key: paragraphs.length, runs: current, targets });
    current = [];
  };
  for (const run of runs) {
    const cuttable = run.text.length === run.to - run.from;
    let from = run.from;
    for (const [index, line] of run.text.split(/\n|\r\n?/).entries()) {
      if (index > 0) close();
      const to = cuttable ? from + line.length : run.to;
      if (line !== '') current.push({ ...run, text: line, from, to });
      if (cuttable) from = to + 1;
    }
  }
  close();
  return paragraphs;
}
