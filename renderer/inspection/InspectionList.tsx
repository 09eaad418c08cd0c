import { z } from 'zod';
import { inspectionKinds, inspectionStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { useDue } from '../app/useDue.ts';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import { SubjectSelect, TaskSelect, UnitSelect } from '../components/references.tsx';
import { useCarryOver } from '../components/useCarryOver.ts';
import type { ValuesOf } from '../nouns.ts';
import { BulkPublish } from './BulkPublish.tsx';
import { inspectionColumns } from './columns.tsx';
import { InspectionDetail } from './InspectionDetail.tsx';
import { InspectionForm } from './InspectionForm.tsx';
import { InspectionState } from './InspectionState.tsx';

/** Planned visits left out, as the figures of a report count them. */
const visited = 'visited';
const stateChoices = { ...inspectionStates, [visited]: '已检查（含已公示）' } as const;
const findingChoices = { any: '有', open: '未整改', overdue: '逾期', none: '无' } as const;

/** A new visit starts with what the list is narrowed to; `forTask`: it is to serve this task («安排…» on the home page). */
const id = z.number().int().nullable().default(null);
const seeds = z.object({ subjectId: id, taskId: id, unitId: id, forTask: id });

/** All visits of the campaign. */
export function InspectionList({ campaign }: { campaign: CampaignYear }) {
  const { today, dueOf } = useDue(campaign.id);
  const [{ subjectId, forTask, taskId, unitId }] = useFilters(seeds);
  const [last, wrap] = useCarryOver<'inspection'>();
  // One patrol goes from door to door: the day, the people and the matter stay.
  const seed: Partial<ValuesOf<'inspection'>> = last
    ? {
        kind: last.kind,
        state: last.state === 'published' ? 'done' : last.state,
        inspectedOn: last.inspectedOn,
        unitId: last.unitId,
        inspectorIds: last.inspectorIds,
        taskId: last.taskId,
        matter: last.matter,
      }
    : { unitId, taskId: forTask ?? taskId, ...(subjectId === null ? {} : { subjectId }), inspectedOn: today };
  return (
    <RecordList
      noun="inspection"
      title="检查记录"
      newLabel="新增检查"
      empty="每检查一户记一条：点右上角「新增检查」，先选检查对象，名录里没有的可以当场新建。"
      fixed={{ campaignId: campaign.id }}
      columns={inspectionColumns(dueOf)}
      stepBack={['kind', 'inspectorNames', 'unitName', 'number']}
      filters={(filters, change) => (
        <>
          <FilterText
            value={filters.text ?? ''}
            placeholder="编号、对象、事项…"
            onChange={(text) => change({ text })}
          />
          <FilterChoice
            label="状态"
            labels={stateChoices}
            value={filters.done ? visited : filters.state}
            onChange={(state) => change(state === visited ? { done: true, state: null } : { done: null, state })}
          />
          <FilterChoice
            label="类型"
            labels={inspectionKinds}
            value={filters.kind}
            onChange={(kind) => change({ kind })}
          />
          <FilterChoice
            label="问题"
            labels={findingChoices}
            value={filters.findings}
            onChange={(findings) => change({ findings })}
          />
          <FilterReference label="科室" width={160}>
            <UnitSelect label="检查科室" value={filters.unitId ?? null} onChange={(unitId) => change({ unitId })} />
          </FilterReference>
          <FilterReference label="任务" width={200}>
            <TaskSelect
              label="对应任务"
              campaignId={campaign.id}
              value={filters.taskId ?? null}
              onChange={(taskId) => change({ taskId })}
            />
          </FilterReference>
          {filters.subjectId != null && (
            <FilterReference label="对象" width={220}>
              <SubjectSelect
                label="检查对象"
                value={filters.subjectId}
                onChange={(subjectId) => change({ subjectId })}
              />
            </FilterReference>
          )}
        </>
      )}
      totals={({ total, totals }) =>
        `${total} 户次 · 已检查 ${totals.inspected} · 问题 ${totals.findings} · 未整改 ${totals.findingsOpen}`
      }
      name={(inspection) => inspection.number}
      heading={(inspection) => (
        <>
          {inspection.number} {inspection.subjectName} <InspectionState state={inspection.state} />
        </>
      )}
      detail={(inspection) => <InspectionDetail inspection={inspection} />}
      form={(inspection, tools) => (
        <InspectionForm
          key={tools.key}
          inspection={inspection}
          campaignId={campaign.id}
          seed={seed}
          forTask={forTask}
          tools={wrap(inspection, tools)}
        />
      )}
      bulk={(inspections, done) => <BulkPublish inspections={inspections} today={today} done={done} />}
    />
  );
}
