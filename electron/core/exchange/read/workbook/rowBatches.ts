import { limits } from '../limits.ts';
import { damagedTable, tooLargeTable, tooManyColumns, tooManyRows } from '../refusals.ts';
import type { Cell, Row } from '../table.ts';

/** Gathers rows into batches and holds them against the limits; the same for every kind of file. */
export class RowBatches {
  #current: Row[] = [];
  #ready: Row[][] = [];
  #count = 0;
  #batchLength = 0;
  #length = 0;

  /** Takes a row; an empty one is left out, empty cells at its end are cut off. @throws CoreError. */
  add(number: number, cells: Cell[]): void {
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? null) === null) length -= 1;
    if (length === 0) return;
    if (number < 1) throw damagedTable('行号有误');
    if (length > limits.columns) throw tooManyColumns(number);
    cells.length = length;
    // Holes are cells that the file does not name.
    let textLength = 0;
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? null;
      cells[at] = cell;
      if (typeof cell === 'string') textLength += cell.length;
    }
    this.#count += 1;
    if (this.#count > limits.rows) throw tooManyRows();
    this.#length += textLength;
    if (this.#length > limits.sheetLength) throw tooLargeTable('工作表的文字过多');
    this.#batchLength += textLength;
    this.#current.push({ number, cells });
    if (this.#current.length === limits.batchRows || this.#batchLength > limits.batchLength) this.#close();
  }

  #close(): void {
    this.#ready.push(this.#current);
    this.#current = [];
    this.#batchLength = 0;
  }

  get hasReady(): boolean {
    return this.#ready.length > 0;
  }

  /** The full batches since the last call; at the end also the one that is not full. */
  take(isEnd = false): Row[][] {
    if (isEnd && this.#current.length > 0) this.#close();
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}
