import { limits } from '../limits.ts';
import { tooLargeTable, tooManyColumns } from '../refusals.ts';
import type { Cell } from '../table.ts';

/** The cells of the row that is being read, held against the limits while they come. */
export class RowCells {
  #cells: Cell[] = [];
  #number = 0;
  #length = 0;

  /** Begins with a row. */
  begin(number: number): void {
    this.#cells = [];
    this.#number = number;
    this.#length = 0;
  }

  /** Puts a cell into a column (0-based); empty ones only take their place. @throws CoreError `too-large`. */
  put(column: number, cell: Cell): void {
    if (cell === null) return;
    if (column >= limits.columns) throw tooManyColumns(this.#number);
    if (typeof cell === 'string') {
      this.#length += cell.length;
      if (this.#length > limits.rowLength) throw tooLargeTable(`第 ${this.#number} 行的文字过多`);
    }
    this.#cells[column] = cell;
  }

  get number(): number {
    return this.#number;
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0;
  }

  /** The row's cells; those of the next row are others. */
  take(): Cell[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }
}
