import { Alert, Form, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import type { FollowUp, TestItem } from '../../../shared/contract/sampling.ts';
import { testVerdicts, verdicts } from '../../../shared/domain/labels.ts';
import { VerdictTag } from '../VerdictTag.tsx';
import { doubtsInWords, judgeResult, type Verdict } from './judgement.ts';

interface Props {
  id?: string;
  value?: Verdict;
  onChange?: (verdict: Verdict) => void;
  disabled?: boolean;
}

/**
 * The verdict of the batch. It follows from the laboratory's conclusion and the items; where these contradict each other
 * a person decides and says why in the note. Without either a person may enter it alone.
 */
export function VerdictField({ disabled, ...field }: Props) {
  return disabled ? <VerdictTag verdict={field.value ?? 'open'} /> : <Deciding {...field} />;
}

function Deciding({ id, value = 'open', onChange }: Omit<Props, 'disabled'>) {
  const form = Form.useFormInstance();
  const labVerdict = (Form.useWatch('labVerdict', { form, preserve: true }) ?? null) as 'passed' | 'failed' | null;
  const items = (Form.useWatch('items', { form, preserve: true }) ?? []) as TestItem[];
  const followUp = (Form.useWatch('followUp', { form, preserve: true }) ?? null) as FollowUp | null;
  const { derived, contradiction, againstFigures, ofItems } = judgeResult(labVerdict, items, followUp);
  const decides = contradiction || derived === null;
  const decided = useRef(decides);
  useEffect(() => {
    // The verdict follows at once; what begins to be a contradiction is open until a person decides.
    const next = derived !== null && !contradiction ? derived : decided.current ? value : 'open';
    decided.current = decides;
    if (next !== value) onChange?.(next);
  });
  return (
    <div id={id} className="verdict-field">
      {contradiction && (
        <Alert
          type="warning"
          showIcon
          title="机构结论与检验数据不一致"
          description={
            <>
              <div>
                机构结论：{labVerdict ? testVerdicts[labVerdict] : '未写'}；按检验项目：
                {ofItems === 'none' ? '不能判定' : testVerdicts[ofItems]}
              </div>
              {doubtsInWords(items).map((words) => (
                <div key={words}>{words}</div>
              ))}
              <div>
                请先与检验机构核实，再认定结论，并在「备注」里写明理由；未认定前按待检计。核实后认为项目符合的，把该项判定改为符合。
              </div>
            </>
          }
        />
      )}
      {againstFigures && <ReasonRequired />}
      {!contradiction && againstFigures && (
        <Alert
          type="warning"
          showIcon
          title="有项目的判定与检验数据不一致，请在「备注」里写明理由"
          description={doubtsInWords(items).map((words) => <div key={words}>{words}</div>)}
        />
      )}
      {decides ? (
        <Radio.Group
          aria-label="结论"
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={Object.entries(verdicts).map(([code, label]) => ({
            value: code,
            label: code === 'open' ? (contradiction ? '暂不认定' : label) : contradiction ? `认定${label}` : label,
          }))}
        />
      ) : (
        <span>
          <VerdictTag verdict={value} /> <span className="mute small">由机构结论和检验项目得出</span>
        </span>
      )}
    </div>
  );
}

/** Whoever judges an item against its figures says why; the core cannot tell such an item from one judged by words. */
const ReasonRequired = () => (
  <Form.Item
    name="reasonGiven"
    noStyle
    dependencies={['note']}
    rules={[
      ({ getFieldValue }) => ({
        validator: async () => {
          if (!String(getFieldValue('note') ?? '').trim()) throw new Error('请在「备注」里写明与数据不一致的理由');
        },
      }),
    ]}
  >
    <NoInput />
  </Form.Item>
);

const NoInput = () => <span hidden />;
