/** Character classes as sources of regular expressions with the `u` flag. */

/** A Chinese character, also one of the rare planes; 〇 counts as one. */
export const han = '\\p{Script=Han}';

/** Chinese punctuation, full-width forms included, and the quotation marks that Chinese shares with English. */
export const chinesePunctuation = '\\u3000-\\u303F\\uFF00-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65“”‘’…—·';

const hanPattern = new RegExp(`^${han}$`, 'u');
const chinesePattern = new RegExp(`^[${han}${chinesePunctuation}]$`, 'u');

/** Whether this is one Chinese character. */
export const isHan = (character: string | undefined): boolean => character !== undefined && hanPattern.test(character);

/** Whether this is one Chinese character or Chinese punctuation mark. */
export const isChinese = (character: string | undefined): boolean =>
  character !== undefined && chinesePattern.test(character);

/** Chinese numerals of headings. */
export const numeral = '[一二三四五六七八九十百]';
