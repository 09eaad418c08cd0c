import type { CleaningStep, Span } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock } from '../readDocument.ts';

/** One replacement of `[from, to)` in the text a step was given; an empty range inserts. */
export interface Edit {
  from: number;
  to: number;
  replacement: string;
  /** Chinese, for the reviewer. */
  note?: string;
  /** Set where the removal is risky: the Chinese question that the reviewer is asked. */
  doubt?: string;
}

/** What a step sees: the text as earlier steps left it, and hints with offsets into that text. */
export interface StepInput {
  text: string;
  /** Blocks that the reader of the file marked, in order. */
  blocks: readonly DocumentBlock[];
  /** Damaged runs that wait for the reviewer: later steps must leave them as they are. */
  damaged: readonly Span[];
}

/** A step: a pure function that answers edits in order, without overlap. */
export type Step = (input: StepInput) => Edit[];

/** The steps by their name. */
export type Steps = Readonly<Record<CleaningStep, Step>>;

/** A line without its line break. */
export interface Line {
  from: number;
  to: number;
  text: string;
}

/** Lines of a text that knows only `\n`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to, text: text.slice(from, to) });
    from = to + 1;
  }
  return lines;
}

/** Removes the lines `[first, last]` of one text with one line break, so that no empty line stays behind. */
export function removeLines(lines: readonly Line[], first: number, last: number, note: string): Edit {
  const start = lines[first]!;
  const end = lines[last]!;
  if (last + 1 < lines.length) return { from: start.from, to: end.to + 1, replacement: '', note };
  return { from: Math.max(0, start.from - 1), to: end.to, replacement: '', note };
}

/** An edit for every match of a global expression whose replacement differs from the match. */
export function editMatches(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match as RegExpExecArray);
    if (replacement === null || replacement === match[0]) continue;
    edits.push({ from: match.index, to: match.index + match[0].length, replacement });
  }
  return edits;
}

/** Edits in order; of two that overlap the first and wider stays (the other gets its turn in the next round). */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of sorted) {
    const clash = edit.from < end || (edit.from === end && edit.from === edit.to && kept.at(-1)?.from === edit.from);
    if (clash) continue;
    kept.push(edit);
    end = edit.to;
  }
  return kept;
}
