import { Button } from 'antd';
import { useState } from 'react';
import type { Sample } from '../../shared/contract/sampling.ts';
import { useWrite } from '../client.ts';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { type ValuesOf, valuesOf } from '../nouns.ts';
import { type Step, stepsOf } from './sampleSteps.ts';
import { sheetControls, sheetLabels } from './sheet.tsx';

/** The one step that comes next, offered first; others that make sense beside it. */
export function SampleSteps({ sample, today }: { sample: Sample; today: string }) {
  const [open, setOpen] = useState<Step | null>(null);
  const save = useWrite('sample.save');
  const take = (step: Step) => {
    if (step.asks.length > 0) return setOpen(step);
    const values: ValuesOf<'sample'> = { ...valuesOf('sample', sample), ...step.set };
    save.mutate({ id: sample.id, revision: sample.revision, values });
  };
  return (
    <div className="row" style={{ marginBottom: 10 }}>
      {stepsOf(sample, today).map((step, index) => (
        <Button
          key={step.label}
          size="small"
          type={index === 0 && !step.back ? 'primary' : 'default'}
          disabled={save.isPending}
          onClick={() => take(step)}
        >
          {step.label}
        </Button>
      ))}
      {open && (
        <StepDrawer
          noun="sample"
          record={sample}
          title={`${open.label}：${sample.number} ${sample.productName}`}
          fixed={open.set}
          order={open.asks}
          labels={sheetLabels}
          controls={sheetControls(sample.campaignId)}
          close={() => setOpen(null)}
        />
      )}
    </div>
  );
}
