import {
  type CellValue,
  cellText,
  errorReason,
  lostDigits,
  type Parsed,
  saysNothing,
  shortened,
} from './cellValues.ts';
import { isCreditCode } from './creditCode.ts';
import { isIdNumber } from './idNumber.ts';

/** A text of digits that a table has turned into a number, and the number into `9.13501E+17`. */
const isScientific = (text: string): boolean => /^\d(\.\d+)?E\+\d{2}$/i.test(text);

/** Letters that the code never has (GB 32100-2015, table 2), beside what they are mistaken for. */
const mistaken: Record<string, string> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

/** What is wrong with a text of letters and digits that should be a credit code; with a suggestion where there is one. */
function codeReason(code: string, label: string): string {
  if (code.length !== 18) return `「${label}」“${shortened(code)}”有 ${code.length} 位，应为 18 位`;
  const letters = [...new Set(code)].filter((sign) => mistaken[sign] !== undefined);
  if (letters.length > 0) {
    const guess = [...code].map((sign) => mistaken[sign] ?? sign).join('');
    const hint = isCreditCode(guess) ? `，是否应为 ${guess}` : '';
    return `「${label}」“${code}”含有代码中不使用的字母 ${letters.join('、')}（易与 ${letters.map((sign) => mistaken[sign]).join('、')} 混淆）${hint}，请核对`;
  }
  return `「${label}」“${shortened(code)}”的校验码不符，可能有一位填错，请对照营业执照核对`;
}

/**
 * A unified social credit code (GB 32100-2015), in capitals without blanks.
 * @returns `other` for what small traders have in its place: the 15 digits of an old registration, or an ID-card number.
 */
export function parseCreditCode(cell: CellValue | undefined, label: string): Parsed<string> | { other: string } {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const code = cellText(cell)
    .replace(/[\s\-－—_.'’“”"]/g, '')
    .toUpperCase();
  if (code === '' || saysNothing(cellText(cell))) return { value: null };
  if (isCreditCode(code)) return typeof cell === 'number' ? { reason: lostDigits(label) } : { value: code };
  if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) return { reason: lostDigits(label) };
  if (isScientific(cellText(cell))) return { reason: lostDigits(label) };
  if (isIdNumber(code) || /^\d{15}$/.test(code)) return { other: code };
  return { reason: codeReason(code, label) };
}

/** A phone as people write it: a mobile number loses its blanks and dashes, all else stays as it is. */
export function parsePhone(cell: CellValue | undefined, label: string): Parsed<string> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell);
  if (saysNothing(text)) return { value: null };
  const mobile = /^(?:\+?86)?(1\d{10})$/.exec(text.replace(/[\s\-－—]/g, ''));
  return { value: mobile ? mobile[1]! : text };
}
