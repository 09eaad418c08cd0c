import { Input, Modal } from 'antd';
import { useState } from 'react';

/** A name for pasted text: its first line that looks like a title, shortened. */
export const nameOfText = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((one) => one.includes('通知')) ?? lines.find((one) => one !== '') ?? '';
  return line.slice(0, 40) || '粘贴的通知';
};

/** Shows pasted text before it is read, so that the person sees what came out of the clipboard. */
export function PasteDialog({
  text,
  onRead,
  onClose,
}: {
  text: string;
  onRead: (source: { name: string; text: string }) => void;
  onClose: () => void;
}) {
  const [words, setWords] = useState(text);
  const [name, setName] = useState(text === '' ? '' : nameOfText(text));
  const usedName = name.trim() || nameOfText(words);
  return (
    <Modal
      open
      width={760}
      title="粘贴的通知原文"
      okText="识别"
      okButtonProps={{ disabled: words.trim() === '' }}
      onOk={() => onRead({ name: usedName, text: words })}
      onCancel={onClose}
    >
      <div className="stack">
        <Input
          aria-label="名称"
          prefix={<span className="mute">名称：</span>}
          placeholder={usedName}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Input.TextArea
          aria-label="通知原文"
          autoFocus
          rows={16}
          placeholder="把通知全文粘贴到这里（Ctrl+V）"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="mute">共 {words.length} 字</span>
      </div>
    </Modal>
  );
}
