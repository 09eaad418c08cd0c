import { App, Button, Dropdown, Input, Popover } from 'antd';
import { useState } from 'react';
import type { Sample } from '../../../shared/contract/sampling.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { useWrite } from '../../client.ts';
import { DateField } from '../../components/DateField.tsx';
import { LaboratorySelect } from '../../components/references.tsx';
import { type Paper, papersPlace } from '../places.ts';
import { type BulkStep, bulkSteps, openTo } from './bulk.ts';

interface Props {
  samples: Sample[];
  today: string;
  done: () => void;
}

/** What can be done with the selected batches; each step takes those of them that it is open to. */
export function BulkSteps({ samples, today, done }: Props) {
  const go = useGo();
  return (
    <>
      {bulkSteps.map((step) => {
        const waiting = openTo(step, samples);
        return waiting.length === 0 ? null : (
          <OneStep key={step.to} step={step} samples={waiting} today={today} done={done} />
        );
      })}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'slip', label: '移交单' },
            { key: 'sheet', label: '抽样单' },
            { key: 'label', label: '样品标签' },
          ],
          onClick: ({ key }) =>
            go(
              papersPlace(
                key as Paper,
                samples.map(({ id }) => id),
              ),
            ),
        }}
      >
        <Button size="small">打印 ▾</Button>
      </Dropdown>
    </>
  );
}

/** Each batch goes to its own laboratory as long as no other is chosen for all of them. */
function ownLaboratories(samples: Sample[]): string {
  const names = new Set(samples.map(({ laboratoryName }) => laboratoryName));
  if (names.has(null)) return '有批次未定机构，请选择';
  return names.size === 1 ? [...names].join('') : `各送原定机构（${names.size} 家）`;
}

/** Asks for the day, and what else the step needs, once for all of them. All go, or none. */
function OneStep({ step, samples, today, done }: Props & { step: BulkStep }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState<string | null>(today);
  const [laboratoryId, setLaboratory] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const advance = useWrite('sample.advance');
  const { message } = App.useApp();
  const lacks =
    on === null ||
    (step.asks === 'laboratory' && laboratoryId === null && samples.some((sample) => sample.laboratoryId === null)) ||
    (step.asks === 'reason' && reason.trim() === '');
  const take = () => {
    if (on === null) return;
    const versions = samples.map(({ id, revision }) => ({ id, revision }));
    advance.mutate(
      {
        samples: versions,
        to: step.to,
        on,
        laboratoryId: step.asks === 'laboratory' ? laboratoryId : null,
        reason: step.asks === 'reason' ? reason : null,
      },
      {
        onSuccess: ({ advanced }) => {
          message.success(`${advanced} 批次已登记${step.label}`);
          setOpen(false);
          done();
        },
      },
    );
  };
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="stack" style={{ width: 260, gap: 8 }}>
          {step.asks === 'laboratory' && (
            <LaboratorySelect
              label="检验机构"
              placeholder={ownLaboratories(samples)}
              value={laboratoryId}
              onChange={setLaboratory}
            />
          )}
          {step.asks === 'reason' && (
            <Input
              aria-label="拒收原因"
              placeholder="拒收原因"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <DateField label={step.day} value={on} onChange={setOn} />
          <Button type="primary" disabled={lacks || advance.isPending} onClick={take}>
            登记 {samples.length} 批
          </Button>
        </div>
      }
    >
      <Button size="small">{step.label}…</Button>
    </Popover>
  );
}
