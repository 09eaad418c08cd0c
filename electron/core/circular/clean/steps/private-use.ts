import type { Edit, Step } from '../edit.ts';

/** Bullets of the Symbol and Wingdings fonts, which word processors write into the private area U+F000–F0FF. */
const bullets = new Set([0xf06c, 0xf06e, 0xf075, 0xf076, 0xf09f, 0xf0a7, 0xf0a8, 0xf0b7, 0xf0d8, 0xf0fc]);

/** Characters that GB 18030-2000 kept in the private area and GB 18030-2005 and -2022 moved to their own places. */
const moved = new Map<number, string>([
  [0xe7c7, '\u1e3f'],
  [0xe7c8, '\u01f9'],
  [0xe81e, '\u9fb4'],
  [0xe826, '\u9fb5'],
  [0xe82b, '\u9fb6'],
  [0xe82c, '\u9fb7'],
  [0xe832, '\u9fb8'],
  [0xe843, '\u9fb9'],
  [0xe854, '\u9fba'],
  [0xe864, '\u9fbb'],
]);

/** Private-use characters: known ones get their public place, a bullet at a line's head becomes ●, others go. */
export const privateUse: Step = ({ text }) => {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[\ue000-\uf8ff]/g)) {
    const code = match[0].charCodeAt(0);
    const from = match.index;
    const atHead = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\t';
    const replacement = moved.get(code) ?? (bullets.has(code) && atHead ? '●' : '');
    const name = `U+${code.toString(16).toUpperCase()}`;
    const note = replacement === '' ? `私用区字符 ${name} 无法辨认，已删去` : `私用区字符 ${name} 已换成通用字符`;
    edits.push({ from, to: from + 1, replacement, note });
  }
  return edits;
};
