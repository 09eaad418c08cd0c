/** GB 32100-2015: the digits and letters of a unified social credit code; a character's value is its index here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015, clause 5.3: 3^(i-1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * The check character (校验码) of the first 17 characters of a unified social credit code.
 * @returns null where a character is not of the alphabet (I, O, S, V and Z never are) or there are not 17.
 */
export function creditCodeCheck(first17: string): string | null {
  if (first17.length !== 17) return null;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether the text is a unified social credit code (统一社会信用代码) with a right check character. */
export function isCreditCode(text: string): boolean {
  return text.length === 18 && creditCodeCheck(text.slice(0, 17)) === text.charAt(17);
}
