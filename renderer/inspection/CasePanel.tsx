import { Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../client.ts';
import { formatMoney } from '../format.ts';
import { type Case, CaseDrawer, type CaseOrigin } from './CaseForm.tsx';
import { CaseState } from './InspectionState.tsx';

/** The cases that came of one visit or one batch. */
export function CasePanel({
  origin,
  suggestion,
  onlyIfAny = false,
}: {
  origin: CaseOrigin;
  /** Words for the 案由 of a new case. */
  suggestion: string;
  /** Where a case is unlikely: nothing is shown as long as there is none. */
  onlyIfAny?: boolean;
}) {
  const { inspectionId, sampleId } = origin;
  const { data } = useRead('case.list', { inspectionId, sampleId, limit: 100 });
  const [open, setOpen] = useState<Case | 'new' | null>(null);
  const cases = (data?.rows ?? []).filter(
    (record) => origin.findingId == null || record.findingId === origin.findingId,
  );
  if (onlyIfAny && cases.length === 0) return null;
  return (
    <section aria-label="案件" style={{ marginBottom: 12 }}>
      <div className="panel-heading" style={{ marginBottom: 4 }}>
        <h2 style={{ margin: 0 }}>
          案件 <span className="aside">{cases.length || ''}</span>
        </h2>
        <Button size="small" onClick={() => setOpen('new')}>
          登记案件
        </Button>
      </div>
      {cases.length > 0 && (
        <table className="plain">
          <tbody>
            {cases.map((record) => (
              <tr key={record.id}>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    style={{ textAlign: 'left' }}
                    title="编辑这个案件"
                    onClick={() => setOpen(record)}
                  >
                    {record.title}
                  </button>
                  {record.number && <div className="mute small">{record.number}</div>}
                </td>
                <td className="number">
                  {record.value !== null && <div>案值 {formatMoney(record.value)} 元</div>}
                  {record.penalty !== null && <div>罚没 {formatMoney(record.penalty)} 元</div>}
                </td>
                <td>
                  <CaseState state={record.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open !== null && (
        <CaseDrawer
          record={open === 'new' ? null : open}
          origin={origin}
          suggestion={suggestion}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}
