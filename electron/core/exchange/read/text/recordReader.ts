import { limits } from '../limits.ts';
import { tooLongCell } from '../refusals.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { cellOfField } from './fieldCell.ts';
import { type RecordRules, readRecord } from './record.ts';

/** Rows with stray quotes that are named; the others are only counted. */
const namedRows = 5;
/** A record longer than this has a cell beyond all measure. */
const longestRecord = 4 * limits.cellLength;

/** Turns text that comes in pieces into rows. */
export class RecordReader {
  readonly batches = new RowBatches();
  /** Records in which a quote was never closed; the first ones, and how many there are. */
  readonly strayQuoteRows: number[] = [];
  strayQuotes = 0;
  nulBytes = 0;
  readonly #rules: RecordRules;
  #rest = '';
  #retryAt = 0;
  #number = 0;

  constructor(rules: RecordRules) {
    this.#rules = rules;
  }

  write(piece: string): void {
    this.#take(piece);
    // A record that goes on beyond the text is read anew only when there is twice as much of it.
    if (this.#rest.length >= this.#retryAt) this.#read(false);
  }

  end(): void {
    this.#read(true);
  }

  #take(piece: string): void {
    let text = piece;
    if (text.includes('\0')) {
      text = piece.replaceAll('\0', '');
      this.nulBytes += piece.length - text.length;
    }
    this.#rest = this.#rest === '' ? text : this.#rest + text;
  }

  #read(isEnd: boolean): void {
    const text = this.#rest;
    let at = 0;
    while (at < text.length) {
      const record = readRecord(text, at, this.#rules, isEnd);
      if (record === null) break;
      this.#number += 1;
      if (record.strayQuote) this.#noteStrayQuote();
      const cells = record.fields.map(cellOfField);
      for (const field of record.fields) if (field.length > limits.cellLength) throw tooLongCell(this.#number);
      this.batches.add(this.#number, cells);
      at = record.next;
    }
    this.#rest = text.slice(at);
    this.#retryAt = this.#rest.length * 2;
    if (this.#rest.length > longestRecord) throw tooLongCell(this.#number + 1);
  }

  #noteStrayQuote(): void {
    this.strayQuotes += 1;
    if (this.strayQuoteRows.length < namedRows) this.strayQuoteRows.push(this.#number);
  }
}

/** What looked odd in a text, in words for a person. */
export const warningsOf = (reader: RecordReader): string[] => {
  const warnings: string[] = [];
  if (reader.strayQuotes > 0) {
    const more = reader.strayQuotes > namedRows ? `等 ${reader.strayQuotes} 行` : '行';
    warnings.push(`第 ${reader.strayQuoteRows.join('、')} ${more}的引号没有成对，已按普通字符读取，请核对这些行。`);
  }
  if (reader.nulBytes > 0) warnings.push(`文件里有 ${reader.nulBytes} 个空字符，已略去。`);
  return warnings;
};
