import { inspectionKinds } from '../../shared/domain/labels.ts';
import { FilterChoice } from '../components/FilterBar.tsx';
import { type Period, PeriodFilter } from '../components/PeriodFilter.tsx';
import { FilterUnit } from './FilterUnit.tsx';

type Kind = keyof typeof inspectionKinds;
interface Filters {
  unitId?: number | null | undefined;
  kind?: Kind | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** Narrows what came of visits by the visits: by whom, of what kind, between which days. */
export function VisitFilters({
  filters,
  change,
}: {
  filters: Filters;
  change: (patch: { unitId?: number | null; kind?: Kind | null } & Partial<Period>) => void;
}) {
  return (
    <>
      <FilterUnit value={filters.unitId} onChange={(unitId) => change({ unitId })} />
      <FilterChoice label="类型" labels={inspectionKinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      <PeriodFilter period={{ from: filters.from ?? null, to: filters.to ?? null }} change={change} />
    </>
  );
}
