import { z } from 'zod';
import type { Finding } from '../../shared/contract/inspection.ts';
import { findingMeasures, findingSeverities, findingStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { useDue } from '../app/useDue.ts';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import type { RecordColumn } from '../components/RecordTable.tsx';
import type { FiltersOf } from '../components/useListState.ts';
import { Deadline } from './Deadline.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingForm } from './FindingForm.tsx';
import { FindingState } from './InspectionState.tsx';
import { InspectionSelect } from './references.tsx';
import { VisitFilters } from './VisitFilters.tsx';

const findingColumns = (today: string): RecordColumn<Finding>[] => [
  { key: 'description', title: '问题' },
  { key: 'subjectName', sort: true, title: '检查对象', width: 180 },
  { key: 'inspectionNumber', sort: true, title: '检查编号', width: 112, hidden: true },
  { key: 'unitName', sort: true, title: '检查科室', width: 110 },
  { key: 'lawReference', title: '依据', hidden: true },
  { key: 'severity', sort: true, title: '程度', width: 60, render: ({ severity }) => findingSeverities[severity] },
  { key: 'measure', sort: true, title: '处理措施', width: 88, render: ({ measure }) => findingMeasures[measure] },
  {
    key: 'deadline',
    sort: true,
    title: '整改期限',
    width: 136,
    render: (finding) => <Deadline finding={finding} today={today} />,
  },
  { key: 'rectifiedOn', title: '整改日期', width: 96, hidden: true },
  { key: 'recheckedOn', title: '复查日期', width: 96, hidden: true },
  { key: 'state', sort: true, title: '状态', width: 84, render: ({ state }) => <FindingState state={state} /> },
];

/** States, and what figures and clocks count: past the deadline; put right, whether re-checked or not. */
const stateChoices = { ...findingStates, overdue: '整改逾期', settled: '已整改（含复查通过）' } as const;
type StateChoice = keyof typeof stateChoices;
type Filters = FiltersOf<'finding'>;

const stateOf = (filters: Filters): StateChoice | null =>
  filters.settled ? 'settled' : filters.overdue ? 'overdue' : (filters.state ?? null);
const stateFilters = (choice: StateChoice | null) => ({
  settled: choice === 'settled' || null,
  overdue: choice === 'overdue' || null,
  state: choice === 'settled' || choice === 'overdue' ? null : choice,
});

/** A new finding belongs to the visit that the list is narrowed to. */
const seeds = z.object({ inspectionId: z.number().int().nullable().default(null) });

/** All findings of the campaign. */
export function FindingList({ campaign }: { campaign: CampaignYear }) {
  const { today } = useDue(campaign.id);
  const [{ inspectionId }] = useFilters(seeds);
  return (
    <RecordList
      noun="finding"
      title="问题"
      newLabel="新增问题"
      empty="检查中发现的问题会列在这里。先到「检查记录」打开一条检查，点「加问题」。"
      fixed={{ campaignId: campaign.id }}
      columns={findingColumns(today)}
      stepBack={['unitName', 'severity', 'measure', 'subjectName']}
      filters={(filters, change) => (
        <>
          <FilterText
            value={filters.text ?? ''}
            placeholder="问题、对象、编号…"
            onChange={(text) => change({ text })}
          />
          <FilterChoice
            label="状态"
            labels={stateChoices}
            value={stateOf(filters)}
            onChange={(choice) => change(stateFilters(choice))}
          />
          <FilterChoice
            label="处理措施"
            labels={findingMeasures}
            value={filters.measure}
            onChange={(measure) => change({ measure })}
          />
          <VisitFilters filters={filters} change={change} />
          {filters.inspectionId != null && (
            <FilterReference label="检查" width={240}>
              <InspectionSelect
                label="检查记录"
                campaignId={campaign.id}
                value={filters.inspectionId ?? null}
                onChange={(inspectionId) => change({ inspectionId })}
              />
            </FilterReference>
          )}
        </>
      )}
      totals={({ total }) => `${total} 个问题`}
      name={(finding) => finding.description}
      heading={(finding) => (
        <>
          {finding.subjectName} <FindingState state={finding.state} />
        </>
      )}
      detail={(finding) => <FindingDetail finding={finding} today={today} />}
      form={(finding, tools) => (
        <FindingForm key={tools.key} finding={finding} campaign={campaign} inspectionId={inspectionId} tools={tools} />
      )}
    />
  );
}
