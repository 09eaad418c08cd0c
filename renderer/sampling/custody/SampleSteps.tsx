import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { useRead, useWrite } from '../../client.ts';
import { valuesOf } from '../../nouns.ts';
import { papersPlace } from '../places.ts';
import { SampleStepDrawer } from './SampleStepDrawer.tsx';
import type { SampleStep } from './step.ts';
import { stepsOf } from './steps.ts';

/** The steps that are open to the batch, the usual one first; its papers; and, tucked away, the steps back. */
export function SampleSteps({ sample, today }: { sample: Sample; today: string }) {
  const [asking, setAsking] = useState<SampleStep | null>(null);
  const save = useWrite('sample.save');
  const go = useGo();
  // A retest is normally done by another laboratory (DOMAIN.md): the first other one is offered.
  const { data: laboratories } = useRead(
    'laboratory.list',
    { limit: 50 },
    { enabled: sample.verdict === 'failed' || sample.state === 'objected' },
  );
  const otherLaboratory = laboratories?.rows.find(({ id }) => id !== sample.laboratoryId)?.id ?? null;
  const steps = stepsOf(sample, today);
  const take = (step: SampleStep) => {
    if (step.asks.length > 0 || step.after.length > 0) return setAsking(step);
    save.mutate({
      id: sample.id,
      revision: sample.revision,
      values: { ...valuesOf('sample', sample), ...step.set },
    });
  };
  const back = steps.filter(({ way }) => way === 'back');
  const [first] = steps;
  return (
    <fieldset className="row steps" aria-label="下一步">
      {steps
        .filter(({ way }) => way !== 'back')
        .map((step) => (
          <Button
            key={step.label}
            size="small"
            type={step === first && step.way === 'on' ? 'primary' : 'default'}
            disabled={save.isPending}
            onClick={() => take(step)}
          >
            {step.label}
          </Button>
        ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'sheet', label: '打印抽样单' },
            { key: 'label', label: '打印样品标签' },
            { key: 'slip', label: '打印移交单' },
          ],
          onClick: ({ key }) => go(papersPlace(key as 'sheet' | 'label' | 'slip', [sample.id])),
        }}
      >
        <Button size="small">打印 ▾</Button>
      </Dropdown>
      {back.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: back.map(({ label }) => ({ key: label, label })),
            onClick: ({ key }) => take(back.find(({ label }) => label === key)!),
          }}
        >
          <Button size="small" type="text" disabled={save.isPending}>
            更正 ▾
          </Button>
        </Dropdown>
      )}
      {asking && (
        <SampleStepDrawer
          sample={sample}
          step={asking}
          otherLaboratoryId={otherLaboratory}
          close={() => setAsking(null)}
        />
      )}
    </fieldset>
  );
}
