import type { Finding, Inspection } from '../../shared/contract/inspection.ts';
import { findingMeasures, findingSeverities, findingStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useDue } from '../app/useDue.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { StepDrawer } from '../components/StepDrawer.tsx';
import type { ValuesOf } from '../nouns.ts';
import { DeadlineField } from './DeadlineField.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { RechecksField } from './RechecksField.tsx';
import { InspectionSelect } from './references.tsx';

export const findingLabels = { severity: findingSeverities, measure: findingMeasures, state: findingStates };
export const findingControls = (campaignId: number, today: string) => ({
  inspectionId: <InspectionSelect label="检查记录" campaignId={campaignId} />,
  deadline: <DeadlineField today={today} />,
  rechecks: <RechecksField />,
});
const usual = { severity: 'general', measure: 'ordered', state: 'open' } as const;

/** What a new finding starts with, such as the point of the checklist that it was found at. */
export type FindingSeed = Partial<ValuesOf<'finding'>>;
type Field = keyof ValuesOf<'finding'>;
const fresh: Field[] = ['description', 'severity', 'measure', 'deadline', 'lawReference', 'state', 'rectifiedOn'];
const known: Field[] = [...fresh, 'rectification'];

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
  const { today } = useDue(campaign.id);
  return (
    <RecordForm
      noun="finding"
      record={finding}
      title={finding ? '编辑问题' : '新增问题'}
      seed={{ ...usual, ...(inspectionId === null ? {} : { inspectionId }) }}
      order={['inspectionId', ...(finding ? known : fresh)]}
      labels={findingLabels}
      wide={{ inspectionId: true, deadline: true, lawReference: true }}
      controls={findingControls(campaign.id, today)}
      tools={tools}
    />
  );
}

/** A finding of the visit at hand. */
export function FindingDrawer({
  finding,
  inspection,
  seed,
  purpose,
  close,
}: {
  finding: Finding | null;
  inspection: Inspection;
  seed?: FindingSeed;
  /** Tells drafts of the visit's new findings apart: the point of the checklist. */
  purpose?: string | undefined;
  close: () => void;
}) {
  const { today } = useDue(inspection.campaignId);
  return (
    <StepDrawer
      noun="finding"
      record={finding}
      title={finding ? '编辑问题' : '新增问题'}
      seed={{ ...usual, ...seed }}
      fixed={{ inspectionId: inspection.id, ...(finding ? {} : { checklistKey: seed?.checklistKey ?? null }) }}
      hidden={['inspectionId']}
      order={finding ? known : fresh}
      wide={{ deadline: true, lawReference: true }}
      labels={findingLabels}
      controls={findingControls(inspection.campaignId, today)}
      purpose={purpose}
      close={close}
    >
      {finding && <ProofPanel finding={finding} />}
    </StepDrawer>
  );
}
