import { isDeepStrictEqual } from 'node:util';
import { type CleaningStep, cleaningSteps, type Span } from '../../../../shared/contract/parsedCircular.ts';
import type { DocumentBlock, ReadDocument } from '../readDocument.ts';
import { findDamage } from './damage/findDamage.ts';
import { type Edit, inOrder, type StepInput } from './edit.ts';
import { type OffsetMap, offsetMapOf } from './offsetMap.ts';
import { applyEdits, type Piece, untouched } from './pieces.ts';
import { steps } from './steps/index.ts';

/** Reviewer's decisions by the doubt's key: the text that shall stand at its place. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * One step's result may be another's food: removed pinyin lays a footer bare, a joined line completes a name. So the
 * steps run in turns until none finds anything. Real notices need two or three turns; the limit only guards against
 * two rules that undo one another.
 */
const mostRounds = 8;

/** Key of the doubt about a place: by its original offset, so that decisions elsewhere do not rename it. */
export const doubtKey = (kind: 'damaged-text' | 'noise-removed', originalOffset: number): string =>
  `${kind}:${originalOffset}`;

/** Runs all steps that are not disabled until nothing changes, and answers the pieces they leave. */
export function runSteps(document: ReadDocument, disabled: readonly CleaningStep[], chosen: Chosen): Piece[] {
  const enabled = cleaningSteps.filter((step) => !disabled.includes(step));
  // What each step last found nothing in: it need not look at the same text again.
  const quietIn = new Map<CleaningStep, State>();
  let state = new State(document, untouched(document.text), document.text, []);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = state.pieces;
    state = state.withDamage([]);
    for (const step of enabled) {
      if (step === 'lossy-encoding') state = state.withDamage(findDamage(state.text));
      if (quietIn.get(step)?.sameAs(state)) continue;
      const edits = editsOf(step, state, chosen);
      if (edits.length === 0) quietIn.set(step, state);
      else state = state.edited(edits, step);
    }
    if (state.pieces === before) break;
  }
  return [...state.pieces];
}

/** The text between two steps; the block hints are only worked out for a step that asks. */
class State implements StepInput {
  readonly text: string;
  readonly damaged: readonly Span[];
  readonly pieces: readonly Piece[];
  readonly #document: ReadDocument;
  #map: OffsetMap | null = null;

  constructor(document: ReadDocument, pieces: readonly Piece[], text: string, damaged: readonly Span[]) {
    this.#document = document;
    this.pieces = pieces;
    this.text = text;
    this.damaged = damaged;
  }

  get map(): OffsetMap {
    this.#map ??= offsetMapOf(this.pieces);
    return this.#map;
  }

  get blocks(): DocumentBlock[] {
    return this.#document.blocks.length === 0 ? [] : mapBlocks(this.#document.blocks, this.map);
  }

  withDamage(damaged: readonly Span[]): State {
    return damaged.length === 0 && this.damaged.length === 0
      ? this
      : new State(this.#document, this.pieces, this.text, damaged);
  }

  edited(edits: readonly Edit[], step: CleaningStep): State {
    const pieces = applyEdits(this.pieces, edits, step, this.#document.text);
    return new State(this.#document, pieces, editedText(this.text, edits), shifted(this.damaged, edits));
  }

  /** Whether a step sees the same in both: the same pieces make the same text and place the blocks alike. */
  sameAs(other: State): boolean {
    return this.pieces === other.pieces && isDeepStrictEqual(this.damaged, other.damaged);
  }
}

function editedText(text: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const edit of edits) {
    made += text.slice(from, edit.from) + edit.replacement;
    from = edit.to;
  }
  return made + text.slice(from);
}

/** Blocks in the offsets of the cleaned text; a block of which nothing is left is dropped. */
export function mapBlocks(blocks: readonly DocumentBlock[], map: OffsetMap): DocumentBlock[] {
  return blocks.map((block) => ({ ...block, ...map.spanToCleaned(block) })).filter((block) => block.to > block.from);
}

function editsOf(step: CleaningStep, state: State, chosen: Chosen): Edit[] {
  if (step === 'lossy-encoding') return chosenRepairs(state, chosen);
  const edits = inOrder(steps[step](state)).filter((edit) => !isRefused(edit, state, chosen));
  if (state.damaged.length === 0) return edits;
  let next = 0;
  return edits.filter((edit) => {
    while (next < state.damaged.length && state.damaged[next]!.to <= edit.from) next += 1;
    const run = state.damaged[next];
    return run === undefined || run.from >= edit.to;
  });
}

/** A risky removal that the reviewer took back: the decision names the text that shall stay. */
function isRefused(edit: Edit, state: State, chosen: Chosen): boolean {
  if (edit.doubt === undefined) return false;
  const decision = chosen[doubtKey('noise-removed', state.map.toOriginal(edit.from))];
  return decision !== undefined && decision !== edit.replacement;
}

function chosenRepairs(state: State, chosen: Chosen): Edit[] {
  const edits: Edit[] = [];
  for (const { from, to } of state.damaged) {
    const replacement = chosen[doubtKey('damaged-text', state.map.toOriginal(from))];
    if (replacement !== undefined && replacement !== state.text.slice(from, to)) {
      edits.push({ from, to, replacement, note: '按审核人的选择修复乱码' });
    }
  }
  return edits;
}

/** Damaged runs after edits that stand beside them; a run that was repaired is gone. */
function shifted(damaged: readonly Span[], edits: readonly Edit[]): Span[] {
  const runs: Span[] = [];
  let next = 0;
  let shift = 0;
  for (const run of damaged) {
    while (next < edits.length && edits[next]!.to <= run.from) {
      const edit = edits[next]!;
      shift += edit.replacement.length - (edit.to - edit.from);
      next += 1;
    }
    const repaired = next < edits.length && edits[next]!.from < run.to;
    if (!repaired) runs.push({ from: run.from + shift, to: run.to + shift });
  }
  return runs;
}
