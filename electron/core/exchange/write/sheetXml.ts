import type { Cell } from '../read/index.ts';
import { serialOfDay } from '../read/index.ts';
import { type Column, rowsBetweenReports, type SheetToWrite } from './sheet.ts';
import { numberStyle, styles } from './styles.ts';
import { escapeText } from './xmlEscape.ts';

/** Excel's bounds: rows of a sheet with the title's, characters of a cell, width of a column. */
const lastRow = 1_048_576;
const longestText = 32_767;
const widest = 60;

const errorTexts = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Takes rows one at a time and can tell whether there is another one. */
export class RowSource {
  readonly #iterator: AsyncIterator<Cell[]> | Iterator<Cell[]>;
  #next: IteratorResult<Cell[]> | null = null;

  constructor(rows: SheetToWrite['rows']) {
    this.#iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async hasNext(): Promise<boolean> {
    this.#next ??= await this.#iterator.next();
    return this.#next.done !== true;
  }

  /** The row that `hasNext` has found. */
  take(): Cell[] {
    const row = this.#next?.value as Cell[];
    this.#next = null;
    return row;
  }

  /** Lets go of the source where the writing ends before its rows do. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}

/** What is counted over all sheets of a workbook. */
export interface Tally {
  rows: number;
  shortened: number;
  report: (rows: number) => void;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const shownWidth = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);

const widthOf = ({ title, width, format }: Column): number =>
  Math.min(width ?? Math.max(shownWidth(title) + 4, format === 'date' ? 12 : 9), widest);

/** Texts that a spreadsheet would take for a formula or a number if they were typed in. */
const needsQuote = /^[=+\-@\t\r]|^[\d.]/;

/** Makes the part of one sheet; more rows than a sheet can have are left in the source for the next one. */
export class SheetXml {
  readonly #columns: Column[];
  readonly #letters: string[];
  readonly #tally: Tally;
  readonly #freezeHeader: boolean;

  constructor({ columns, freezeHeader }: SheetToWrite, tally: Tally) {
    this.#columns = columns;
    this.#letters = columns.map((_, column) => letters(column));
    this.#tally = tally;
    this.#freezeHeader = freezeHeader ?? true;
  }

  async *pieces(rows: RowSource): AsyncGenerator<string> {
    yield this.#head();
    let piece = '';
    let number = 1;
    for (; number < lastRow && (await rows.hasNext()); number += 1) {
      piece += this.#row(number + 1, rows.take());
      this.#tally.rows += 1;
      if (this.#tally.rows % rowsBetweenReports === 0) this.#tally.report(this.#tally.rows);
      if (piece.length > 65_536) {
        yield piece;
        piece = '';
      }
    }
    const last = this.#letters.at(-1);
    const filter = last === undefined ? '' : `<autoFilter ref="A1:${last}${number}"/>`;
    yield `${piece}</sheetData>${filter}</worksheet>`;
  }

  #head(): string {
    const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
    const widths = this.#columns
      .map((column, index) => {
        const style = column.format === 'text' ? ` style="${styles.text}"` : '';
        return `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"${style}/>`;
      })
      .join('');
    const titles = this.#columns.map(({ title }, column) => this.#text(column, 1, title, styles.title)).join('');
    const view = this.#freezeHeader ? pane : '';
    return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData><row r="1" ht="20" customHeight="1">${titles}</row>`;
  }

  #row(number: number, cells: Cell[]): string {
    let xml = `<row r="${number}">`;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      if (cell !== null) xml += this.#cell(column, number, cell);
    }
    return `${xml}</row>`;
  }

  #place(column: number, row: number): string {
    this.#letters[column] ??= letters(column);
    return this.#letters[column] + row;
  }

  #cell(column: number, row: number, cell: NonNullable<Cell>): string {
    if (typeof cell === 'string') return this.#text(column, row, cell, this.#textStyle(column, cell));
    if (typeof cell === 'number') return this.#number(column, row, cell, numberStyle(this.#columns[column]?.format));
    if (typeof cell === 'boolean') return `<c r="${this.#place(column, row)}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if ('error' in cell)
      return errorTexts.has(cell.error)
        ? `<c r="${this.#place(column, row)}" t="e"><v>${cell.error}</v></c>`
        : this.#text(column, row, cell.error, styles.plain);
    const serial = serialOfDay(cell.day);
    if (serial === null) return this.#text(column, row, cell.day, styles.plain);
    return this.#number(column, row, serial, cell.day.length > 10 ? styles.dateTime : styles.date);
  }

  #textStyle(column: number, text: string): number {
    if (needsQuote.test(text)) return styles.quoted;
    return this.#columns[column]?.format === 'text' ? styles.text : styles.plain;
  }

  #number(column: number, row: number, value: number, style: number): string {
    if (!Number.isFinite(value)) return '';
    return `<c r="${this.#place(column, row)}"${style === 0 ? '' : ` s="${style}"`}><v>${value}</v></c>`;
  }

  #text(column: number, row: number, text: string, style: number): string {
    if (text === '') return '';
    const whole = text.length <= longestText;
    if (!whole) this.#tally.shortened += 1;
    const shown = escapeText(whole ? text : text.slice(0, longestText));
    return `<c r="${this.#place(column, row)}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
  }
}
