import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { Sample } from '../../shared/contract/sampling.ts';
import { DateField } from '../components/DateField.tsx';
import { LaboratorySelect } from '../components/references.tsx';
import { useBulkSave } from '../components/useBulkSave.tsx';

/** A day's batches go to the laboratory together: notes laboratory and day for all selected that wait for it. */
export function BulkSubmit({ samples, today, done }: { samples: Sample[]; today: string; done: () => void }) {
  const waiting = samples.filter((sample) => sample.state === 'sampled');
  const [day, setDay] = useState<string | null>(today);
  const [laboratoryId, setLaboratory] = useState<number | null>(waiting[0]?.laboratoryId ?? null);
  const { busy, save } = useBulkSave('sample');
  if (waiting.length === 0) return null;
  const submit = async () => {
    if (await save(waiting, { state: 'submitted', submittedOn: day, laboratoryId }, '已登记送检')) done();
  };
  return (
    <Popover
      trigger="click"
      content={
        <div className="stack" style={{ width: 260, gap: 8 }}>
          <LaboratorySelect label="检验机构" value={laboratoryId} onChange={setLaboratory} />
          <DateField label="送检日期" value={day} onChange={setDay} />
          <Button type="primary" disabled={day === null || laboratoryId === null || busy} onClick={() => void submit()}>
            登记 {waiting.length} 批
          </Button>
        </div>
      }
    >
      <Button size="small">登记送检…</Button>
    </Popover>
  );
}
