import type { Line } from '../documentBuilder.ts';
import { limits } from '../limits.ts';
import { joinNumber } from '../numbering/listCounter.ts';
import { tooLarge } from '../readError.ts';
import { type Cell, tableLines } from '../tableRows.ts';

/** Puts characters together to paragraphs, and paragraphs in tables to rows. */
export class RtfLines {
  readonly lines: Line[] = [];
  /** Whether the current paragraph stands in a table (`\intbl`). */
  inTable = false;
  outlineLevel: number | null = null;
  #taken = 0;
  #text = '';
  #number = '';
  #visible = 0;
  #bold = 0;
  #cell: Cell = [];
  #cells: Cell[] = [];
  #rows: Cell[][] = [];

  append(text: string, bold: boolean, isNumber: boolean): void {
    if (isNumber) {
      this.#number += text;
      return;
    }
    const visible = text.trim().length;
    this.#text += text;
    this.#visible += visible;
    this.#bold += bold ? visible : 0;
  }

  endParagraph(): void {
    const line = this.#takeLine();
    if (this.inTable) {
      this.#cell.push(line);
    } else {
      this.endTable();
      this.lines.push(line);
    }
  }

  endCell(): void {
    const line = this.#takeLine();
    this.#cells.push([...this.#cell, line].filter((part) => part.text.trim() !== ''));
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cells.length > 0) {
      this.#rows.push(this.#cells);
    }
    this.#cells = [];
  }

  endTable(): void {
    if (this.#cell.length > 0) {
      this.#cells.push(this.#cell);
      this.#cell = [];
    }
    this.endRow();
    for (const line of tableLines(this.#rows, (row) => row)) {
      this.lines.push(line);
    }
    this.#rows = [];
  }

  finish(): void {
    this.inTable = false;
    this.endParagraph();
  }

  #takeLine(): Line {
    this.#taken += 1;
    if (this.#taken > limits.lines) {
      throw tooLarge('段落超过 40 万个');
    }
    const number = this.#number.trim();
    const line: Line = {
      text: this.#visible === 0 ? '' : joinNumber(bullet(number), this.#text, true),
      kind: this.outlineLevel === null || this.outlineLevel > 8 ? 'paragraph' : 'heading',
      ...(this.#visible > 0 && this.#bold === this.#visible ? { bold: true } : {}),
    };
    this.#text = '';
    this.#number = '';
    this.#visible = 0;
    this.#bold = 0;
    return line;
  }
}

/** Bullets of symbol fonts arrive as private-use or Latin characters. */
const bullet = (number: string): string => (/^[\uf000-\uf0ff\u00b7]$/.test(number) ? '●' : number);
