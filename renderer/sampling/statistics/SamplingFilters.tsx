import { sampleKinds, samplingSources } from '../../../shared/domain/labels.ts';
import { FilterChoice } from '../../components/FilterBar.tsx';
import { type Period, PeriodFilter } from '../../components/PeriodFilter.tsx';
import { periodPresets } from '../../components/statistics/period.ts';

export interface SamplingScope extends Period {
  kind: keyof typeof sampleKinds | null;
  source: keyof typeof samplingSources | null;
}

/** Which batches are looked at: of what kind, from which source, sampled on which days. */
export const SamplingFilters = ({
  filters,
  change,
  today,
  year,
}: {
  filters: SamplingScope;
  change: (patch: Partial<SamplingScope>) => void;
  today: string;
  year: number;
}) => (
  <>
    <FilterChoice label="种类" labels={sampleKinds} value={filters.kind} onChange={(kind) => change({ kind })} />
    <FilterChoice
      label="来源"
      labels={samplingSources}
      value={filters.source}
      onChange={(source) => change({ source })}
    />
    <PeriodFilter period={filters} change={change} presets={periodPresets(today, year)} />
  </>
);
