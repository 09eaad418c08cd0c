/**
 * An identity-card number (居民身份证号, GB 11643-1999) is never shown in full (DOMAIN.md): its first six and last four
 * characters stay. Other words, such as licence numbers, stay as they are.
 */
export const maskIdentity = (words: string | null): string | null =>
  words?.replace(/(?<![0-9A-Za-z])(\d{6})(\d{8})(\d{3}[\dXx])(?![0-9A-Za-z])/g, '$1********$3') ?? null;
