import type { z } from 'zod';
import { samplingQuota } from '../../../shared/contract/sampling.ts';
import { samplingStages } from '../../../shared/domain/labels.ts';
import { readCells } from '../../components/pastedCells.ts';

export type Quota = z.infer<typeof samplingQuota>;

/** A record that a cell may name. */
export interface Named {
  id: number;
  name: string;
}

/** One pasted row: the quota it makes, or why it makes none. */
export interface PastedQuota {
  /** Counted from 1, as pasted. */
  line: number;
  cells: string[];
  quota: Quota | null;
  refusal: string | null;
}

type Column = 'group' | 'stage' | 'township' | 'laboratory' | 'batches';

const headings: [Column | 'number', RegExp][] = [
  ['number', /^(序号|编号|No\.?)$/i],
  ['batches', /批|数量|指标/],
  ['laboratory', /机构|承检|检验/],
  ['stage', /环节/],
  ['township', /乡|镇|街道|区域|辖区/],
  ['group', /产品|类别|品种|食品|名称/],
];
const headingOf = (cell: string) => headings.find(([, words]) => words.test(cell))?.[0] ?? null;
const usual: Column[] = ['group', 'stage', 'township', 'laboratory', 'batches'];

/** Which column is what: by the heading row if there is one; else by the usual order, two columns being group and batches. */
function columnsOf(rows: string[][]): { columns: (Column | 'number' | null)[]; hasHeading: boolean } {
  const found = (rows[0] ?? []).map(headingOf);
  if (found.includes('batches') && !/^\d+$/.test(rows[0]?.[found.indexOf('batches')] ?? '')) {
    return { columns: found, hasHeading: true };
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { columns: width <= 2 ? ['group', 'batches'] : usual, hasHeading: false };
}

const normal = (words: string): string => words.replace(/\s+/g, '').toLowerCase();

/** The record with that name; null for an empty cell, `unknown` where there is none. */
function find(records: readonly Named[], words: string): number | null | 'unknown' {
  if (normal(words) === '' || /^(全部|不限|[-–—/])$/.test(words)) return null;
  return records.find(({ name }) => normal(name) === normal(words))?.id ?? 'unknown';
}

const stageOf = (words: string): Quota['stage'] | 'unknown' => {
  if (words === '' || /^(全部|不限|[-–—/])$/.test(words)) return null;
  const found = Object.entries(samplingStages).find(([, label]) => label === words.replace(/环节$/, ''));
  return (found?.[0] as Quota['stage'] | undefined) ?? 'unknown';
};

/** Whole numbers, also as spreadsheets group them. */
const countOf = (words: string): number | null => {
  const digits = words.replace(/[,，\s]|批次?$/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
};

/** Quotas of rows copied from a spreadsheet; a row that names what is not there is refused with the reason. */
export function readQuotas(
  text: string,
  known: { groups: readonly Named[]; laboratories: readonly Named[] },
): PastedQuota[] {
  const rows = readCells(text)
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const { columns, hasHeading } = columnsOf(rows.map(({ cells }) => cells));
  return rows
    .slice(hasHeading ? 1 : 0)
    .filter(({ cells }) => !cells.some((cell) => /^(合计|总计|小计)$/.test(cell.replace(/\s/g, ''))))
    .map(({ cells, line }) => ({ line, cells, ...readRow(cells) }));

  function readRow(cells: string[]): Pick<PastedQuota, 'quota' | 'refusal'> {
    const cellOf = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const refuse = (refusal: string) => ({ quota: null, refusal });
    const productGroupId = find(known.groups, cellOf('group'));
    const laboratoryId = find(known.laboratories, cellOf('laboratory'));
    const stage = stageOf(cellOf('stage'));
    const batches = countOf(cellOf('batches'));
    if (productGroupId === 'unknown') return refuse(`名录里没有产品类别“${cellOf('group')}”`);
    if (laboratoryId === 'unknown') return refuse(`名录里没有检验机构“${cellOf('laboratory')}”`);
    if (stage === 'unknown')
      return refuse(`没有“${cellOf('stage')}”这个环节，只有${Object.values(samplingStages).join('、')}`);
    if (batches === null) return refuse(`「批次」应为整数，写的是“${cellOf('batches')}”`);
    const parsed = samplingQuota.safeParse({
      productGroupId,
      stage,
      township: cellOf('township'),
      laboratoryId,
      batches,
    });
    return parsed.success
      ? { quota: parsed.data, refusal: null }
      : refuse(parsed.error.issues[0]?.message ?? '这一行不能用');
  }
}
