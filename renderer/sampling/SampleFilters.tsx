import { sampleStates, samplingStages, verdicts } from '../../shared/domain/labels.ts';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import {
  LaboratorySelect,
  ProductGroupSelect,
  SamplingPlanSelect,
  SubjectSelect,
  TaskSelect,
} from '../components/references.tsx';
import type { FiltersOf } from '../components/useListState.ts';

type Filters = FiltersOf<'sample'>;

/** The usual filters are always there; one that a link has set shows itself, so that nobody wonders what is missing. */
export function SampleFilters({
  campaignId,
  filters,
  change,
}: {
  campaignId: number;
  filters: Filters;
  change: (patch: { [K in keyof Filters]?: Filters[K] | null }) => void;
}) {
  return (
    <>
      <FilterText value={filters.text ?? ''} placeholder="编号、产品、单位…" onChange={(text) => change({ text })} />
      <FilterReference label="抽检任务" width={210}>
        <SamplingPlanSelect
          label="抽检任务"
          campaignId={campaignId}
          value={filters.samplingPlanId ?? null}
          onChange={(samplingPlanId) => change({ samplingPlanId })}
        />
      </FilterReference>
      <FilterChoice
        label="结论"
        labels={verdicts}
        value={filters.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      <FilterChoice
        label="环节"
        labels={samplingStages}
        value={filters.stage}
        onChange={(stage) => change({ stage })}
      />
      <FilterChoice label="状态" labels={sampleStates} value={filters.state} onChange={(state) => change({ state })} />
      {filters.productGroupId === 0 && (
        <span>
          <span className="mute">类别：</span>未分类
          <button
            type="button"
            className="icon-button"
            aria-label="不限产品类别"
            onClick={() => change({ productGroupId: null })}
          >
            ✕
          </button>
        </span>
      )}
      {filters.productGroupId != null && filters.productGroupId > 0 && (
        <FilterReference label="类别" width={180}>
          <ProductGroupSelect
            label="产品类别"
            value={filters.productGroupId}
            onChange={(productGroupId) => change({ productGroupId })}
          />
        </FilterReference>
      )}
      {filters.subjectId != null && (
        <FilterReference label="受检单位" width={230}>
          <SubjectSelect label="受检单位" value={filters.subjectId} onChange={(subjectId) => change({ subjectId })} />
        </FilterReference>
      )}
      {filters.laboratoryId != null && (
        <FilterReference label="检验机构" width={210}>
          <LaboratorySelect
            label="检验机构"
            value={filters.laboratoryId}
            onChange={(laboratoryId) => change({ laboratoryId })}
          />
        </FilterReference>
      )}
      {filters.taskId != null && (
        <FilterReference label="任务" width={210}>
          <TaskSelect
            label="对应任务"
            campaignId={campaignId}
            value={filters.taskId}
            onChange={(taskId) => change({ taskId })}
          />
        </FilterReference>
      )}
    </>
  );
}
