import { limits } from '../limits.ts';
import { damagedTable, tooLargeTable, tooManyColumns } from '../refusals.ts';
import type { Cell } from '../table.ts';
import { cellOfSerial } from '../workbook/dates.ts';
import { MergeLists } from '../workbook/mergeLists.ts';
import type { Globals } from './globals.ts';
import { type RecordData, RecordWalk, recordTypes } from './records.ts';
import { readText } from './strings.ts';

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const errorCell = (code: number): Cell => ({ error: errors[code] ?? '#N/A' });

const halves = new DataView(new ArrayBuffer(8));

/** A number packed into 30 bits: an integer or the upper half of a double, perhaps in hundredths (MS-XLS 2.5.217). */
const numberOfRk = (rk: number): number => {
  let value = rk >> 2;
  if ((rk & 2) === 0) {
    halves.setUint32(0, 0, true);
    halves.setUint32(4, (rk & ~3) >>> 0, true);
    value = halves.getFloat64(0, true);
  }
  return rk & 1 ? value / 100 : value;
};

/** Reads one sheet. Its cells may come in any order, so that its rows are known only at the end. */
class SheetReader {
  readonly rows = new Map<number, Cell[]>();
  readonly merges = new MergeLists();
  readonly #globals: Globals;
  #length = 0;
  /** The formula whose text comes in the next record. */
  #waiting: { row: number; column: number } | null = null;

  constructor(globals: Globals) {
    this.#globals = globals;
  }

  read(stream: Uint8Array, start: number): void {
    const walk = new RecordWalk(stream, start);
    if (!walk.next() || walk.type !== recordTypes.beginOfFile) throw damagedTable('工作表的开头有误');
    // A chart within the sheet is a stream within the stream.
    for (let depth = 1; depth > 0; ) {
      if (!walk.next()) throw damagedTable('工作表不完整');
      if (walk.type === recordTypes.beginOfFile) depth += 1;
      else if (walk.type === recordTypes.endOfFile) depth -= 1;
      else if (depth === 1) this.#record(walk);
    }
  }

  #record(walk: RecordWalk): void {
    switch (walk.type) {
      case recordTypes.sharedLabel:
      case recordTypes.number:
      case recordTypes.rk:
      case recordTypes.booleanOrError:
      case recordTypes.formula:
        this.#single(walk.type, walk.data());
        break;
      case recordTypes.label:
      case recordTypes.richString:
        this.#label(walk.data(true));
        break;
      case recordTypes.multipleRk:
        this.#multiple(walk.data());
        break;
      case recordTypes.string:
        if (this.#waiting) {
          this.#put(this.#waiting.row, this.#waiting.column, readText(walk.data(true), this.#globals.form, 2) || null);
          this.#waiting = null;
        }
        break;
      case recordTypes.mergedCells:
        this.#merged(walk.data());
        break;
    }
  }

  #single(type: number, data: RecordData): void {
    const row = data.word();
    const column = data.word();
    const style = data.word();
    if (type === recordTypes.sharedLabel) this.#put(row, column, this.#globals.shared.get(data.long()) || null);
    else if (type === recordTypes.number) this.#put(row, column, this.#number(data.double(), style));
    else if (type === recordTypes.rk) this.#put(row, column, this.#number(numberOfRk(data.long()), style));
    else if (type === recordTypes.formula) this.#formula(row, column, style, data);
    else {
      const value = data.byte();
      this.#put(row, column, data.byte() === 1 ? errorCell(value) : value === 1);
    }
  }

  #label(data: RecordData): void {
    const row = data.word();
    const column = data.word();
    data.word();
    this.#put(row, column, readText(data, this.#globals.form, 2) || null);
  }

  #multiple(data: RecordData): void {
    const row = data.word();
    let column = data.word();
    // Behind the numbers stands the last column, of two bytes.
    while (!data.isRead) {
      const style = data.word();
      if (data.isRead) return;
      this.#put(row, column, this.#number(numberOfRk(data.long()), style));
      column += 1;
    }
  }

  /** The result as it was saved; the formula itself is not looked at. */
  #formula(row: number, column: number, style: number, data: RecordData): void {
    const result = data.bytes(8);
    if (result.byteLength < 8) throw damagedTable('记录不完整');
    const view = new DataView(result.buffer, result.byteOffset, 8);
    this.#waiting = null;
    if (view.getUint16(6, true) !== 0xffff) {
      this.#put(row, column, this.#number(view.getFloat64(0, true), style));
      return;
    }
    const kind = view.getUint8(0);
    if (kind === 0) this.#waiting = { row, column };
    else if (kind === 1) this.#put(row, column, view.getUint8(2) === 1);
    else if (kind === 2) this.#put(row, column, errorCell(view.getUint8(2)));
  }

  #merged(data: RecordData): void {
    for (let left = data.word(); left > 0 && !data.isRead; left -= 1) {
      const merge = { top: data.word() + 1, bottom: data.word() + 1, left: data.word(), right: data.word() };
      if (merge.bottom >= merge.top && merge.right >= merge.left) this.merges.add(0, merge);
    }
  }

  #number(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return { error: '#NUM!' };
    return this.#globals.dateStyles[style] ? cellOfSerial(value, this.#globals.is1904) : value;
  }

  #put(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    if (column >= limits.columns) throw tooManyColumns(row + 1);
    if (typeof cell === 'string') this.#length += cell.length;
    if (this.#length > limits.wholeSheetLength) throw tooLargeTable('工作表的文字过多');
    const cells = this.rows.get(row) ?? [];
    if (cells.length === 0) this.rows.set(row, cells);
    cells[column] = cell;
  }
}

/** The rows (0-based) and merged regions of the sheet that begins at a place of the stream. @throws CoreError. */
export const readSheet = (
  stream: Uint8Array,
  start: number,
  globals: Globals,
): { rows: Map<number, Cell[]>; merges: MergeLists } => {
  const reader = new SheetReader(globals);
  reader.read(stream, start);
  return reader;
};
