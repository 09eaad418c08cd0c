import { type ChecklistItem, checklistItem } from '../../../shared/contract/directory.ts';
import { newKey } from './items.ts';

type Column = 'section' | 'text' | 'lawReference' | null;

/** One line of what was pasted: the item it makes, or why it makes none. */
export interface PastedLine {
  line: number;
  words: string;
  item: ChecklistItem | null;
  refusal: string | null;
}

const headings: readonly [Column, RegExp][] = [
  ['section', /分组|类别|项目类|检查项目|检查事项|大项/],
  ['lawReference', /依据|法律|法规|条款|标准/],
  ['text', /内容|要点|要求|检查项|小项|项目/],
];
const headingOf = (cell: string): Column => headings.find(([, words]) => words.test(cell))?.[0] ?? null;
const isNumber = (cell: string): boolean => /^[（(]?\d{1,3}[)）.、]?$/.test(cell);

/** Cells of tab-separated text as spreadsheets copy it: a cell with line breaks is quoted, `""` is one quote. */
function readLines(text: string): string[][] {
  const cell = /"(?<quoted>(?:[^"]|"")*)"(?=\t|\r?\n|$)|(?<plain>[^\t\n]*)/y;
  const lines: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    cell.lastIndex = at;
    const found = cell.exec(text)!;
    const words = found.groups!.quoted?.replaceAll('""', '"').replace(/\s*\n\s*/g, '') ?? found.groups!.plain!;
    lines.at(-1)!.push(words.trim());
    at = cell.lastIndex;
    if (text.startsWith('\r\n', at)) at += 1;
    if (text.charAt(at) === '\n') lines.push([]);
  }
  return lines.filter((cells) => cells.some((words) => words !== ''));
}

/** Which column is what: by a heading row, else by their number: 内容; 内容、依据; 分组、内容、依据. */
function columnsOf(lines: string[][]): { columns: Column[]; hasHeading: boolean } {
  const found = (lines[0] ?? []).map(headingOf);
  const heads = (lines[0] ?? []).every((cell) => cell.length <= 12);
  if (heads && found.includes('text')) return { columns: found, hasHeading: true };
  if (heads && found.includes('section') && found.length > 1 && found.some((column) => column === 'lawReference')) {
    // 检查项目 | 检查依据: then the first column is what is checked.
    return { columns: found.map((column) => (column === 'section' ? 'text' : column)), hasHeading: true };
  }
  const numbered = lines.every((cells) => cells.length > 1 && isNumber(cells[0]!));
  const width = Math.max(...lines.map((cells) => cells.length)) - (numbered ? 1 : 0);
  const usual: Column[] = width >= 3 ? ['section', 'text', 'lawReference'] : ['text', 'lawReference'];
  return { columns: numbered ? [null, ...usual] : usual, hasHeading: false };
}

/** Numbers that a list carries in front of its words: 1. 1、 （1） ①; the product numbers items itself. */
const withoutNumber = (words: string): string =>
  words.replace(/^(?:[（(]\d{1,3}[)）]|\d{1,3}[.、．](?!\d)|[①-⑳])\s*/, '');

/**
 * Items of lines copied from a spreadsheet or a text. An empty section cell means that of the line above, as merged cells
 * are copied.
 */
export function readItems(text: string, known: readonly ChecklistItem[]): PastedLine[] {
  const lines = readLines(text);
  const { columns, hasHeading } = columnsOf(lines);
  const taken: ChecklistItem[] = [...known];
  let section: string | null = null;
  return lines.slice(hasHeading ? 1 : 0).map((cells, index): PastedLine => {
    const cellOf = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    if (columns.includes('section')) section = cellOf('section') || section;
    const parsed = checklistItem.safeParse({
      key: newKey(taken),
      section,
      text: withoutNumber(cellOf('text')),
      lawReference: columns.includes('lawReference') ? cellOf('lawReference') : null,
    });
    const line = index + (hasHeading ? 2 : 1);
    if (!parsed.success)
      return { line, words: cells.join(' | '), item: null, refusal: parsed.error.issues[0]?.message ?? '这一行不能用' };
    taken.push(parsed.data);
    return { line, words: cells.join(' | '), item: parsed.data, refusal: null };
  });
}
