/**
 * One cell as the file holds it; null is empty. A date cell of a workbook is `{day}`: `YYYY-MM-DD`, or
 * `YYYY-MM-DD HH:MM` where it has a time. `{error}` is a formula's error as the workbook shows it (`#REF!`).
 * A code of 18 digits that was stored as a number has lost its last digits in the file already: it comes as the
 * number that it is.
 */
export type Cell = null | string | number | boolean | { day: string } | { error: string };

/**
 * A row that is not empty. `cells[0]` is column A; cells behind the last filled one are left out. Not to be changed:
 * rows that a file repeats share their cells.
 */
export interface Row {
  /** 1-based, as the person who opens the file sees it: the row of the sheet, the record of a text. */
  number: number;
  cells: Cell[];
}

export type TableKind = 'xlsx' | 'xls' | 'csv' | 'pasted' | 'html' | 'xml' | 'ods';

export interface SheetInfo {
  name: string;
  hidden: boolean;
}

export interface TableInfo {
  kind: TableKind;
  /** How a text file was written (`utf-8`, `gb18030` …); null for workbooks. */
  encoding: string | null;
  sheets: SheetInfo[];
  /**
   * In Chinese, for the person who imports: what was left alone or looked odd. What only the reading shows (formulas
   * without a value, a quote that is never closed) is added once `rows` has come to its end.
   */
  warnings: string[];
}

/** A merged region: rows as in `Row.number`, columns as indices into `Row.cells`, all inclusive. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A file (or the clipboard's text) that holds one or more sheets. It keeps no file open between calls. */
export interface Table {
  readonly info: TableInfo;
  /**
   * The rows of a sheet (0-based, the first one unless told) in batches of at most 1000; empty rows are skipped, their
   * numbers are not given again. It may be run more than once, and left before its end.
   * @throws CoreError in words for a person where the file is damaged or beyond the limits.
   */
  rows(sheet?: number): AsyncGenerator<Row[]>;
  /** The merged regions of a sheet, as far as they are remembered. @throws CoreError as `rows`. */
  merges(sheet?: number): Promise<Merge[]>;
}
