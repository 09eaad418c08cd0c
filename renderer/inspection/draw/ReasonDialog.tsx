import { Input, Modal } from 'antd';
import { useState } from 'react';

/** Asks why: nothing of a draw is changed without a reason that stays visible. */
export function ReasonDialog({
  title,
  label,
  okText,
  explanation,
  suggestions = [],
  busy,
  close,
  carryOut,
}: {
  title: string;
  label: string;
  okText: string;
  explanation: string;
  /** Usual reasons, offered to be taken over. */
  suggestions?: readonly string[];
  busy: boolean;
  close: () => void;
  carryOut: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => carryOut(reason.trim())}
      onCancel={close}
    >
      <div className="stack" style={{ gap: 8 }}>
        <span className="mute">{explanation}</span>
        <Input.TextArea
          aria-label={label}
          placeholder={`${label}（必填）`}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key === 'Enter' && ready) carryOut(reason.trim());
          }}
        />
        {suggestions.length > 0 && (
          <div className="row">
            {suggestions.map((words) => (
              <button key={words} type="button" className="link-button" onClick={() => setReason(words)}>
                {words}
              </button>
            ))}
          </div>
        )}
      </div>
    </Modal>
  );
}
