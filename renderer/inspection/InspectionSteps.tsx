import { Button } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../shared/contract/inspection.ts';
import { useWrite } from '../client.ts';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { type ValuesOf, valuesOf } from '../nouns.ts';
import { inspectionControls, inspectionLabels } from './InspectionForm.tsx';

type Field = keyof ValuesOf<'inspection'>;
interface Step {
  label: string;
  /** What is asked for. */
  order: Field[];
  fixed: Partial<ValuesOf<'inspection'>>;
}

/** The one step that comes next, and what it asks for. */
const nextStep = (inspection: Inspection, today: string): Step | null => {
  if (inspection.state === 'planned') {
    return {
      label: '登记检查结果',
      order: ['inspectedOn', 'unitId', 'inspectorIds', 'results', 'note'],
      fixed: { state: 'done' },
    };
  }
  if (inspection.state === 'done') {
    return {
      label: '登记公示',
      order: ['publishedOn'],
      fixed: { state: 'published', publishedOn: inspection.publishedOn ?? today },
    };
  }
  return null;
};

const wayBack: { [S in Inspection['state']]?: { label: string; set: Partial<ValuesOf<'inspection'>> } } = {
  done: { label: '改回待检查', set: { state: 'planned' } },
  published: { label: '撤回公示', set: { state: 'done', publishedOn: null } },
};

/** From planned over done to published, one step at a time; and back by one. */
export function InspectionSteps({ inspection, today }: { inspection: Inspection; today: string }) {
  const [open, setOpen] = useState(false);
  const save = useWrite('inspection.save');
  const step = nextStep(inspection, today);
  const back = wayBack[inspection.state];
  return (
    <div className="row" style={{ marginBottom: 10 }}>
      {step && (
        <Button size="small" type="primary" onClick={() => setOpen(true)}>
          {step.label}
        </Button>
      )}
      {back && (
        <Button
          size="small"
          disabled={save.isPending}
          onClick={() =>
            save.mutate({
              id: inspection.id,
              revision: inspection.revision,
              values: { ...valuesOf('inspection', inspection), ...back.set },
            })
          }
        >
          {back.label}
        </Button>
      )}
      {open && step && (
        <StepDrawer
          noun="inspection"
          record={inspection}
          title={`${step.label}：${inspection.number} ${inspection.subjectName}`}
          fixed={step.fixed}
          order={step.order}
          labels={inspectionLabels}
          controls={inspectionControls(inspection.campaignId)}
          close={() => setOpen(false)}
        />
      )}
    </div>
  );
}
