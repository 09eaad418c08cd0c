import { type TestItem, testItem } from '../../../shared/contract/sampling.ts';
import type { itemVerdicts } from '../../../shared/domain/labels.ts';
import { readCells } from '../../components/pastedCells.ts';
import { judged } from './judgement.ts';

type Column = keyof TestItem;

/** One row of what was pasted: the item it makes, or why it makes none. */
export interface PastedRow {
  /** Counted from 1, as pasted. */
  line: number;
  cells: string[];
  item: TestItem | null;
  refusal: string | null;
}

const headings: [Column | 'number', RegExp][] = [
  ['number', /^(序号|编号|No\.?)$/i],
  ['labVerdict', /判定|结论|评价/],
  ['method', /方法|依据/],
  ['unit', /单位/],
  ['requirement', /要求|标准值|限量|限值|技术指标|指标/],
  ['value', /实测|检验结果|检测结果|检验值|检测值|结果/],
  ['name', /项目|名称/],
];
const headingOf = (cell: string) => headings.find(([, words]) => words.test(cell))?.[0] ?? null;

const passedWords = /^(符合|合格|通过|√|✓|P|pass)$/i;
const failedWords = /^(不符合|不合格|未通过|×|✗|F|fail)$/i;
const noneWords = /^(|不判定|未判定|不作判定|[-–—/]+)$/;

/** 符合, 合格, √ and so on. @returns null for words that say nothing of a verdict. */
export function readVerdict(words: string): keyof typeof itemVerdicts | null {
  if (passedWords.test(words)) return 'passed';
  if (failedWords.test(words)) return 'failed';
  return noneWords.test(words) ? 'none' : null;
}

/** Which column is what: by the heading row if there is one, else by the usual order. */
function columnsOf(rows: string[][]): { columns: (Column | null)[]; hasHeading: boolean } {
  const found = (rows[0] ?? []).map(headingOf);
  if (found.includes('name') && found.filter((one) => one !== null).length >= 2) {
    return { columns: found.map((one) => (one === 'number' ? null : one)), hasHeading: true };
  }
  const usual: (Column | null)[] = ['name', 'requirement', 'value', 'unit', 'labVerdict'];
  const numbered = rows.length > 0 && rows.every((row, index) => row.length > 2 && row[0] === String(index + 1));
  const last = rows.map((row) => row.length - (numbered ? 1 : 0));
  const withoutUnit = rows.every((row, index) => last[index] === 4 && row.at(-1) !== '' && readVerdict(row.at(-1)!));
  const columns = withoutUnit ? usual.filter((column) => column !== 'unit') : usual;
  return { columns: numbered ? [null, ...columns] : columns, hasHeading: false };
}

function readRow(cells: string[], columns: (Column | null)[]): Pick<PastedRow, 'item' | 'refusal'> {
  const cellOf = (column: Column): string => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (cells[at] ?? '');
  };
  const words = cellOf('labVerdict');
  const verdict = readVerdict(words);
  if (verdict === null) {
    return { item: null, refusal: `「机构判定」看不懂“${words}”，请写符合、不符合或不判定` };
  }
  const parsed = testItem.safeParse({
    name: cellOf('name'),
    requirement: cellOf('requirement'),
    value: cellOf('value'),
    unit: cellOf('unit'),
    method: cellOf('method'),
    labVerdict: words === '' ? null : verdict,
    verdict: 'none',
  });
  return parsed.success
    ? { item: judged(parsed.data), refusal: null }
    : { item: null, refusal: parsed.error.issues[0]?.message ?? '这一行不能用' };
}

/** Test items of rows copied from a spreadsheet: 项目, 要求, 实测, 单位, 判定; a heading row may give another order. */
export function readTestItems(text: string): PastedRow[] {
  const rows = readCells(text)
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const { columns, hasHeading } = columnsOf(rows.map(({ cells }) => cells));
  return rows.slice(hasHeading ? 1 : 0).map(({ cells, line }) => ({ line, cells, ...readRow(cells, columns) }));
}

/** Puts pasted items into those at hand: one of the same name is replaced in its place, others follow at the end. */
export function mergeTestItems(items: TestItem[], pasted: TestItem[]): TestItem[] {
  const merged = [...items];
  for (const item of pasted) {
    const index = merged.findIndex((one) => one.name === item.name);
    if (index < 0) merged.push(item);
    else merged[index] = item;
  }
  return merged;
}
