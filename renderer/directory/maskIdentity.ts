import { isCreditCode } from '../../shared/domain/creditCode.ts';

/**
 * An identity-card number (居民身份证号, GB 11643-1999) is never shown in full (DOMAIN.md): its first six and last four
 * characters stay. Other words, such as licence numbers, stay as they are; so do credit codes, of which many are all digits.
 */
export const maskIdentity = (words: string | null): string | null =>
  words?.replace(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g, (number) =>
    isCreditCode(number) ? number : `${number.slice(0, 6)}********${number.slice(14)}`,
  ) ?? null;
