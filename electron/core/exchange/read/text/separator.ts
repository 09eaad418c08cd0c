import { newLookAhead, type RecordRules, readRecord } from './record.ts';

const candidates = [',', '\t', ';', '|'];
const recordsLookedAt = 40;

export const csvRules = (separator: string): RecordRules => ({
  separator,
  quotesOnlyWhereNeeded: false,
  lookAhead: newLookAhead(),
});

/**
 * How many of the first records have the number of fields that most have, less those in which quotes go wrong; a
 * single field counts nothing.
 */
const evenness = (head: string, separator: string): number => {
  const counts = new Map<number, number>();
  let records = 0;
  let strayQuotes = 0;
  for (let at = 0; at < head.length && records < recordsLookedAt; records += 1) {
    const record = readRecord(head, at, csvRules(separator), true);
    if (record === null) break;
    const width = record.fields.length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
    strayQuotes += record.strayQuote ? 1 : 0;
    at = record.next;
  }
  let best = 0;
  for (const [width, count] of counts)
    if (width > 1) best = Math.max(best, (count - strayQuotes) / records + Math.min(width, 99) / 1_000);
  return best;
};

/** The separator that a first line `sep=;` names (Excel reads it so), and how long that line is. */
export const namedSeparator = (head: string): { separator: string; length: number } | null => {
  const match = /^"?sep=([^\r\n"])"?(\r\n|\n|\r)/i.exec(head);
  return match ? { separator: match[1]!, length: match[0].length } : null;
};

/** The separator that divides the first records most evenly; a comma where none does. */
export const findSeparator = (head: string): string => {
  let best = ',';
  let bestEvenness = 0;
  for (const candidate of candidates) {
    const value = evenness(head, candidate);
    if (value > bestEvenness + 1e-9) {
      best = candidate;
      bestEvenness = value;
    }
  }
  return best;
};
