import type { InspectionFigures } from '../../../shared/contract/inspection.ts';
import { listPlace, type Place } from '../../app/places.ts';
import type { Period } from '../../components/PeriodFilter.tsx';
import type { FigureRow } from '../../components/statistics/FigureTable.tsx';
import { formatRate } from '../../format.ts';

/** Which visits a row of figures counts. */
export interface Scope extends Period {
  /** 0: visits without a unit. */
  unitId?: number;
  kind?: string;
}

export type FigureKey = keyof InspectionFigures;
export type VisitRow = FigureRow<InspectionFigures, Scope>;
/** The figures as columns, in the order of the screen. */
export const figureColumns: { key: FigureKey; title: string }[] = [
  { key: 'inspected', title: '检查户次' },
  { key: 'inspectorVisits', title: '出动人次' },
  { key: 'findings', title: '发现问题' },
  { key: 'ordered', title: '责令改正' },
  { key: 'rectified', title: '完成整改' },
  { key: 'cases', title: '立案' },
  { key: 'published', title: '已公示' },
  { key: 'waiting', title: '待检查' },
];

/** The list of the records that a figure counts. 出动人次 has no records of its own: it opens the visits. */
export function figurePlaceOf(key: FigureKey, scope: Scope): Place {
  const filters = Object.fromEntries(
    Object.entries(scope).filter((entry): entry is [string, string | number] => entry[1] != null),
  );
  switch (key) {
    case 'inspected':
    case 'inspectorVisits':
      return listPlace('inspection', { ...filters, done: true });
    case 'waiting':
      return listPlace('inspection', { ...filters, waiting: true });
    case 'published':
      return listPlace('inspection', { ...filters, state: 'published' });
    case 'findings':
      return listPlace('finding', filters);
    case 'ordered':
      return listPlace('finding', { ...filters, measure: 'ordered' });
    case 'rectified':
      return listPlace('finding', { ...filters, settled: true });
    case 'cases':
      return listPlace('case', { ...filters, state: 'all-filed' });
  }
}

/** 完成率: visits made of visits made and still to be made, the denominator beside it. */
export const completionInWords = ({ inspected, waiting }: InspectionFigures): string =>
  inspected + waiting === 0
    ? '–'
    : `${formatRate(inspected, inspected + waiting)}（${inspected}/${inspected + waiting}）`;
