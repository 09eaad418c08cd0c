import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import type { CleaningChange, CleaningStep } from '../../../shared/contract/parsedCircular.ts';
import { cleaningSummary, countSteps } from '../stepLabels.ts';

/** What cleaning did, in one line; opened, each step can be switched off and on again. */
export function CleaningSteps({
  changes,
  disabled,
  onChoose,
}: {
  changes: readonly CleaningChange[];
  disabled: readonly CleaningStep[];
  onChoose: (disabled: CleaningStep[]) => void;
}) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly CleaningStep[]>(disabled);
  const changed = chosen.length !== disabled.length || chosen.some((step) => !disabled.includes(step));
  const toggle = (step: CleaningStep, on: boolean) =>
    setChosen(on ? chosen.filter((one) => one !== step) : [...chosen, step]);
  const steps = (
    <div className="cleaning-steps">
      {countSteps(changes).map(({ step, label, count }) => (
        <Checkbox key={step} checked={!chosen.includes(step)} onChange={(event) => toggle(step, event.target.checked)}>
          {label} <span className="mute">{disabled.includes(step) ? '已关闭' : `${count} 处`}</span>
        </Checkbox>
      ))}
      <Button
        type="primary"
        size="small"
        disabled={!changed}
        onClick={() => {
          setOpen(false);
          onChoose([...chosen]);
        }}
      >
        重新净化并识别
      </Button>
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="净化步骤"
      content={steps}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setChosen(disabled);
      }}
    >
      <button type="button" className="link-button summary" aria-label="净化步骤">
        {cleaningSummary(changes)}
        {disabled.length > 0 && `（已关闭 ${disabled.length} 步）`} ▾
      </button>
    </Popover>
  );
}
