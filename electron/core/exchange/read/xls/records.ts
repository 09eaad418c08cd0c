import { damagedTable } from '../refusals.ts';

/** Numbers of the records that are read, of BIFF5 and BIFF8 (MS-XLS 2.3). */
export const recordTypes = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  macros: 0x00d3,
  richString: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  externalBook: 0x01ae,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  numberFormat: 0x041e,
  beginOfFile: 0x0809,
} as const;

/** Bytes of one record with its continuations. Nothing is read behind its end. */
export class RecordData {
  readonly #parts: DataView[];
  #part = 0;
  #at = 0;

  constructor(parts: DataView[]) {
    this.#parts = parts;
  }

  get #view(): DataView {
    return this.#parts[this.#part]!;
  }

  /** Whether the current part has no byte left. */
  get isPartRead(): boolean {
    return this.#at >= this.#view.byteLength;
  }

  get isRead(): boolean {
    return this.isPartRead && this.#part + 1 >= this.#parts.length;
  }

  /** Goes on to the next continuation. @throws CoreError where there is none. */
  nextPart(): void {
    if (this.#part + 1 >= this.#parts.length) throw damagedTable('记录不完整');
    this.#part += 1;
    this.#at = 0;
  }

  #place(length: number): number {
    if (this.isPartRead && this.#part + 1 < this.#parts.length) this.nextPart();
    const at = this.#at;
    if (at + length > this.#view.byteLength) throw damagedTable('记录不完整');
    this.#at += length;
    return at;
  }

  byte(): number {
    const at = this.#place(1);
    return this.#view.getUint8(at);
  }

  word(): number {
    const at = this.#place(2);
    return this.#view.getUint16(at, true);
  }

  long(): number {
    const at = this.#place(4);
    return this.#view.getUint32(at, true);
  }

  double(): number {
    const at = this.#place(8);
    return this.#view.getFloat64(at, true);
  }

  /** Up to that many bytes, as far as the current part has them. */
  bytes(most: number): Uint8Array {
    const length = Math.min(most, this.#view.byteLength - this.#at);
    const bytes = new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#at, length);
    this.#at += length;
    return bytes;
  }

  /** Passes over bytes, through continuations. */
  skip(length: number): void {
    for (let left = length; left > 0; ) {
      const passed = this.bytes(left).byteLength;
      left -= passed;
      if (left > 0) this.nextPart();
    }
  }
}

/** Walks over the records of a workbook's stream from a place on. */
export class RecordWalk {
  type = 0;
  #start = 0;
  #length = 0;
  readonly #view: DataView;
  #next: number;

  constructor(stream: Uint8Array, from = 0) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.#next = from;
  }

  /** Goes to the next record; false at the end. @throws CoreError where a record goes beyond the stream. */
  next(): boolean {
    if (this.#next + 4 > this.#view.byteLength) return false;
    this.type = this.#view.getUint16(this.#next, true);
    this.#length = this.#view.getUint16(this.#next + 2, true);
    this.#start = this.#next + 4;
    this.#next = this.#start + this.#length;
    if (this.#next > this.#view.byteLength) throw damagedTable('文件末尾缺失');
    return true;
  }

  /** The record's data; with `continued` also that of the continuations behind it, which the walk then has passed. */
  data(continued = false): RecordData {
    const parts = [this.#current()];
    while (continued && this.#isContinued()) {
      this.next();
      parts.push(this.#current());
    }
    return new RecordData(parts);
  }

  #current(): DataView {
    return new DataView(this.#view.buffer, this.#view.byteOffset + this.#start, this.#length);
  }

  #isContinued(): boolean {
    return this.#next + 4 <= this.#view.byteLength && this.#view.getUint16(this.#next, true) === recordTypes.continue;
  }
}
