import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { useBulkSave } from '../../components/useBulkSave.tsx';

/** Planned visits that will not be made, with the reason; can be undone. */
export function BulkCancel({ inspections, done }: { inspections: Inspection[]; done: () => void }) {
  const [reason, setReason] = useState('');
  const { busy, save } = useBulkSave('inspection');
  if (inspections.length === 0) return null;
  const cancel = async () => {
    const patch = { state: 'cancelled' as const, cancelReason: reason };
    if (await save(inspections, patch, '检查已取消', { undo: true })) done();
  };
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="row nowrap">
          <Input
            aria-label="取消原因"
            placeholder="取消原因"
            style={{ width: 240 }}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="primary" disabled={reason.trim() === '' || busy} onClick={() => void cancel()}>
            取消 {inspections.length} 条
          </Button>
        </div>
      }
    >
      <Button size="small">取消检查…</Button>
    </Popover>
  );
}
