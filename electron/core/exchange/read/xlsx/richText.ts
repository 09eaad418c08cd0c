import { limits } from '../limits.ts';
import { unescapeWorkbook } from '../markup/xmlText.ts';
import { tooLargeTable } from '../refusals.ts';

/** Joins the runs of a rich text and leaves out how it is pronounced; the same inside of cells (`is`). */
export class RichText {
  #text = '';
  #phonetic = 0;
  #isText = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    this.#isText = name === 't' && this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    this.#isText = false;
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#text += text;
    if (this.#text.length > limits.cellLength) throw tooLargeTable('有一个单元格的文字超过 10 MB');
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#isText = false;
    return unescapeWorkbook(text);
  }
}
