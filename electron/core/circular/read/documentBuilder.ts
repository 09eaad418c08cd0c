import type { DocumentBlock, ReadDocument } from '../readDocument.ts';
import { limits } from './limits.ts';
import { tooLarge } from './readError.ts';

/** A piece of text with what the file says of it, before it has a place in the whole. */
export interface Line {
  text: string;
  kind: DocumentBlock['kind'];
  bold?: boolean;
}

/** The text without line breaks in front (a tab there is an empty cell) and without any white space behind. */
const withoutOuterBreaks = (text: string): string => {
  let from = 0;
  while (text[from] === '\n' || text[from] === '\r') {
    from += 1;
  }
  return text.slice(from).trimEnd();
};

/** Puts lines one under the other and remembers where each stands. */
export class DocumentBuilder {
  readonly #parts: string[] = [];
  readonly #blocks: DocumentBlock[] = [];
  readonly #notes = new Set<string>();
  #length = 0;

  /** Adds one block; text without a visible character is left out, as it carries nothing. */
  add(line: Line): void {
    // Not by a regular expression: a long run of blanks inside would take it quadratic time.
    const text = withoutOuterBreaks(line.text);
    if (text === '') {
      return;
    }
    const from = this.#length === 0 ? 0 : this.#length + 1;
    const to = from + text.length;
    if (to > limits.textLength) {
      throw tooLarge('文字超过 1600 万字');
    }
    if (this.#blocks.length >= limits.lines) {
      throw tooLarge('段落超过 40 万个');
    }
    this.#parts.push(text);
    this.#blocks.push({ from, to, kind: line.kind, ...(line.bold ? { bold: true } : {}) });
    this.#length = to;
  }

  /** Adds a Chinese note for the reviewer, once. */
  note(text: string): void {
    this.#notes.add(text);
  }

  finish(kind: ReadDocument['kind']): ReadDocument {
    return { kind, text: this.#parts.join('\n'), blocks: this.#blocks, notes: [...this.#notes] };
  }
}
