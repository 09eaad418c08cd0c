import type { Sample } from '../../../shared/contract/sampling.ts';
import { StepDrawer } from '../../components/StepDrawer.tsx';
import { sheetControls, sheetLabels } from '../sheet/fields.tsx';
import { FollowUpFields } from './FollowUpFields.tsx';
import { afterWith, type SampleStep } from './step.ts';

/** What the step asks for, over the page. */
export function SampleStepDrawer({
  sample,
  step,
  otherLaboratoryId,
  close,
}: {
  sample: Sample;
  step: SampleStep;
  /** Offered for a retest where none is chosen yet. */
  otherLaboratoryId: number | null;
  close: () => void;
}) {
  const { state, ...prefilled } = step.set;
  const after = step.after.length > 0 ? afterWith({ followUp: sample.followUp }, step.set.followUp ?? {}) : null;
  const wantsRetest = step.offersLaboratory && after?.retestLaboratoryId === null;
  const record: Sample = {
    ...sample,
    ...prefilled,
    ...(wantsRetest ? { followUp: { ...after, retestLaboratoryId: otherLaboratoryId } } : {}),
  } as Sample;
  const asksResult = step.asks.includes('items');
  return (
    <StepDrawer
      noun="sample"
      record={record}
      title={`${step.label}：${sample.number} ${sample.productName}`}
      fixed={{ state: state ?? sample.state }}
      order={[...step.asks, ...(step.after.length > 0 ? (['followUp'] as const) : [])]}
      labels={sheetLabels}
      wide={{ samplerIds: true, followUp: true, laboratoryId: true, refusalReason: true, verdict: true }}
      controls={{
        ...sheetControls(sample.campaignId),
        followUp: (
          <FollowUpFields
            fields={step.after}
            firstLaboratoryId={sample.laboratoryId}
            objectionUntil={sample.objectionUntil}
          />
        ),
      }}
      size={asksResult ? 860 : 480}
      close={close}
    />
  );
}
