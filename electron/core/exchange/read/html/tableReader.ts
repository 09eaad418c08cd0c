import { Parser } from 'htmlparser2';
import { limits } from '../limits.ts';
import { tooLongCell, tooManyRows, unsafeTable } from '../refusals.ts';
import type { Cell, Merge } from '../table.ts';
import { detached } from '../workbook/detached.ts';
import { RowCells } from '../workbook/rowCells.ts';

/** Who is told what the tables of a page hold; tables count from 0 in the order in which they open. */
export interface TableListener {
  row(table: number, number: number, cells: Cell[]): void;
  merge(table: number, merge: Merge): void;
}

interface OpenTable {
  index: number;
  row: number;
  isRowOpen: boolean;
  cells: RowCells;
  column: number;
  /** For each column the last row down to which a cell above reaches. */
  reaching: number[];
  /** The text of the open cell; null outside of cells. */
  text: string | null;
  span: { columns: number; rows: number };
}

const mostDepth = 64;
/** Elements that may stand in each other; far above pages that forget to close theirs. */
const mostElements = 4_000;
const mostRowSpan = 65_536;
const unread = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'head', 'xml']);
const breaking = new Set(['br', 'p', 'div', 'li']);

const spanOf = (value: string | undefined, most: number): number => {
  const number = Math.trunc(Number(value ?? 1));
  return number >= 1 ? Math.min(number, most) : 1;
};

/** What a browser would show of a cell: blanks as one, line breaks where the page breaks. */
const shownText = (raw: string): string =>
  raw
    .replace(/[ \u00a0]*\n[\n \u00a0]*/g, '\n')
    .replace(/[ \u00a0]+/g, ' ')
    .trim();

/** Reads the tables of a page as it comes in; a table within a table is one of its own. */
export class HtmlTableReader {
  readonly #listener: TableListener;
  readonly #open: OpenTable[] = [];
  #count = 0;
  #skipped = 0;
  #depth = 0;
  readonly #parser: Parser;

  constructor(listener: TableListener) {
    this.#listener = listener;
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#opened(name, attributes),
      ontext: (text) => this.#text(text.replace(/[ \t\r\n\f]+/g, ' ')),
      onclosetag: (name) => this.#closed(name),
    });
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#parser.end();
    while (this.#open.length > 0) this.#closeTable();
  }

  #opened(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > mostElements) throw unsafeTable('内容层层嵌套过深');
    if (this.#skipped > 0 || unread.has(name)) {
      this.#skipped += unread.has(name) ? 1 : 0;
      return;
    }
    const table = this.#open.at(-1);
    if (name === 'table') this.#openTable();
    else if (breaking.has(name)) this.#text('\n');
    else if (name === 'tr' && table) this.#openRow(table);
    else if ((name === 'td' || name === 'th') && table) this.#openCell(table, attributes);
  }

  #closed(name: string): void {
    this.#depth -= 1;
    if (unread.has(name)) this.#skipped = Math.max(0, this.#skipped - 1);
    if (this.#skipped > 0) return;
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'table') this.#closeTable();
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name !== 'br' && breaking.has(name)) this.#text('\n');
  }

  #text(text: string): void {
    const table = this.#open.at(-1);
    if (this.#skipped > 0 || !table || table.text === null) return;
    table.text += text;
    if (table.text.length > limits.cellLength) throw tooLongCell(table.row);
  }

  #openTable(): void {
    if (this.#open.length >= mostDepth) throw unsafeTable('表格层层嵌套过深');
    const span = { columns: 1, rows: 1 };
    this.#open.push({
      index: this.#count,
      row: 0,
      isRowOpen: false,
      cells: new RowCells(),
      column: 0,
      reaching: [],
      text: null,
      span,
    });
    this.#count += 1;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table) this.#closeRow(table);
  }

  #openRow(table: OpenTable): void {
    this.#closeRow(table);
    table.row += 1;
    table.column = 0;
    table.isRowOpen = true;
    table.cells.begin(table.row);
    if (table.row > limits.rows) throw tooManyRows();
  }

  #closeRow(table: OpenTable): void {
    if (!table.isRowOpen) return;
    this.#closeCell(table);
    table.isRowOpen = false;
    if (!table.cells.isEmpty) this.#listener.row(table.index, table.row, table.cells.take());
  }

  #openCell(table: OpenTable, attributes: Record<string, string>): void {
    this.#closeCell(table);
    // A cell without a row opens one.
    if (!table.isRowOpen) this.#openRow(table);
    while ((table.reaching[table.column] ?? 0) >= table.row) table.column += 1;
    table.text = '';
    table.span = { columns: spanOf(attributes.colspan, limits.columns), rows: spanOf(attributes.rowspan, mostRowSpan) };
  }

  #closeCell(table: OpenTable): void {
    if (table.text === null) return;
    const { column, row } = table;
    const { columns, rows } = table.span;
    const text = shownText(table.text);
    if (text !== '') table.cells.put(column, detached(text));
    if (columns > 1 || rows > 1)
      this.#listener.merge(table.index, {
        top: row,
        bottom: row + rows - 1,
        left: column,
        right: column + columns - 1,
      });
    // Cells without end on one row are refused where the row is taken; here nothing may grow beyond them.
    if (rows > 1 && column <= limits.columns)
      for (let at = column; at < column + columns; at += 1) table.reaching[at] = row + rows - 1;
    table.column = Math.min(column + columns, limits.columns + 1);
    table.text = null;
  }
}
