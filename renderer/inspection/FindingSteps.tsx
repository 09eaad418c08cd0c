import { Button } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../shared/contract/inspection.ts';
import { useWrite } from '../client.ts';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { valuesOf } from '../nouns.ts';
import { findingControls, findingLabels } from './FindingForm.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { RecheckDrawer } from './RecheckDrawer.tsx';
import { type FindingStep, findingSteps } from './steps.ts';

/** The steps of a finding's rectification: what was done with its proof, re-checks, handing over; and the ways back. */
export function FindingSteps({
  finding,
  today,
  forwardOnly = false,
}: {
  finding: Finding;
  today: string;
  /** Without the ways back and out, where there is little room. */
  forwardOnly?: boolean;
}) {
  const save = useWrite('finding.save');
  const [asking, setAsking] = useState<FindingStep | null>(null);
  const steps = findingSteps(finding, today).filter((step) => step.forward || !forwardOnly);
  const take = (step: FindingStep) => {
    if (step.key === 'recheck' || step.order.length > 0) return setAsking(step);
    const values = { ...valuesOf('finding', finding), ...step.fixed };
    save.mutate({ id: finding.id, revision: finding.revision, values });
  };
  return (
    <>
      {steps.map((step) => (
        <Button key={step.key} size="small" disabled={save.isPending} onClick={() => take(step)}>
          {step.label}
        </Button>
      ))}
      {asking?.key === 'recheck' && <RecheckDrawer finding={finding} today={today} close={() => setAsking(null)} />}
      {asking !== null && asking.key !== 'recheck' && (
        <StepDrawer
          noun="finding"
          record={finding}
          title={`${asking.label}：${finding.subjectName}`}
          fixed={asking.fixed}
          order={asking.order}
          labels={findingLabels}
          controls={findingControls(finding.campaignId, today)}
          close={() => setAsking(null)}
        >
          <ProofPanel finding={finding} />
        </StepDrawer>
      )}
    </>
  );
}
