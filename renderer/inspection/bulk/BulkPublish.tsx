import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { DateField } from '../../components/DateField.tsx';
import { useBulkSave } from '../../components/useBulkSave.tsx';

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
  const { busy, save } = useBulkSave('inspection');
  if (inspections.length === 0) return null;
  const publish = async () => {
    if (await save(inspections, { state: 'published', publishedOn: day }, '已登记公示', { undo: true })) done();
  };
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="row nowrap">
          <DateField label="公示日期" value={day} onChange={setDay} />
          <Button type="primary" disabled={day === null || busy} onClick={() => void publish()}>
            登记 {inspections.length} 条
          </Button>
        </div>
      }
    >
      <Button size="small">登记公示…</Button>
    </Popover>
  );
}
