import { sampleKinds, sampleStates, samplingSources, samplingStages, verdicts } from '../../shared/domain/labels.ts';
import { FilterCheck, FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
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
      <FilterCheck label="超期" value={filters.overdue ?? false} onChange={(overdue) => change({ overdue })} />
      <FilterCheck
        label="待认定"
        value={filters.contradiction ?? false}
        onChange={(contradiction) => change({ contradiction })}
      />
      {filters.productGroupId === 0 && (
        <Chosen label="产品类别" words="未分类" drop={() => change({ productGroupId: null })} />
      )}
      {filters.laboratoryId === 0 && (
        <Chosen label="检验机构" words="未定" drop={() => change({ laboratoryId: null })} />
      )}
      {filters.township != null && (
        <Chosen label="乡镇街道" words={filters.township || '未填'} drop={() => change({ township: null })} />
      )}
      {filters.failedItem != null && (
        <Chosen label="不符合项目" words={filters.failedItem} drop={() => change({ failedItem: null })} />
      )}
      {(filters.from != null || filters.to != null) && (
        <Chosen
          label="抽样日期"
          words={`${filters.from ?? ''} 至 ${filters.to ?? ''}`}
          drop={() => change({ from: null, to: null })}
        />
      )}
      {filters.unpublished && <Chosen label="公示" words="未公示" drop={() => change({ unpublished: null })} />}
      {filters.kind != null && (
        <FilterChoice label="种类" labels={sampleKinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      )}
      {filters.source != null && (
        <FilterChoice
          label="来源"
          labels={samplingSources}
          value={filters.source}
          onChange={(source) => change({ source })}
        />
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
      {filters.laboratoryId != null && filters.laboratoryId > 0 && (
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

/** A filter that a link has set and that only can be dropped again. */
function Chosen({ label, words, drop }: { label: string; words: string; drop: () => void }) {
  return (
    <span>
      <span className="mute">{label}：</span>
      {words}
      <button type="button" className="icon-button" aria-label={`不限${label}`} onClick={drop}>
        ✕
      </button>
    </span>
  );
}
