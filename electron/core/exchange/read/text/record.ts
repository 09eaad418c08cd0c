import { limits } from '../limits.ts';
import { tooLargeTable } from '../refusals.ts';

/** How records of a text are told apart. */
export interface RecordRules {
  separator: string;
  /** Whether a field in quotes is one of those that need them (as the clipboard writes), or any (as CSV is written). */
  quotesOnlyWhereNeeded: boolean;
  /** How far may still be looked ahead in vain for closing quotes; then quotes are plain characters. */
  lookAhead: { left: number };
}

/** Enough for any real file with stray quotes, and an end to one that is made of nothing else. */
export const newLookAhead = (): RecordRules['lookAhead'] => ({ left: 64 * 1024 * 1024 });

export interface TextRecord {
  fields: string[];
  /** Where the next record begins. */
  next: number;
  /** Whether a quote opened a field and was never closed as it should be: it was taken for a plain character. */
  strayQuote: boolean;
}

interface Field {
  value: string;
  end: number;
}

/** Fields of one record: programs fill up rows with empty ones to the last column of their sheet, 16,384. */
const mostFields = 20_000;

/** What stops a reading half way: more text is needed. */
const more = Symbol('more');

const isEndOfField = (text: string, at: number, separator: string): boolean => {
  const character = text[at];
  return character === undefined || character === separator || character === '\n' || character === '\r';
};

/**
 * A field in quotes (RFC 4180: a doubled quote is one, line breaks may stand inside). Where the quote does not close
 * right before a separator or a line's end, it was no opening quote but part of a text: then it answers how far it
 * looked ahead in vain.
 */
const quotedField = (text: string, from: number, rules: RecordRules, isEnd: boolean): Field | number | typeof more => {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote - from > limits.cellLength) return quote - from;
    if (quote < 0) return isEnd || text.length - from > limits.cellLength ? text.length - from : more;
    if (quote + 1 >= text.length && !isEnd) return more;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    if (!isEndOfField(text, quote + 1, rules.separator)) return quote - from;
    const inside = text.slice(from + 1, quote);
    // These quotes were typed in.
    if (rules.quotesOnlyWhereNeeded && !/[\n\r\t"]/.test(inside)) return { value: `"${inside}"`, end: quote + 1 };
    return { value: inside.replaceAll('""', '"'), end: quote + 1 };
  }
};

const plainField = (text: string, from: number, separator: string): Field => {
  let at = from;
  while (!isEndOfField(text, at, separator)) at += 1;
  return { value: text.slice(from, at), end: at };
};

/** One record from a place on; null where the text ends before the record does and more of it is to come. */
export const readRecord = (text: string, from: number, rules: RecordRules, isEnd: boolean): TextRecord | null => {
  const fields: string[] = [];
  let strayQuote = false;
  for (let at = from; ; at += 1) {
    let field: Field | null = null;
    if (rules.lookAhead.left > 0 && text[at] === '"') {
      const quoted = quotedField(text, at, rules, isEnd);
      if (quoted === more) return null;
      if (typeof quoted === 'number') {
        strayQuote = true;
        rules.lookAhead.left -= quoted;
      } else field = quoted;
    }
    field ??= plainField(text, at, rules.separator);
    at = field.end;
    fields.push(field.value);
    if (fields.length > mostFields) throw tooLargeTable(`有一行超过 ${mostFields} 列`);
    const stop = text[at];
    if (stop === rules.separator) continue;
    if (!isEnd && (stop === undefined || (stop === '\r' && at + 1 >= text.length))) return null;
    const isPair = stop === '\r' && text[at + 1] === '\n';
    return { fields, next: stop === undefined ? at : at + (isPair ? 2 : 1), strayQuote };
  }
};
