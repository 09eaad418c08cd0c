import { useState } from 'react';
import { inspectionKinds, inspectionStates } from '../../shared/domain/labels.ts';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { PeriodFilter } from '../components/PeriodFilter.tsx';
import { SubjectSelect, TaskSelect } from '../components/references.tsx';
import type { FiltersOf } from '../components/useListState.ts';
import { FilterUnit } from './FilterUnit.tsx';
import { DrawSelect, InspectorSelect } from './references.tsx';

type Filters = FiltersOf<'inspection'>;
type Change = (patch: { [K in keyof Filters]?: Filters[K] | null }) => void;

/** States that figures count together. */
const stateChoices = { ...inspectionStates, waiting: '待检查和检查中', visited: '已检查（含已公示）' } as const;
type StateChoice = keyof typeof stateChoices;
const findingChoices = { any: '有', open: '未整改', overdue: '整改逾期', 'to-recheck': '待复查', none: '无' } as const;
const publicationChoices = { due: '未公示', overdue: '公示逾期' } as const;

const stateOf = (filters: Filters): StateChoice | null =>
  filters.done ? 'visited' : filters.waiting ? 'waiting' : (filters.state ?? null);
const stateFilters = (choice: StateChoice | null) => ({
  done: choice === 'visited' || null,
  waiting: choice === 'waiting' || null,
  state: choice === 'visited' || choice === 'waiting' ? null : choice,
});

/** What the list of visits can be narrowed by: the usual first, the rest on demand or while it is in use. */
export function InspectionFilters({
  filters,
  change,
  campaignId,
}: {
  filters: Filters;
  change: Change;
  campaignId: number;
}) {
  const [more, setMore] = useState(false);
  const shows = (value: unknown) => more || value != null;
  return (
    <>
      <FilterText value={filters.text ?? ''} placeholder="编号、对象、事项…" onChange={(text) => change({ text })} />
      <FilterChoice
        label="状态"
        labels={stateChoices}
        value={stateOf(filters)}
        onChange={(choice) => change(stateFilters(choice))}
      />
      <FilterChoice label="类型" labels={inspectionKinds} value={filters.kind} onChange={(kind) => change({ kind })} />
      <FilterChoice
        label="问题"
        labels={findingChoices}
        value={filters.findings}
        onChange={(findings) => change({ findings })}
      />
      <FilterChoice
        label="公示"
        labels={publicationChoices}
        value={filters.publication}
        onChange={(publication) => change({ publication })}
      />
      <FilterUnit value={filters.unitId} onChange={(unitId) => change({ unitId })} />
      {(shows(filters.from) || shows(filters.to)) && (
        <PeriodFilter period={{ from: filters.from ?? null, to: filters.to ?? null }} change={change} />
      )}
      {shows(filters.inspectorId) && (
        <FilterReference label="人员" width={150}>
          <InspectorSelect
            label="检查人员"
            value={filters.inspectorId ?? null}
            onChange={(inspectorId) => change({ inspectorId })}
          />
        </FilterReference>
      )}
      {shows(filters.drawId) && (
        <FilterReference label="抽取" width={200}>
          <DrawSelect
            label="随机抽取"
            campaignId={campaignId}
            value={filters.drawId ?? null}
            onChange={(drawId) => change({ drawId })}
          />
        </FilterReference>
      )}
      {shows(filters.taskId) && (
        <FilterReference label="任务" width={200}>
          <TaskSelect
            label="对应任务"
            campaignId={campaignId}
            value={filters.taskId ?? null}
            onChange={(taskId) => change({ taskId })}
          />
        </FilterReference>
      )}
      {shows(filters.subjectId) && (
        <FilterReference label="对象" width={220}>
          <SubjectSelect
            label="检查对象"
            value={filters.subjectId ?? null}
            onChange={(subjectId) => change({ subjectId })}
          />
        </FilterReference>
      )}
      <button type="button" className="link-button" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? '收起' : '更多条件'}
      </button>
    </>
  );
}
