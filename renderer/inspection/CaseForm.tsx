import type { CallOutput } from '../../shared/contract/index.ts';
import { caseStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { Fixed, StepDrawer } from '../components/StepDrawer.tsx';
import { InspectionSelect, SampleSelect } from './references.tsx';

export type Case = CallOutput<'case.get'>;
/** The visit or the batch that a case comes of. */
export interface CaseOrigin {
  campaignId: number;
  inspectionId: number | null;
  sampleId: number | null;
  /** The finding of the visit, where it is about that one alone. */
  findingId?: number | null;
}

const labels = { state: caseStates };

/** A case in the list of all cases: where it comes of is chosen. */
export function CaseForm({
  record,
  campaign,
  origin,
  tools,
}: {
  record: Case | null;
  campaign: CampaignYear;
  origin: CaseOrigin;
  tools: FormTools<'case'>;
}) {
  const title = record ? `编辑：${record.title}` : '新增案件线索';
  return (
    <RecordForm
      noun="case"
      record={record}
      title={title}
      seed={{ state: 'clue', ...origin }}
      hidden={['campaignId', 'findingId']}
      order={['title', 'number', 'state', 'filedOn', 'closedOn', 'value', 'penalty', 'inspectionId', 'sampleId']}
      wide={{ title: true, inspectionId: true, sampleId: true }}
      labels={labels}
      controls={{
        inspectionId: <InspectionSelect label="检查记录" campaignId={campaign.id} />,
        sampleId: <SampleSelect label="抽检批次" campaignId={campaign.id} />,
      }}
      tools={tools}
    >
      <Fixed values={{ campaignId: record?.campaignId ?? campaign.id }} />
    </RecordForm>
  );
}

/** A case of the visit or the batch at hand. */
export function CaseDrawer({
  record,
  origin,
  suggestion,
  close,
}: {
  record: Case | null;
  origin: CaseOrigin;
  /** Words for the 案由 of a new case. */
  suggestion: string;
  close: () => void;
}) {
  return (
    <StepDrawer
      noun="case"
      record={record}
      title={record ? '编辑案件' : '新增案件线索'}
      seed={{ state: 'clue', title: suggestion }}
      fixed={record ? { campaignId: record.campaignId } : { ...origin }}
      hidden={['campaignId', 'inspectionId', 'sampleId', 'findingId']}
      order={['title', 'number', 'state', 'filedOn', 'closedOn', 'value', 'penalty']}
      wide={{ title: true }}
      labels={labels}
      close={close}
    />
  );
}
