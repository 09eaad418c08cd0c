import { Button } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../shared/contract/inspection.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { useScreenState } from '../app/store.ts';
import { useWrite } from '../client.ts';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { Tag } from '../components/Tag.tsx';
import { valuesOf } from '../nouns.ts';
import { inspectionControls, inspectionLabels } from './InspectionForm.tsx';
import { recordSheetPlace, sitePlace } from './places.ts';
import { siteDraft } from './site/sending.ts';
import { type VisitStep, visitSteps } from './steps.ts';

/** What the step asks for, over the page. */
export function VisitStepDrawer({
  inspection,
  step,
  close,
}: {
  inspection: Inspection;
  step: VisitStep;
  close: () => void;
}) {
  return (
    <StepDrawer
      noun="inspection"
      record={inspection}
      title={`${step.label}：${inspection.number} ${inspection.subjectName}`}
      fixed={step.fixed}
      order={step.order}
      labels={inspectionLabels}
      controls={inspectionControls(inspection.campaignId)}
      close={close}
    />
  );
}

/** Takes a step: at once where it asks for nothing, else over the drawer that `asking` is for. */
export function useVisitStep(): {
  take: (inspection: Inspection, step: VisitStep) => void;
  busy: boolean;
  asking: { inspection: Inspection; step: VisitStep } | null;
  close: () => void;
} {
  const [asking, setAsking] = useState<{ inspection: Inspection; step: VisitStep } | null>(null);
  const save = useWrite('inspection.save');
  return {
    take: (inspection, step) => {
      if (step.order.length > 0) return setAsking({ inspection, step });
      const values = { ...valuesOf('inspection', inspection), ...step.fixed };
      save.mutate({ id: inspection.id, revision: inspection.revision, values });
    },
    busy: save.isPending,
    asking,
    close: () => setAsking(null),
  };
}

/** The steps that are open to the visit, one press each; and its forms on the spot and on paper. */
export function VisitSteps({ inspection, today }: { inspection: Inspection; today: string }) {
  const go = useGo();
  const { take, busy, asking, close } = useVisitStep();
  const waiting = inspection.state === 'planned' || inspection.state === 'running';
  // The form on the spot begins the visit by itself; a checklist is gone through there and nowhere else.
  const steps = visitSteps(inspection, today).filter(
    ({ to }) => !(waiting && (to === 'running' || (to === 'done' && inspection.checklistVersionId !== null))),
  );
  const unsaved = useScreenState(({ drafts }) => siteDraft(inspection.id) in drafts);
  const onSite = waiting || inspection.state === 'done';
  return (
    <div className="row" style={{ marginBottom: 10, gap: 6 }}>
      {onSite && (
        <Button size="small" type={waiting ? 'primary' : 'default'} onClick={() => go(sitePlace(inspection.id))}>
          现场检查
        </Button>
      )}
      {onSite && unsaved && <Tag tone="warn">现场检查有未存入的内容</Tag>}
      {steps.map((step) => (
        <Button
          key={step.to}
          size="small"
          type={step.forward && !waiting ? 'primary' : 'default'}
          disabled={busy}
          onClick={() => take(inspection, step)}
        >
          {step.label}
        </Button>
      ))}
      <Button size="small" onClick={() => go(recordSheetPlace([inspection.id]))}>
        打印记录
      </Button>
      {asking && <VisitStepDrawer inspection={inspection} step={asking.step} close={close} />}
    </div>
  );
}
