import type { CleaningStep } from '../../../../shared/contract/parsedCircular.ts';
import type { Edit } from './edit.ts';

/**
 * The cleaned text as a list of pieces that cover the original without gap, in order. A piece either keeps its range
 * of the original (`text` null) or replaces it. All edits of all steps end up in this one list: it is the offset map.
 */
export interface Piece {
  /** Half-open range of the original. */
  from: number;
  to: number;
  text: string | null;
  step: CleaningStep | null;
  notes: readonly string[];
  doubt: string | null;
}

const kept = (from: number, to: number): Piece => ({ from, to, text: null, step: null, notes: [], doubt: null });

/** The whole original, untouched. */
export const untouched = (original: string): Piece[] => (original === '' ? [] : [kept(0, original.length)]);

/** Length of a piece in the text it makes. */
export const lengthOf = (piece: Piece): number => piece.text?.length ?? piece.to - piece.from;

/** The text that the pieces make. */
export function joinPieces(pieces: readonly Piece[], original: string): string {
  return pieces.map((piece) => piece.text ?? original.slice(piece.from, piece.to)).join('');
}

/** Applies edits (offsets of the text that the pieces make; in order, without overlap). Linear in both lists. */
export function applyEdits(
  pieces: readonly Piece[],
  edits: readonly Edit[],
  step: CleaningStep,
  original: string,
): Piece[] {
  const walk = new PieceWalk(pieces);
  const made: Piece[] = [];
  for (const edit of edits) {
    walk.copyUpTo(edit.from, made);
    // An edit before this one may have ended inside a replaced piece, of which this one takes a further part.
    const carried = edit.from < walk.offset ? made.pop() : undefined;
    made.push(walk.replace(edit, step, original, carried));
  }
  walk.copyUpTo(Number.POSITIVE_INFINITY, made);
  return made;
}

/** Reads a list of pieces from left to right; a kept piece may be cut anywhere, a replaced one is atomic. */
class PieceWalk {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** What is left of the piece at the index after a cut. */
  #current: Piece | undefined;
  /** Offset of `#current` in the text, and in the original. */
  #offset = 0;
  #originalOffset = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#current = pieces[0];
  }

  copyUpTo(offset: number, made: Piece[]): void {
    while (this.#current !== undefined && this.#offset + lengthOf(this.#current) <= offset) made.push(this.#take());
    if (this.#current?.text === null && this.#offset < offset) made.push(this.#cut(offset - this.#offset));
  }

  get offset(): number {
    return this.#offset;
  }

  replace(edit: Edit, step: CleaningStep, original: string, carried: Piece | undefined): Piece {
    const notes = new Set<string>(carried?.notes);
    let doubt: string | null = edit.doubt ?? carried?.doubt ?? null;
    const before = carried ? (carried.text ?? original.slice(carried.from, carried.to)) : '';
    const end = this.#offset;
    let head = before.slice(0, before.length - (end - edit.from));
    let tail = edit.to < end ? before.slice(before.length - (end - edit.to)) : '';
    const from = carried?.from ?? this.#originalOffset;
    while (this.#current !== undefined && this.#offset < edit.to) {
      if (this.#current.text === null) {
        if (this.#offset + lengthOf(this.#current) > edit.to) this.#cut(edit.to - this.#offset);
        else this.#take();
        continue;
      }
      const start = this.#offset;
      const whole = this.#take();
      const text = whole.text ?? '';
      if (start < edit.from) head = text.slice(0, edit.from - start);
      if (start + text.length > edit.to) tail = text.slice(edit.to - start);
      for (const note of whole.notes) notes.add(note);
      doubt ??= whole.doubt;
    }
    if (edit.note !== undefined) notes.add(edit.note);
    const text = head + edit.replacement + tail;
    const back = text === original.slice(from, this.#originalOffset) && text !== '';
    return back
      ? kept(from, this.#originalOffset)
      : { from, to: this.#originalOffset, text, step, notes: [...notes], doubt };
  }

  #take(): Piece {
    const piece = this.#current!;
    this.#offset += lengthOf(piece);
    this.#originalOffset = piece.to;
    this.#index += 1;
    this.#current = this.#pieces[this.#index];
    return piece;
  }

  #cut(length: number): Piece {
    const piece = this.#current!;
    this.#offset += length;
    this.#originalOffset = piece.from + length;
    this.#current = kept(this.#originalOffset, piece.to);
    return kept(piece.from, this.#originalOffset);
  }
}
