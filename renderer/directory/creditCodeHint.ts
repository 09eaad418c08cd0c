import { creditCodeCheck } from '../../shared/domain/creditCode.ts';

export interface CreditCodeHint {
  /** `open`: still being typed. */
  state: 'empty' | 'open' | 'right' | 'wrong';
  words: string;
}

/** Typed or pasted text as a code is written: no blanks or hyphens, full-width and small letters made plain capitals. */
export const tidyCreditCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase();

/** What there is to say of a unified social credit code (统一社会信用代码, GB 32100-2015) while it is typed. */
export function creditCodeHint(code: string): CreditCodeHint {
  if (code === '') return { state: 'empty', words: '没有代码的小商户可以留空' };
  const foreign = [...code].find((character) => !/[0-9A-HJ-NPQRTUWXY]/.test(character));
  if (foreign !== undefined) {
    const never = /[IOSVZ]/.test(foreign) ? `代码里没有字母 ${foreign}` : `“${foreign}”不能出现在代码里`;
    const meant = { I: '1', O: '0', S: '5', Z: '2' }[foreign];
    return { state: 'wrong', words: meant ? `${never}，是不是数字 ${meant}？` : never };
  }
  if (code.length < 18) return { state: 'open', words: `已填 ${code.length} 位，还差 ${18 - code.length} 位` };
  if (code.length > 18) return { state: 'wrong', words: `多了 ${code.length - 18} 位，代码共 18 位` };
  return creditCodeCheck(code.slice(0, 17)) === code.charAt(17)
    ? { state: 'right', words: '校验码相符' }
    : { state: 'wrong', words: '校验码不符，请核对是否有抄错的字' };
}
