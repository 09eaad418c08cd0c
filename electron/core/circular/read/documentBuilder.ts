import type { DocumentBlock, ReadDocument } from '../readDocument.ts';
import { limits } from './limits.ts';
import { tooLarge } from './readError.ts';

/** A piece of text with what the file says of it, before it has a place in the whole. */
export interface Line {
  text: string;
  kind: DocumentBlock['kind'];
  bold?: boolean;
}

/** Puts lines one under the other and remembers where each stands. */
export class DocumentBuilder {
  readonly #parts: string[] = [];
  readonly #blocks: DocumentBlock[] = [];
  readonly #notes = new Set<string>();
  #length = 0;

  /** Adds one block; text without a visible character is left out, as it carries nothing. */
  add(line: Line): void {
    const text = line.text.replace(/[ \t\r\n]+$/, '').replace(/^[\r\n]+/, '');
    if (text.trim() === '') {
      return;
    }
    const from = this.#length === 0 ? 0 : this.#length + 1;
    const to = from + text.length;
    if (to > limits.textLength) {
      throw tooLarge('文字超过 1600 万字');
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
