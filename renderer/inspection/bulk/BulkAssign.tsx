import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { useWrite } from '../../client.ts';
import { DateField } from '../../components/DateField.tsx';
import { StaffSelect, UnitSelect } from '../../components/references.tsx';
import { ChecklistSelect } from '../references.tsx';

interface Assignment {
  inspectorIds: number[];
  unitId: number | null;
  inspectedOn: string | null;
  checklistVersionId: number | null;
}
const nothing: Assignment = { inspectorIds: [], unitId: null, inspectedOn: null, checklistVersionId: null };

/** Hands the selected planned visits out: by whom, by which unit, on which day, by which checklist. All or none. */
export function BulkAssign({ inspections, done }: { inspections: Inspection[]; done: () => void }) {
  const [assignment, setAssignment] = useState(nothing);
  const assign = useWrite('inspection.assign');
  const { message } = App.useApp();
  if (inspections.length === 0) return null;
  const change = (patch: Partial<Assignment>) => setAssignment({ ...assignment, ...patch });
  const { inspectorIds, ...rest } = assignment;
  const empty = inspectorIds.length === 0 && Object.values(rest).every((value) => value === null);
  const carryOut = () =>
    assign.mutate(
      {
        inspections: inspections.map(({ id, revision }) => ({ id, revision })),
        inspectorIds: inspectorIds.length === 0 ? null : inspectorIds,
        ...rest,
      },
      {
        onSuccess: ({ assigned }) => {
          message.success(`已分派 ${assigned} 条`);
          done();
        },
      },
    );
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="stack" style={{ gap: 8, width: 320 }}>
          <span className="mute small">留空的项目不改动。</span>
          <StaffSelect
            label="分派检查人员"
            inspectorsOnly
            placeholder="检查人员（至少两人）"
            value={inspectorIds}
            onChange={(ids) => change({ inspectorIds: ids })}
          />
          <UnitSelect
            label="分派检查科室"
            placeholder="检查科室"
            value={assignment.unitId}
            onChange={(unitId) => change({ unitId })}
          />
          <DateField
            label="分派检查日期"
            value={assignment.inspectedOn}
            onChange={(inspectedOn) => change({ inspectedOn })}
          />
          <ChecklistSelect
            label="分派检查表"
            placeholder="检查表"
            value={assignment.checklistVersionId}
            onChange={(checklistVersionId) => change({ checklistVersionId })}
          />
          <Button type="primary" disabled={empty || assign.isPending} onClick={carryOut}>
            分派 {inspections.length} 条
          </Button>
        </div>
      }
    >
      <Button size="small">分派…</Button>
    </Popover>
  );
}
