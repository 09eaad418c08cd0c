import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ReviewedTask } from '../../../shared/contract/circular.ts';
import { sentenceStarts } from '../splitMerge.ts';

/** Asks where an item is to be split: before one of its sentences, or where the person last clicked in the text. */
export function SplitDialog({
  item,
  clicked,
  onSplit,
  onClose,
}: {
  item: ReviewedTask;
  /** Offset within the item's own text; null where the last click was elsewhere. */
  clicked: number | null;
  onSplit: (offset: number) => void;
  onClose: () => void;
}) {
  const text = item.text ?? '';
  const starts = sentenceStarts(text);
  const offsets = [...new Set([...starts, ...(clicked === null ? [] : [clicked])])].sort((a, b) => a - b);
  const [chosen, setChosen] = useState(clicked ?? offsets[0] ?? 0);
  return (
    <Modal
      open
      title={`拆分“${item.title}”`}
      okText="拆分"
      okButtonProps={{ disabled: offsets.length === 0, autoFocus: true }}
      onOk={() => onSplit(chosen)}
      onCancel={onClose}
    >
      {offsets.length === 0 ? (
        <p>这一项只有一句话。请先在左侧原文中点一下要拆开的位置，再按 S。</p>
      ) : (
        <>
          <p className="mute">从哪里起成为新的一项：</p>
          <Radio.Group className="split-choices" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {offsets.map((offset) => (
              <Radio key={offset} value={offset}>
                <span className="mute">…{text.slice(Math.max(0, offset - 12), offset)}</span>
                <b>｜</b>
                {text.slice(offset, offset + 36)}…
              </Radio>
            ))}
          </Radio.Group>
        </>
      )}
    </Modal>
  );
}
