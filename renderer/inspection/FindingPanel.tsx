import { Button } from 'antd';
import { useState } from 'react';
import type { Finding, Inspection } from '../../shared/contract/inspection.ts';
import { findingMeasures, findingSeverities } from '../../shared/domain/labels.ts';
import { Deadline } from './Deadline.tsx';
import { FindingDrawer } from './FindingForm.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { FindingState } from './InspectionState.tsx';

/** The findings of one visit, with the next step of each. */
export function FindingPanel({
  inspection,
  findings,
  today,
}: {
  inspection: Inspection;
  findings: Finding[];
  today: string;
}) {
  const [open, setOpen] = useState<Finding | 'new' | null>(null);
  const took = inspection.state !== 'planned' && inspection.state !== 'cancelled';
  if (!took && findings.length === 0) return null;
  return (
    <section aria-label="问题" style={{ marginBottom: 12 }}>
      <div className="panel-heading" style={{ marginBottom: 4 }}>
        <h2 style={{ margin: 0 }}>
          问题 <span className="aside">{findings.length || ''}</span>
        </h2>
        {took && (
          <Button size="small" onClick={() => setOpen('new')}>
            加问题
          </Button>
        )}
      </div>
      {findings.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>问题</th>
              <th>处理</th>
              <th>期限</th>
              <th>状态</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <FindingRow key={finding.id} finding={finding} today={today} edit={() => setOpen(finding)} />
            ))}
          </tbody>
        </table>
      )}
      {findings.length === 0 && took && <p className="mute small">没有登记问题。</p>}
      {open !== null && (
        <FindingDrawer finding={open === 'new' ? null : open} inspection={inspection} close={() => setOpen(null)} />
      )}
    </section>
  );
}

function FindingRow({ finding, today, edit }: { finding: Finding; today: string; edit: () => void }) {
  return (
    <tr>
      <td>
        <button type="button" className="link-button" style={{ textAlign: 'left' }} title="编辑这个问题" onClick={edit}>
          {finding.description}
        </button>
      </td>
      <td style={{ whiteSpace: 'nowrap' }}>
        {findingMeasures[finding.measure]}
        <div className="mute small">{findingSeverities[finding.severity]}</div>
      </td>
      <td style={{ width: 78 }}>
        <Deadline finding={finding} today={today} stacked />
      </td>
      <td style={{ width: 84 }}>
        <div className="row" style={{ gap: 4 }}>
          <FindingState state={finding.state} />
          <FindingSteps finding={finding} today={today} forwardOnly />
        </div>
      </td>
    </tr>
  );
}
