import type { Cell } from '../read/index.ts';

/**
 * How numbers of a column are shown; the values are written as they are. `money` is an amount in 元, `percent` a
 * fraction of 1. `text` is for codes and telephone numbers: what a person types in there later stays as typed.
 */
export type ColumnFormat = 'text' | 'number' | 'money' | 'date' | 'percent';

export interface Column {
  title: string;
  /** In characters of the normal font; a Chinese one takes two. Follows the title unless told. */
  width?: number;
  format?: ColumnFormat;
}

/** One sheet to be written: its titles make the first row, the rows follow in their order. */
export interface SheetToWrite {
  /** What a sheet's name may not hold is replaced; a second sheet of the same name gets a number. */
  name: string;
  columns: Column[];
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>;
  /** Whether the titles stay in sight; yes unless told. */
  freezeHeader?: boolean;
}

export interface WriteOptions {
  /** Told now and then how many rows are written; what it throws ends the writing, and nothing is left behind. */
  onRows?: (rows: number) => void;
}

export interface Written {
  /** Rows without the titles. */
  rows: number;
  /** Texts that were longer than the 32,767 characters a cell of Excel can hold, and were cut there. */
  shortened: number;
}

/** After how many rows `onRows` is told again, and a piece of the file is handed on. */
export const rowsBetweenReports = 1_000;
