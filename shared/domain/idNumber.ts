import { isCreditCode } from './creditCode.ts';

/** GB 11643-1999, 5.2: 2^(18-i) mod 11 for the first 17 digits, and the check character of each remainder. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Whether the text has an area and a real birthday where the number of an identity card has them. */
function looksLikeIdNumber(text: string): boolean {
  if (!/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(19|20)\d{9}[\dXx]$/.test(text)) return false;
  const birthday = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const date = new Date(`${birthday}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(birthday);
}

/** Whether the text is the number of a Chinese identity card (公民身份号码): area, real birthday, right check character. */
export function isIdNumber(text: string): boolean {
  if (!looksLikeIdNumber(text)) return false;
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * Number(text.charAt(index));
  return checks.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/**
 * The text with birthday and serial number of every identity card's number hidden (`350102********123X`): such numbers
 * are never shown in full nor exported, one with a slip of the pen in its check character neither. A credit code that
 * happens to look like one stays.
 */
export function hideIdNumbers(text: string): string;
export function hideIdNumbers(text: string | null): string | null;
export function hideIdNumbers(text: string | null): string | null {
  return text === null || text.length < 18
    ? text
    : text.replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, (number) =>
        looksLikeIdNumber(number) && !isCreditCode(number)
          ? `${number.slice(0, 6)}********${number.slice(14)}`
          : number,
      );
}

/** Whether a number in the text was hidden by {@link hideIdNumbers}: it must not be taken for the number itself. */
export const hasHiddenIdNumber = (text: string): boolean => /\d{6}\*{8}\d{3}[\dXx]/.test(text);
