import { type Decimal, decimalPattern, decimalText, parseDecimal, plainNumbers } from './decimal.ts';
import { mayBeUnit } from './unitText.ts';

/** What a laboratory measured (实测值), read from its text. */
export type Measured =
  | { kind: 'number'; value: Decimal; unit: string | null }
  /** <0.01: somewhere below. */
  | { kind: 'below'; value: Decimal; inclusive: boolean; unit: string | null }
  /** >2400: somewhere above. */
  | { kind: 'above'; value: Decimal; inclusive: boolean; unit: string | null }
  /** ND, 未检出, with the detection limit where it is given: 未检出(<0.01). */
  | { kind: 'not-detected'; limit: Decimal | null; unit: string | null }
  /** Several numbers, as microbiology gives them. */
  | { kind: 'series'; values: Exclude<Measured, { kind: 'series' | 'words' | 'none' }>[] }
  | { kind: 'words'; words: string }
  | { kind: 'none' };

const number = decimalPattern;
const unit = '([^\\d\\s，,;；（()]{1}[^，,;；（()]*)?';
const notDetected = /^(未检出|未检测出|ND|N\.D\.?|N\/D|阴性|未发现)/i;

const unitOf = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

function single(text: string): Exclude<Measured, { kind: 'series' | 'words' | 'none' }> | null {
  const missing = notDetected.exec(text);
  if (missing) {
    const rest = text.slice(missing[0].length);
    if (rest.trim() === '') return { kind: 'not-detected', limit: null, unit: null };
    const limit = new RegExp(
      `^\\s*[(,，:]?\\s*(?:检出限|定量限|LOD|LOQ)?\\s*(?:为|:|=|<|≤|<=)?\\s*(${number})\\s*${unit}\\)?$`,
      'i',
    ).exec(rest);
    const value = limit && parseDecimal(limit[1]!);
    return value && mayBeUnit(limit[2]) ? { kind: 'not-detected', limit: value, unit: unitOf(limit[2]) } : null;
  }
  const match = new RegExp(`^(<=|>=|≤|≥|<|>|小于|大于)?\\s*(${number})\\s*${unit}$`).exec(text);
  const value = match && parseDecimal(match[2]!);
  if (!value || !mayBeUnit(match[3])) return null;
  const measure = unitOf(match[3]);
  switch (match[1]) {
    case undefined:
      return { kind: 'number', value, unit: measure };
    case '<':
    case '小于':
      return { kind: 'below', value, inclusive: false, unit: measure };
    case '≤':
    case '<=':
      return { kind: 'below', value, inclusive: true, unit: measure };
    case '>':
    case '大于':
      return { kind: 'above', value, inclusive: false, unit: measure };
    default:
      return { kind: 'above', value, inclusive: true, unit: measure };
  }
}

/** Reads a measured value. Never fails: what is not understood stays words. */
export function parseMeasured(text: string | null): Measured {
  if (text === null || /^[-—–/／*\s]*$/.test(text)) return { kind: 'none' };
  const simple = plainNumbers(text);
  const one = single(simple);
  if (one) return one;
  // 0.5 -3.0 is a range more likely than a second, negative result.
  if (/\d\s+[-+]/.test(simple)) return { kind: 'words', words: text.trim() };
  const parts = simple.split(/[,，;；、]\s*|\s+/).filter((part) => part !== '');
  const values = parts.map(single);
  if (parts.length > 1 && values.every((value) => value !== null)) return { kind: 'series', values };
  return { kind: 'words', words: text.trim() };
}

/** The usual writing of a value; reading it gives the value again. */
export function measuredText(measured: Measured): string {
  switch (measured.kind) {
    case 'none':
      return '';
    case 'words':
      return measured.words;
    case 'number':
      return decimalText(measured.value) + (measured.unit ?? '');
    case 'below':
      return `${measured.inclusive ? '≤' : '<'}${decimalText(measured.value)}${measured.unit ?? ''}`;
    case 'above':
      return `${measured.inclusive ? '≥' : '>'}${decimalText(measured.value)}${measured.unit ?? ''}`;
    case 'not-detected':
      return measured.limit === null ? '未检出' : `未检出(<${decimalText(measured.limit)}${measured.unit ?? ''})`;
    case 'series':
      return measured.values.map(measuredText).join('; ');
  }
}
