import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { InspectionFigures } from '../../../shared/contract/inspection.ts';
import { addDays, mondayOf } from '../../../shared/domain/days.ts';
import { rectifiedStates } from '../../../shared/domain/findingStates.ts';
import { inspectedStates, waitingStates } from '../../../shared/domain/inspectionStates.ts';
import { inspectionKinds } from '../../../shared/domain/labels.ts';
import { all, type Connection, sqlList } from '../database/index.ts';

type Input = CallValues<'inspection.statistics'>;
type Statistics = CallOutput<'inspection.statistics'>;
const tookPlace = `inspection.state IN ${sqlList(inspectedStates)}`;

const none: InspectionFigures = {
  inspected: 0,
  waiting: 0,
  inspectorVisits: 0,
  findings: 0,
  ordered: 0,
  rectified: 0,
  cases: 0,
  published: 0,
};

const between = `(:from IS NULL OR inspection.inspected_on >= :from)
  AND (:to IS NULL OR inspection.inspected_on <= :to)`;
const visits = `inspection.campaign_id = :campaignId AND ${between} AND inspection.deleted_at IS NULL`;

/** What the figures are counted by; everything that is asked for is a sum of these cells. */
interface Cell {
  unitId: number;
  kind: keyof typeof inspectionKinds;
  day: string;
}
const cell = 'ifnull(inspection.unit_id, 0) AS unitId, inspection.kind, inspection.inspected_on AS day';

/** Figures of each table; together they are those of `InspectionFigures`. Each counts what the lists show for the same filter. */
const queries = [
  `SELECT ${cell}, count(*) FILTER (WHERE ${tookPlace}) AS inspected,
     count(*) FILTER (WHERE inspection.state IN ${sqlList(waitingStates)}) AS waiting,
     count(*) FILTER (WHERE inspection.state = 'published') AS published
   FROM inspection WHERE ${visits} GROUP BY 1, 2, 3`,
  `SELECT ${cell}, count(*) AS inspectorVisits
   FROM inspection JOIN inspection_inspector ON inspection_inspector.inspection_id = inspection.id
   WHERE ${visits} AND ${tookPlace} GROUP BY 1, 2, 3`,
  `SELECT ${cell}, count(*) AS findings, count(*) FILTER (WHERE finding.measure = 'ordered') AS ordered,
     count(*) FILTER (WHERE finding.state IN ${sqlList(rectifiedStates)}) AS rectified
   FROM inspection JOIN finding ON finding.inspection_id = inspection.id AND finding.deleted_at IS NULL
   WHERE ${visits} GROUP BY 1, 2, 3`,
  `SELECT ${cell}, count(*) AS cases
   FROM case_file JOIN inspection ON inspection.id = case_file.inspection_id
   WHERE ${between} AND case_file.campaign_id = :campaignId AND case_file.deleted_at IS NULL
     AND case_file.state <> 'clue' GROUP BY 1, 2, 3`,
];

type Counted = Cell & Partial<InspectionFigures>;
const figureNames = Object.keys(none) as (keyof InspectionFigures)[];

function sumBy<K>(counted: readonly Counted[], keyOf: (cell: Cell) => K): Map<K, InspectionFigures> {
  const sums = new Map<K, InspectionFigures>();
  for (const part of counted) {
    const key = keyOf(part);
    const sum = sums.get(key) ?? { ...none };
    for (const name of figureNames) sum[name] += part[name] ?? 0;
    sums.set(key, sum);
  }
  return sums;
}

/** 2026-09-07 → 9月7日至9月13日. */
function weekLabel(monday: string): string {
  const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return `${short(monday)}至${short(addDays(monday, 6))}`;
}

function unitNames(db: Connection): Map<number, string> {
  const units = all<{ id: number; name: string }>(db, 'SELECT id, name FROM unit');
  return new Map([[0, '未指定科室'], ...units.map(({ id, name }) => [id, name] as const)]);
}

/**
 * 出动人次, 检查户次, 发现问题 and so on of a campaign: altogether, by station, by kind and by week, the weeks in their order
 * and the units with the most visits first. Cases are those that came of a visit, by the day of that visit.
 */
export function inspectionStatistics(db: Connection, input: Input): Statistics {
  const names = unitNames(db);
  const counted = queries.flatMap((sql) => all<Counted>(db, sql, { ...input }));
  const byUnit = [...sumBy(counted, ({ unitId }) => unitId)].map(([key, figures]) => ({
    key,
    label: names.get(key) ?? '',
    ...figures,
  }));
  const kinds = sumBy(counted, ({ kind }) => kind);
  const byWeek = [...sumBy(counted, ({ day }) => mondayOf(day))].map(([key, figures]) => ({
    key,
    label: weekLabel(key),
    ...figures,
  }));
  return {
    total: sumBy(counted, () => 'all').get('all') ?? none,
    byUnit: byUnit.sort((a, b) => b.inspected + b.waiting - a.inspected - a.waiting || a.key - b.key),
    byKind: (Object.keys(inspectionKinds) as (keyof typeof inspectionKinds)[]).flatMap((key) => {
      const figures = kinds.get(key);
      return figures === undefined ? [] : [{ key, label: inspectionKinds[key], ...figures }];
    }),
    byWeek: byWeek.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
