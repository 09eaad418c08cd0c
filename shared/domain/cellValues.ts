/*
 * What people write into the cells of a table, read as values. A parser answers a value (null: the cell is empty) or a
 * reason in Chinese that names the column and says what to do.
 */

/** One cell of a table, as the readers of tables give it. */
export type CellValue = null | string | number | boolean | { day: string } | { error: string };

export type Parsed<T> = { value: T | null } | { reason: string };

/** Full-width letters and digits as half-width ones; the punctuation of Chinese names stays. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

const unusual = /[\uff10-\uff5a\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\u0000-\u001f\u007f]/;

/** Text without what nobody sees: odd blanks become blanks, invisible signs go, full-width letters become common ones. */
export function tidyText(text: string): string {
  if (!unusual.test(text)) return text.trim();
  return halfWidth(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
}

/** A number as a person would type it; the digits that a table keeps of a long number are not all of it. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);

/** What stands in the cell, as text; '' where it is empty. An error is its sign. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidyText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return 'day' in cell ? cell.day : cell.error;
}

/** A refusal that is the same for every kind of field: the formula's error, as the person sees it. */
export function errorReason(cell: CellValue | undefined, label: string): { reason: string } | null {
  if (cell === null || cell === undefined || typeof cell !== 'object' || !('error' in cell)) return null;
  return { reason: `「${label}」的单元格是公式错误 ${cell.error}，请改成正确的内容` };
}

/** What people write to say that there is nothing. */
const nothingWords = new Set(['/', '\\', '-', '--', '—', '——', '无', '暂无', '空', '没有', 'null', 'n/a', 'none']);

/** Whether the cell says nothing where a code, a number or a name is asked for. */
export const saysNothing = (text: string): boolean => text === '' || nothingWords.has(text.toLowerCase());

/** Any text. @returns also a reason where the cell is a number of which the table has lost digits. */
export function parseText(cell: CellValue | undefined, label: string): Parsed<string> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  if (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER) return { reason: lostDigits(label) };
  const text = cellText(cell);
  if (text.includes('\ufffd')) return { reason: unreadable(label) };
  return { value: text === '' ? null : text };
}

const unreadable = (label: string): string =>
  `「${label}」里有读不出的字，文件可能不完整或被错误地转换过编码，请核对后重新填写`;

const acrossLines = /\s*\n\s*/g;
const endsInLatin = /[\x21-\x7e]$/;
const beginsInLatin = /^[\x21-\x7e]/;

/** Text of one line, such as a name: a break in a narrow cell says nothing; between Latin words it is a blank. */
export function parseLine(cell: CellValue | undefined, label: string): Parsed<string> {
  const read = parseText(cell, label);
  if ('reason' in read || !read.value?.includes('\n')) return read;
  const joined = read.value.replace(acrossLines, (gap: string, at: number, whole: string) =>
    endsInLatin.test(whole.slice(0, at)) && beginsInLatin.test(whole.slice(at + gap.length)) ? ' ' : '',
  );
  return { value: joined };
}

/** Tables keep 15 digits of a number: the code was typed into a cell that was not set to text. */
export const lostDigits = (label: string): string =>
  `「${label}」被表格存成了数字，超过 15 位的部分已丢失，请把该列设为“文本”后重新填写`;

const yes = new Set(['是', '有', '√', '✓', '✔', '☑', '对', 'y', 'yes', 'true', '1']);
const no = new Set(['否', '无', '没有', '不', '×', '✗', '✘', '╳', 'x', '错', 'n', 'no', 'false', '0']);

/** @param more further words for yes and no in this column, such as 在岗 and 离岗. */
export function parseYesOrNo(
  cell: CellValue | undefined,
  label: string,
  more: { yes?: readonly string[]; no?: readonly string[] } = {},
): Parsed<boolean> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell).toLowerCase();
  if (text === '') return { value: null };
  if (yes.has(text) || more.yes?.includes(text)) return { value: true };
  if (no.has(text) || more.no?.includes(text)) return { value: false };
  return { reason: `「${label}」是“${shortened(text)}”，应为“是”或“否”` };
}

/** A cell's text in a reason: long ones only with their beginning. */
export const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/**
 * One of the codes of an enumeration, by its label, its code or another word for it.
 * @param words further words → code, looked for as the whole text first, then as a part of it in their order.
 */
export function parseOneOf<C extends string>(
  cell: CellValue | undefined,
  label: string,
  labels: Readonly<Record<C, string>>,
  words: readonly (readonly [word: string, code: C])[] = [],
): Parsed<C> {
  const wrong = errorReason(cell, label);
  if (wrong) return wrong;
  const text = cellText(cell);
  if (text === '') return { value: null };
  const codes = Object.keys(labels) as C[];
  const exact = codes.find((code) => labels[code] === text || code === text.toLowerCase() || code === text);
  if (exact !== undefined) return { value: exact };
  const known = words.find(([word]) => word === text) ?? words.find(([word]) => text.includes(word));
  if (known) return { value: known[1] };
  if (saysNothing(text)) return { value: null };
  return { reason: `「${label}」是“${shortened(text)}”，应为：${Object.values(labels).join('、')}` };
}
