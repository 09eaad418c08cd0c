import { Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import type { Finding, Recheck } from '../../shared/contract/inspection.ts';
import { DateField } from '../components/DateField.tsx';
import { StepDrawer } from '../components/StepDrawer.tsx';
import { findingControls, findingLabels } from './FindingForm.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { afterRecheck } from './recheck.ts';
import { InspectionSelect } from './references.tsx';

/** Notes one more re-check at the end of those there were; a failed one asks for the new deadline. */
export function RecheckDrawer({ finding, today, close }: { finding: Finding; today: string; close: () => void }) {
  const passed: Recheck = { on: today, passed: true, note: null, inspectionId: null };
  return (
    <StepDrawer
      noun="finding"
      record={finding}
      title={`登记复查：${finding.subjectName}`}
      fixed={{}}
      order={['rechecks', 'deadline']}
      wide={{ rechecks: true, deadline: true }}
      labels={findingLabels}
      controls={{
        ...findingControls(finding.campaignId, today),
        rechecks: <RecheckField earlier={finding.rechecks} first={passed} campaignId={finding.campaignId} />,
      }}
      close={close}
    >
      <Consequence finding={finding} first={passed} />
      <ProofPanel finding={finding} />
    </StepDrawer>
  );
}

/** The re-check at hand: the one after the earlier ones. */
const atHand = (rechecks: readonly Recheck[] | undefined, earlier: readonly Recheck[], first: Recheck): Recheck =>
  rechecks?.[earlier.length] ?? first;

function RecheckField({
  earlier,
  first,
  campaignId,
  value,
  onChange,
}: {
  earlier: readonly Recheck[];
  first: Recheck;
  campaignId: number;
  value?: Recheck[];
  onChange?: (value: Recheck[]) => void;
}) {
  const recheck = atHand(value, earlier, first);
  const change = (patch: Partial<Recheck>) => onChange?.([...earlier, { ...recheck, ...patch }]);
  return (
    <div className="stack" style={{ gap: 8 }}>
      <Radio.Group
        aria-label="复查结论"
        optionType="button"
        value={recheck.passed}
        onChange={(event) => change({ passed: event.target.value as boolean })}
        options={[
          { value: true, label: '复查通过' },
          { value: false, label: '复查未通过' },
        ]}
      />
      <DateField label="复查的日期" value={recheck.on} onChange={(on) => on !== null && change({ on })} />
      <Input.TextArea
        aria-label="复查情况"
        placeholder="复查情况"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        value={recheck.note ?? ''}
        onChange={(event) => change({ note: event.target.value === '' ? null : event.target.value })}
      />
      <InspectionSelect
        label="复查记录"
        campaignId={campaignId}
        placeholder="复查记录（另有一次检查时）"
        value={recheck.inspectionId}
        onChange={(inspectionId) => change({ inspectionId })}
      />
    </div>
  );
}

/** State, days and deadline follow from the re-check; after a failed one the deadline starts empty. */
function Consequence({ finding, first }: { finding: Finding; first: Recheck }) {
  const form = Form.useFormInstance();
  const rechecks = Form.useWatch<Recheck[] | undefined>('rechecks', form);
  const recheck = atHand(rechecks, finding.rechecks, first);
  const words = JSON.stringify(recheck);
  useEffect(() => {
    const current = JSON.parse(words) as Recheck;
    const typed = form.getFieldValue('deadline') as string | null;
    const fresh = typed === finding.deadline ? null : typed;
    const after = afterRecheck(finding.rechecks, current, fresh);
    // A change of mind must not leave behind what the other outcome set.
    const { rectifiedOn, recheckedOn, deadline } = finding;
    form.setFieldsValue({ rectifiedOn, recheckedOn, deadline: current.passed ? deadline : fresh, ...after });
  }, [form, finding, words]);
  return recheck.passed ? null : <p className="mute small">未通过的重新改为「待整改」，请填写新的「整改期限」。</p>;
}
