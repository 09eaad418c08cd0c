import type { CallOutput } from '../../../shared/contract/index.ts';
import type { SampleFigures } from '../../../shared/contract/sampling.ts';
import { passRate, rateText } from '../../../shared/domain/figures.ts';
import { listPlace, type Place } from '../../app/places.ts';
import type { Period } from '../../components/PeriodFilter.tsx';
import type { FigureRow } from '../../components/statistics/FigureTable.tsx';
import { weekInWords, weekWithin } from '../../components/statistics/period.ts';

export type Statistics = CallOutput<'sampling.statistics'>;

/** Which batches a row of figures counts: filters of the list of batches. */
export interface SampleScope extends Period {
  kind: string | null;
  source: string | null;
  /** 0: without one, here and below. */
  productGroupId?: number;
  stage?: string;
  /** '': of subjects without a township. */
  township?: string;
  laboratoryId?: number;
  subjectId?: number;
}
export type SampleRow = FigureRow<SampleFigures, SampleScope>;
export type FigureKey = keyof SampleFigures;

/** The figures as columns, in the order of the screen. */
export const figureColumns: readonly { key: FigureKey; title: string }[] = [
  { key: 'batches', title: '批次' },
  { key: 'passed', title: '合格' },
  { key: 'failed', title: '不合格' },
  { key: 'open', title: '待检' },
];

const filtersOf = (scope: SampleScope): Record<string, string | number> =>
  Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null && value !== undefined));

/** The list of the batches that a figure counts. */
export const figurePlaceOf = (key: FigureKey, scope: SampleScope): Place =>
  listPlace('sample', { ...filtersOf(scope), ...(key === 'batches' ? {} : { verdict: key }) });

/** The failed batches with this failed item. */
export const failedItemPlace = (name: string, scope: SampleScope): Place =>
  listPlace('sample', { ...filtersOf(scope), verdict: 'failed', failedItem: name });

const judged = ({ passed, failed }: SampleFigures): number => passed + failed;

/** 批次合格率 in percent; null while nothing is judged. Open batches are in no denominator (DOMAIN.md). */
export const rateOf = (figures: SampleFigures): number | null => passRate(figures.passed, judged(figures));

/** 86.54%（90/104）: the denominator is always shown. */
export const rateInWords = (figures: SampleFigures): string =>
  judged(figures) === 0 ? '—' : `${rateText(rateOf(figures))}（${figures.passed}/${judged(figures)}）`;

/** Failed of judged batches, 0 to 1; null while nothing is judged. */
export const failedShare = (figures: SampleFigures): number | null =>
  judged(figures) === 0 ? null : figures.failed / judged(figures);

const row = (key: string | number, label: string, figures: SampleFigures, scope: SampleScope): SampleRow => ({
  key: String(key),
  label,
  figures,
  scope,
});

/** The tables of the page, each row with the filters that find its batches again. */
export const rowsOf = (data: Statistics, scope: SampleScope) => ({
  total: row('total', '合计', data.total, scope),
  productGroups: data.byProductGroup.map((one) => row(one.key, one.label, one, { ...scope, productGroupId: one.key })),
  stages: data.byStage.map((one) => row(one.key, one.label, one, { ...scope, stage: one.key })),
  townships: data.byTownship.map((one) => row(one.key, one.label, one, { ...scope, township: one.key })),
  laboratories: data.byLaboratory.map((one) => row(one.key, one.label, one, { ...scope, laboratoryId: one.key })),
  subjects: data.bySubject.map((one) => row(one.key, one.label, one, { ...scope, subjectId: one.key })),
  weeks: data.byWeek.map((one) => row(one.key, weekInWords(one.key), one, { ...scope, ...weekWithin(one.key, scope) })),
});

/** One failed item in the order of a Pareto chart: `cumulative` is the share of all failed items up to it, in percent. */
export interface ParetoItem {
  name: string;
  items: number;
  batches: number;
  cumulative: number;
}

/** Running shares of the failed items, the commonest first as the core gives them. The last one is 100. */
export function paretoOf(items: Statistics['failedItems']): ParetoItem[] {
  const all = items.reduce((sum, one) => sum + one.items, 0);
  let running = 0;
  return items.map((one) => {
    running += one.items;
    return { ...one, cumulative: passRate(running, all) ?? 0 };
  });
}

/** Of a rate in percentage points, of a count as it is; `+1.49`, `-3`, `0`. */
export const differenceInWords = (now: number, before: number, decimals = 0): string => {
  const difference = now - before;
  const text = difference.toFixed(decimals);
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? (0).toFixed(decimals) : text;
};
