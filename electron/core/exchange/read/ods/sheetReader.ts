import { limits } from '../limits.ts';
import type { XmlHandler } from '../markup/xmlScanner.ts';
import { attributeOf } from '../markup/xmlText.ts';
import { tooLongCell, tooManyColumns } from '../refusals.ts';
import type { Cell, Merge, SheetInfo } from '../table.ts';
import { cellOfIsoDate } from '../workbook/dates.ts';
import { detached } from '../workbook/detached.ts';
import { RowCells } from '../workbook/rowCells.ts';

/** Who is told what the sheets hold; sheets count from 0. `repeat` tells how many rows from there on are the same. */
export interface SheetListener {
  row(sheet: number, number: number, cells: Cell[], repeat: number): void;
  merge(sheet: number, merge: Merge): void;
}

const count = (attributes: string, name: string): number => {
  const number = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 1_048_576) : 1;
};

/** Sheets of OpenDocument (ISO/IEC 26300-1, 9): cells and rows say how often they are repeated. */
export class OdsReader implements XmlHandler {
  readonly sheets: SheetInfo[] = [];
  readonly #listener: SheetListener;
  /** Table styles that hide their sheet. */
  readonly #hiding = new Set<string>();
  #style = '';
  #tables = 0;
  #row = 0;
  #rowRepeat = 1;
  readonly #cells = new RowCells();
  #column = 0;
  #attributes = '';
  #text: string | null = null;
  #hasParagraph = false;
  #notes = 0;

  constructor(listener: SheetListener) {
    this.#listener = listener;
  }

  open(name: string, attributes: string): void {
    if (name === 'annotation') this.#notes += 1;
    if (this.#notes > 0) return;
    if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#attributes = attributes;
      this.#text = '';
      this.#hasParagraph = false;
    } else if (name === 'p' && this.#text !== null) {
      if (this.#hasParagraph) this.#text += '\n';
      this.#hasParagraph = true;
    } else if (name === 's') this.text(' '.repeat(Math.min(count(attributes, 'c'), 1_000)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
    else if (name === 'table-row') {
      this.#rowRepeat = count(attributes, 'number-rows-repeated');
      this.#cells.begin(this.#row + 1);
      this.#column = 0;
    } else if (name === 'table') this.#openTable(attributes);
    else if (name === 'style') this.#style = attributeOf(attributes, 'name') ?? '';
    else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false')
      this.#hiding.add(this.#style);
  }

  close(name: string): void {
    if (name === 'annotation') this.#notes -= 1;
    else if (this.#notes > 0) return;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#tables -= 1;
  }

  text(text: string): void {
    if (this.#text === null || !this.#hasParagraph || this.#notes > 0) return;
    this.#text += text;
    if (this.#text.length > limits.cellLength) throw tooLongCell(this.#row + 1);
  }

  #openTable(attributes: string): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    const hidden = this.#hiding.has(attributeOf(attributes, 'style-name') ?? '');
    this.sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden });
    this.#row = 0;
  }

  #closeRow(): void {
    if (!this.#cells.isEmpty)
      this.#listener.row(this.sheets.length - 1, this.#row + 1, this.#cells.take(), this.#rowRepeat);
    this.#row += this.#rowRepeat;
  }

  #closeCell(): void {
    const cell = this.#cell();
    this.#text = null;
    const repeat = count(this.#attributes, 'number-columns-repeated');
    if (cell !== null) {
      if (this.#column + repeat > limits.columns) throw tooManyColumns(this.#row + 1);
      for (let at = 0; at < repeat; at += 1) this.#cells.put(this.#column + at, cell);
    }
    const across = count(this.#attributes, 'number-columns-spanned');
    const down = count(this.#attributes, 'number-rows-spanned');
    const [top, left] = [this.#row + 1, this.#column];
    if (across > 1 || down > 1)
      this.#listener.merge(this.sheets.length - 1, { top, bottom: top + down - 1, left, right: left + across - 1 });
    this.#column += repeat;
  }

  #cell(): Cell {
    const text = detached(this.#text ?? '');
    const value = (name: string): string => attributeOf(this.#attributes, name) ?? '';
    // OpenDocument has no type for errors; LibreOffice marks them in a space of its own behind the standard one.
    if (this.#attributes.includes('calcext:value-type="error"')) return text === '' ? null : { error: text };
    switch (value('value-type')) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const number = Number(value('value'));
        return Number.isFinite(number) ? number : text || null;
      }
      case 'boolean':
        return value('boolean-value') === 'true';
      case 'date':
        return cellOfIsoDate(value('date-value')) ?? (text || null);
      case 'time': {
        const match = /^PT0*(\d+)H(\d+)M/.exec(value('time-value'));
        return match && Number(match[1]) < 24 ? `${match[1]!.padStart(2, '0')}:${match[2]}` : text || null;
      }
      default:
        return text || null;
    }
  }
}
