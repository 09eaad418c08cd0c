import { limits } from '../limits.ts';
import type { XmlHandler } from '../markup/xmlScanner.ts';
import { attributeOf } from '../markup/xmlText.ts';
import { tooLongCell } from '../refusals.ts';
import type { Cell, Merge, SheetInfo } from '../table.ts';
import { cellOfIsoDate } from '../workbook/dates.ts';
import { detached } from '../workbook/detached.ts';
import { RowCells } from '../workbook/rowCells.ts';

/** Who is told what the sheets hold; sheets count from 0. */
export interface SheetListener {
  row(sheet: number, number: number, cells: Cell[]): void;
  merge(sheet: number, merge: Merge): void;
}

const count = (attributes: string, name: string): number => {
  const number = Number(attributeOf(attributes, name) ?? 0);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1_048_576) : 0;
};

/** Excel's XML of 2003 (urn:schemas-microsoft-com:office:spreadsheet). */
export class SpreadsheetXmlReader implements XmlHandler {
  readonly sheets: SheetInfo[] = [];
  readonly #listener: SheetListener;
  #row = 0;
  #column = 0;
  #across = 0;
  readonly #cells = new RowCells();
  #type = '';
  #value = '';
  #isInData = false;
  #isInVisible = false;
  #comments = 0;

  constructor(listener: SheetListener) {
    this.#listener = listener;
  }

  open(name: string, attributes: string): void {
    if (name === 'Comment') this.#comments += 1;
    if (this.#comments > 0) return;
    if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Data') {
      this.#isInData = true;
      this.#type = attributeOf(attributes, 'Type') ?? 'String';
      this.#value = '';
    } else if (name === 'Row') {
      this.#row = count(attributes, 'Index') || this.#row + 1;
      this.#column = -1;
      this.#across = 0;
      this.#cells.begin(this.#row);
    } else if (name === 'Worksheet') {
      this.sheets.push({ name: attributeOf(attributes, 'Name') ?? '', hidden: false });
      this.#row = 0;
    }
    this.#isInVisible = name === 'Visible';
  }

  close(name: string): void {
    this.#isInVisible = false;
    if (name === 'Comment') this.#comments -= 1;
    else if (this.#comments > 0) return;
    else if (name === 'Data') this.#closeData();
    else if (name === 'Row') this.#listener.row(this.sheets.length - 1, this.#row, this.#cells.take());
  }

  text(text: string): void {
    const sheet = this.sheets.at(-1);
    if (this.#isInVisible && sheet && /Hidden/.test(text)) sheet.hidden = true;
    if (!this.#isInData || this.#comments > 0) return;
    this.#value += text;
    if (this.#value.length > limits.cellLength) throw tooLongCell(this.#row);
  }

  #openCell(attributes: string): void {
    const index = count(attributes, 'Index');
    this.#column = index > 0 ? index - 1 : this.#column + this.#across + 1;
    this.#across = count(attributes, 'MergeAcross');
    const down = count(attributes, 'MergeDown');
    if (this.#across + down === 0) return;
    const [top, left] = [this.#row, this.#column];
    this.#listener.merge(this.sheets.length - 1, { top, bottom: top + down, left, right: left + this.#across });
  }

  #closeData(): void {
    this.#isInData = false;
    if (this.#value === '') return;
    this.#cells.put(this.#column, this.#cell());
  }

  #cell(): Cell {
    const value = detached(this.#value);
    if (this.#type === 'Number') return Number.isFinite(Number(value)) ? Number(value) : value;
    if (this.#type === 'Boolean') return value === '1';
    if (this.#type === 'Error') return { error: value };
    return this.#type === 'DateTime' ? (cellOfIsoDate(value) ?? value) : value;
  }
}
