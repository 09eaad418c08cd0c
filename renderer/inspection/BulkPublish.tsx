import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../shared/contract/inspection.ts';
import { call, wordsOf } from '../client.ts';
import { DateField } from '../components/DateField.tsx';
import { valuesOf } from '../nouns.ts';

/** Results go on the public platform in one go: notes the day for all selected visits that are done. */
export function BulkPublish({
  inspections,
  today,
  done,
}: {
  inspections: Inspection[];
  today: string;
  done: () => void;
}) {
  const [day, setDay] = useState<string | null>(today);
  const [busy, setBusy] = useState(false);
  const { message } = App.useApp();
  const waiting = inspections.filter((inspection) => inspection.state === 'done');
  if (waiting.length === 0) return null;

  const publish = async () => {
    setBusy(true);
    let count = 0;
    try {
      for (const inspection of waiting) {
        await call('inspection.save', {
          id: inspection.id,
          revision: inspection.revision,
          values: { ...valuesOf('inspection', inspection), state: 'published', publishedOn: day },
        });
        count += 1;
      }
      done();
      message.success(`${count} 条已登记公示`);
    } catch (error) {
      message.error(`${count} 条已登记公示，其余没有：${wordsOf(error)}`, 8);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popover
      trigger="click"
      content={
        <div className="row nowrap">
          <DateField label="公示日期" value={day} onChange={setDay} />
          <Button type="primary" disabled={day === null || busy} onClick={() => void publish()}>
            登记 {waiting.length} 条
          </Button>
        </div>
      }
    >
      <Button size="small">登记公示…</Button>
    </Popover>
  );
}
