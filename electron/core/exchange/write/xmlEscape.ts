const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeOne = (character: string): string =>
  entities[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text for a workbook's XML. What XML cannot hold, and a carriage return, which it would make a line feed, become
 * `_xHHHH_` (ECMA-376 part 1, 22.9.2.19); a text that looks like such an escape has its underscore escaped. Halves of
 * surrogate pairs become U+FFFD.
 */
export const escapeText = (text: string): string =>
  (text.isWellFormed() ? text : text.toWellFormed())
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"\x00-\x08\x0b-\x1f\ufffe\uffff]/g, escapeOne);
