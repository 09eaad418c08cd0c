import { limits } from '../limits.ts';
import type { XmlHandler } from '../markup/xmlScanner.ts';
import { attributeOf, unescapeWorkbook, unescapeXml } from '../markup/xmlText.ts';
import { tooLongCell } from '../refusals.ts';
import type { Cell } from '../table.ts';
import { cellOfIsoDate, cellOfSerial } from '../workbook/dates.ts';
import { detached } from '../workbook/detached.ts';
import { columnOf } from '../workbook/reference.ts';
import type { RowBatches } from '../workbook/rowBatches.ts';
import { RowCells } from '../workbook/rowCells.ts';
import type { SharedStrings } from '../workbook/sharedStrings.ts';
import { RichText } from './richText.ts';

const textCell = (text: string): Cell => detached(unescapeWorkbook(text));

/** What the cells of a sheet are read with. */
export interface CellSources {
  shared: SharedStrings;
  dateStyles: boolean[];
  is1904: boolean;
}

/**
 * A cell as nearly every program writes it: its place, style and kind in this order, with one plain text or value. Read in
 * one go it takes a third of the time of its six tags; any other form is read tag by tag.
 */
const commonCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<is><t(?: xml:space="preserve")?>([^<]+)<\/t><\/is>|<v>([^<]+)<\/v>)<\/c>/y;

/** Excel's last row; a row that claims to lie behind it is counted on instead. */
const lastRow = 1_048_576;

/** Reads the part of a sheet: its rows, without ever computing a formula. */
export class SheetReader implements XmlHandler {
  /** Formulas for which the file holds no value. */
  formulasWithoutValue = 0;
  readonly #sources: CellSources;
  readonly #batches: RowBatches;
  readonly #rich = new RichText();
  #isInData = false;
  #isInRow = false;
  #row = 0;
  readonly #cells = new RowCells();
  #column = 0;
  /** Of the cell; most of what it says is only asked where there is a value, as sheets are full of empty cells. */
  #attributes = '';
  #isInCell = false;
  #isInValue = false;
  #isInText = false;
  #hasFormula = false;
  #value = '';

  constructor(sources: CellSources, batches: RowBatches) {
    this.#sources = sources;
    this.#batches = batches;
  }

  passage(text: string, start: number): number {
    const isCell = this.#isInRow && !this.#isInCell && text.charCodeAt(start + 1) === 99;
    if (!isCell) return -1;
    commonCell.lastIndex = start;
    const match = commonCell.exec(text);
    if (match === null) return -1;
    const [, letters, style = null, kind = null, inline, value] = match;
    this.#column = columnOf(letters!)!;
    if (inline !== undefined) this.#put(textCell(unescapeXml(inline)));
    else this.#put(this.#valueCell(unescapeXml(value!), kind, style));
    return commonCell.lastIndex;
  }

  open(name: string, attributes: string): void {
    if (!this.#isInData) {
      this.#isInData = name === 'sheetData';
      return;
    }
    if (this.#isInText) this.#rich.open(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = this.#isInCell;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') this.#isInText = this.#isInCell;
  }

  close(name: string): void {
    if (!this.#isInData) return;
    if (name === 'is') this.#isInText = false;
    else if (this.#isInText) this.#rich.close(name);
    else if (name === 'v') this.#isInValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#isInData = false;
  }

  text(text: string): void {
    if (this.#isInValue) {
      this.#value = this.#value === '' ? text : this.#value + text;
      if (this.#value.length > limits.cellLength) throw tooLongCell(this.#row);
    } else if (this.#isInText) this.#rich.text(text);
  }

  #openRow(attributes: string): void {
    const number = Number(attributeOf(attributes, 'r'));
    this.#row = Number.isInteger(number) && number > 0 && number <= lastRow ? number : this.#row + 1;
    this.#cells.begin(this.#row);
    this.#column = -1;
    this.#isInRow = true;
  }

  #closeRow(): void {
    this.#isInRow = false;
    this.#batches.add(this.#row, this.#cells.take());
  }

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.#column = (reference === null ? null : columnOf(reference)) ?? this.#column + 1;
    this.#attributes = attributes;
    this.#isInCell = true;
    this.#hasFormula = false;
    this.#value = '';
  }

  #closeCell(): void {
    this.#isInCell = false;
    const cell = this.#cell();
    if (cell === null) {
      if (this.#hasFormula && attributeOf(this.#attributes, 't') !== 'str') this.formulasWithoutValue += 1;
      return;
    }
    this.#put(cell);
  }

  #put(cell: Cell): void {
    this.#cells.put(this.#column, cell);
  }

  #cell(): Cell {
    const inline = this.#rich.take();
    if (inline !== '') return detached(inline);
    if (this.#value === '') return null;
    const [kind, style] = [attributeOf(this.#attributes, 't'), attributeOf(this.#attributes, 's')];
    return this.#valueCell(this.#value, kind, style);
  }

  #valueCell(value: string, kind: string | null, style: string | null): Cell {
    switch (kind) {
      case 's':
        return this.#sources.shared.get(Number(value)) || null;
      case 'str':
        return textCell(value);
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { error: detached(value) };
      case 'd':
        return cellOfIsoDate(value) ?? detached(value);
      default:
        return this.#number(value, style);
    }
  }

  #number(value: string, style: string | null): Cell {
    const number = Number(value);
    if (!Number.isFinite(number)) return detached(value);
    const isDate = style !== null && this.#sources.dateStyles[Number(style)] === true;
    return isDate ? cellOfSerial(number, this.#sources.is1904) : number;
  }
}
