import type { ListQuery } from '../database/index.ts';

interface VisitFilter {
  /** 0: visits without a unit. */
  unitId: number | null;
  kind: string | null;
  from: string | null;
  to: string | null;
}

/** Conditions on the inspection that the record of a list belongs to: by whom, of what kind, between which days. */
export const visitConditions = (filter: VisitFilter): ListQuery['where'] => [
  filter.unitId === null
    ? null
    : filter.unitId === 0
      ? ['inspection.id IS NOT NULL AND inspection.unit_id IS NULL']
      : ['inspection.unit_id = ?', filter.unitId],
  filter.kind === null ? null : ['inspection.kind = ?', filter.kind],
  filter.from === null ? null : ['inspection.inspected_on >= ?', filter.from],
  filter.to === null ? null : ['inspection.inspected_on <= ?', filter.to],
];
