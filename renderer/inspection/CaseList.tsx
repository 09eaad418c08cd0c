import { z } from 'zod';
import { caseStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { Facts } from '../components/Facts.tsx';
import { FilterChoice, FilterReference, FilterText } from '../components/FilterBar.tsx';
import { RecordList } from '../components/RecordList.tsx';
import type { RecordColumn } from '../components/RecordTable.tsx';
import { formatMoney } from '../format.ts';
import { type Case, CaseForm } from './CaseForm.tsx';
import { CaseState } from './InspectionState.tsx';
import { InspectionSelect, SampleSelect } from './references.tsx';
import { VisitFilters } from './VisitFilters.tsx';

const caseColumns: RecordColumn<Case>[] = [
  { key: 'title', sort: true, title: '案由' },
  { key: 'number', title: '案号', width: 150, hidden: true },
  { key: 'subjectName', title: '当事人', width: 180 },
  { key: 'filedOn', sort: true, title: '立案日期', width: 96 },
  { key: 'closedOn', title: '结案日期', width: 96, hidden: true },
  { key: 'value', title: '案值（元）', align: 'right', width: 104, render: ({ value }) => formatMoney(value) },
  { key: 'penalty', title: '罚没款（元）', align: 'right', width: 104, render: ({ penalty }) => formatMoney(penalty) },
  { key: 'state', sort: true, title: '状态', width: 84, render: ({ state }) => <CaseState state={state} /> },
];

const stateChoices = { ...caseStates, 'all-filed': '已立案（含结案、移送）' } as const;

const seeds = z.object({
  inspectionId: z.number().int().nullable().default(null),
  sampleId: z.number().int().nullable().default(null),
});

/** All cases of the campaign, of visits and of failed batches alike. */
export function CaseList({ campaign }: { campaign: CampaignYear }) {
  const [origin] = useFilters(seeds);
  return (
    <RecordList
      noun="case"
      title="案件"
      newLabel="新增案件"
      empty="检查发现问题或抽检不合格后移送、立案的，登记在这里；也可以在检查记录、抽检批次里点「登记案件」。"
      fixed={{ campaignId: campaign.id }}
      columns={caseColumns}
      stepBack={['filedOn', 'value', 'penalty', 'subjectName']}
      filters={(filters, change) => (
        <>
          <FilterText
            value={filters.text ?? ''}
            placeholder="案由、案号、当事人…"
            onChange={(text) => change({ text })}
          />
          <FilterChoice
            label="状态"
            labels={stateChoices}
            value={filters.state}
            onChange={(state) => change({ state })}
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
          {filters.sampleId != null && (
            <FilterReference label="批次" width={240}>
              <SampleSelect
                label="抽检批次"
                campaignId={campaign.id}
                value={filters.sampleId ?? null}
                onChange={(sampleId) => change({ sampleId })}
              />
            </FilterReference>
          )}
        </>
      )}
      totals={({ total }) => `${total} 件`}
      name={(record) => record.title}
      heading={(record) => (
        <>
          {record.title} <CaseState state={record.state} />
        </>
      )}
      detail={(record) => <CaseDetail record={record} />}
      form={(record, tools) => (
        <CaseForm
          key={tools.key}
          record={record}
          campaign={campaign}
          origin={{ campaignId: campaign.id, ...origin }}
          tools={tools}
        />
      )}
    />
  );
}

function CaseDetail({ record }: { record: Case }) {
  return (
    <Facts
      facts={[
        { label: '案号', value: record.number },
        { label: '当事人', value: record.subjectName },
        { label: '立案日期', value: record.filedOn },
        { label: '结案日期', value: record.closedOn },
        { label: '案值', value: record.value === null ? null : `${formatMoney(record.value)} 元` },
        { label: '罚没款', value: record.penalty === null ? null : `${formatMoney(record.penalty)} 元` },
        { label: '来源', value: <Origin record={record} />, wide: true },
      ]}
    />
  );
}

/** The visit or batch that the case comes of, named and linked. */
function Origin({ record }: { record: Case }) {
  const inspection = useRead(
    'inspection.get',
    { id: record.inspectionId ?? 0 },
    { enabled: record.inspectionId !== null },
  ).data;
  const sample = useRead('sample.get', { id: record.sampleId ?? 0 }, { enabled: record.sampleId !== null }).data;
  if (!inspection && !sample) return <>–</>;
  return (
    <>
      {inspection && (
        <PlaceLink place={recordPlace('inspection', inspection.id)}>检查记录 {inspection.number}</PlaceLink>
      )}{' '}
      {sample && (
        <PlaceLink place={recordPlace('sample', sample.id)}>
          抽检批次 {sample.number} {sample.productName}
        </PlaceLink>
      )}
    </>
  );
}
