import type { Line } from '../documentBuilder.ts';
import { joinNumber, ListCounter, type ListUse } from '../numbering/listCounter.ts';
import { type Cell, tableLines } from '../tableRows.ts';
import type { CharacterFormat, ParagraphFormat } from './paragraphFormat.ts';
import type { ListStep } from './splitLists.ts';

/** Formats by character position. */
export interface DocFormats {
  /** The format of the paragraph whose mark stands at this position. */
  paragraph(position: number): ParagraphFormat;
  /** The format of the character here, and the position up to which it holds. */
  character(position: number, styleBold: boolean): { format: CharacterFormat; to: number };
}

/** Control characters inside a paragraph and what a reader sees there; all others below a blank show nothing. */
const shown: Record<string, string> = { '\t': '\t', '\v': '\n', '\x1e': '-' };

/** Turns the text of a Word file into lines. One instance counts the lists of the whole document. */
export class DocLines {
  readonly lines: Line[] = [];
  pictures = 0;
  readonly #text: string;
  readonly #formats: DocFormats;
  readonly #uses: (ListUse | null)[];
  readonly #counter = new ListCounter();
  /** Open fields: their code is not text, their result is. */
  #fields: ('code' | 'result')[] = [];
  #cell: Cell = [];
  #cells: Cell[] = [];
  #rows: Cell[][] = [];

  constructor(text: string, formats: DocFormats, uses: (ListUse | null)[]) {
    this.#text = text;
    this.#formats = formats;
    this.#uses = uses;
  }

  /** The numbered paragraphs of the stretch `[from, to)`, in order; empty ones are passed over. */
  static listSteps(text: string, formats: DocFormats, from: number, to: number): ListStep[] {
    const steps: ListStep[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 13 || code === 7 || code === 12) {
        const format = at > start ? formats.paragraph(at) : null;
        if (format && format.list > 0) {
          steps.push({ list: format.list, level: format.listLevel });
        }
        start = at + 1;
      }
    }
    return steps;
  }

  /** Reads the stretch `[from, to)` of the text; fields do not reach over its end. */
  read(from: number, to: number): void {
    let start = from;
    for (let at = from; at < to; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 13 || code === 7 || code === 12) {
        this.#paragraph(start, at, code === 7);
        start = at + 1;
      }
    }
    if (start < to) {
      this.#paragraph(start, to, false);
    }
    this.#endTable();
    this.#fields = [];
  }

  #paragraph(from: number, mark: number, isCellEnd: boolean): void {
    const format = this.#formats.paragraph(mark);
    if (isCellEnd && format.rowEnd) {
      this.#endRow();
      return;
    }
    const line = this.#line(from, mark, format);
    if (isCellEnd) {
      this.#cells.push([...this.#cell, line].filter((part) => part.text.trim() !== ''));
      this.#cell = [];
    } else if (format.inTable) {
      this.#cell.push(line);
    } else {
      this.#endTable();
      this.lines.push(line);
    }
  }

  #line(from: number, to: number, format: ParagraphFormat): Line {
    let text = '';
    let visible = 0;
    let bold = 0;
    for (let at = from; at < to; ) {
      const run = this.#formats.character(at, format.bold);
      const end = Math.min(to, Math.max(run.to, at + 1));
      const piece = this.#visibleText(at, end, run.format);
      const length = piece.trim().length;
      text += piece;
      visible += length;
      bold += run.format.bold ? length : 0;
      at = end;
    }
    const use = format.list > 0 ? (this.#uses[format.list] ?? null) : null;
    const number = use ? this.#counter.next(use, format.listLevel) : '';
    const separated = use?.levels[format.listLevel]?.separated ?? true;
    return {
      text: visible === 0 ? '' : joinNumber(number, text, separated),
      kind: format.outlineLevel < 9 ? 'heading' : 'paragraph',
      ...(visible > 0 && visible === bold ? { bold: true } : {}),
    };
  }

  #visibleText(from: number, to: number, format: CharacterFormat): string {
    let result = '';
    for (let at = from; at < to; at += 1) {
      const character = this.#text[at] ?? '';
      if (character === '\x13') {
        this.#fields.push('code');
      } else if (character === '\x14' && this.#fields.length > 0) {
        this.#fields[this.#fields.length - 1] = 'result';
      } else if (character === '\x15') {
        this.#fields.pop();
      } else if (!format.deleted && !format.hidden && !this.#fields.includes('code')) {
        result += this.#character(character, format);
      }
    }
    return result;
  }

  #character(character: string, format: CharacterFormat): string {
    if (character >= ' ') {
      return format.symbol !== null && character === '(' ? format.symbol : character;
    }
    this.pictures += character === '\x01' || character === '\x08' ? 1 : 0;
    return shown[character] ?? '';
  }

  #endRow(): void {
    if (this.#cell.length > 0) {
      this.#cells.push(this.#cell);
      this.#cell = [];
    }
    if (this.#cells.length > 0) {
      this.#rows.push(this.#cells);
      this.#cells = [];
    }
  }

  #endTable(): void {
    this.#endRow();
    for (const line of tableLines(this.#rows, (row) => row)) {
      this.lines.push(line);
    }
    this.#rows = [];
  }
}
