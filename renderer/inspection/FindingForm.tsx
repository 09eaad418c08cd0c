import type { Finding } from '../../shared/contract/inspection.ts';
import { findingMeasures, findingSeverities, findingStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { InspectionSelect } from './references.tsx';

const labels = { severity: findingSeverities, measure: findingMeasures, state: findingStates };
const seed = { severity: 'general', measure: 'ordered', state: 'open' } as const;

/** A finding in the list of all findings: the visit it belongs to is chosen. */
export function FindingForm({
  finding,
  campaign,
  inspectionId,
  tools,
}: {
  finding: Finding | null;
  campaign: CampaignYear;
  inspectionId: number | null;
  tools: FormTools<'finding'>;
}) {
  return (
    <RecordForm
      noun="finding"
      record={finding}
      title={finding ? '编辑问题' : '新增问题'}
      seed={{ ...seed, ...(inspectionId === null ? {} : { inspectionId }) }}
      labels={labels}
      wide={{ inspectionId: true }}
      controls={{ inspectionId: <InspectionSelect label="检查记录" campaignId={campaign.id} /> }}
      tools={tools}
    />
  );
}

/** A finding of the visit at hand. */
export function FindingDrawer({
  finding,
  inspectionId,
  close,
}: {
  finding: Finding | null;
  inspectionId: number;
  close: () => void;
}) {
  return (
    <StepDrawer
      noun="finding"
      record={finding}
      title={finding ? '编辑问题' : '新增问题'}
      seed={seed}
      fixed={{ inspectionId }}
      hidden={['inspectionId']}
      labels={labels}
      close={close}
    />
  );
}
