import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { readItems } from './pastedItems.ts';

/** Shows what pasted lines become before they are put into the list. */
export function PasteItems({
  start,
  items,
  take,
  close,
}: {
  start: string;
  items: readonly ChecklistItem[];
  take: (items: ChecklistItem[]) => void;
  close: () => void;
}) {
  const [text, setText] = useState(start);
  const input = useRef<InputRef>(null);
  const lines = text.trim() === '' ? [] : readItems(text, items);
  const good = lines.flatMap((line) => line.item ?? []);
  const refused = lines.length - good.length;
  return (
    <Modal
      open
      width={820}
      title="粘贴检查内容"
      okText={good.length > 0 ? `加入 ${good.length} 条` : '加入'}
      okButtonProps={{ disabled: good.length === 0 || refused > 0 }}
      cancelText="取消"
      onOk={() => take(good)}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
    >
      <p className="mute">
        在 Excel 或 WPS
        里选中几行复制，粘贴到下面；一行一条。列的次序：检查内容、依据；三列时为分组、检查内容、依据；带表头时按表头认列。
      </p>
      <Input.TextArea
        aria-label="粘贴的内容"
        ref={input}
        autoSize={{ minRows: 3, maxRows: 7 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {lines.length > 0 && (
        <div className="paste-lines">
          <table className="plain" aria-label="预览">
            <thead>
              <tr>
                <th>行</th>
                <th>分组</th>
                <th>检查内容</th>
                <th>依据</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) =>
                line.item ? (
                  <tr key={line.line}>
                    <td className="mute">{line.line}</td>
                    <td>{line.item.section}</td>
                    <td>{line.item.text}</td>
                    <td>{line.item.lawReference}</td>
                  </tr>
                ) : (
                  <tr key={line.line}>
                    <td className="mute">{line.line}</td>
                    <td colSpan={3} className="bad-text">
                      {line.words}：{line.refusal}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      <p aria-live="polite" className="bad-text" style={{ marginBottom: 0 }}>
        {refused > 0 && `有 ${refused} 行不能用：请在上面的框里改正或删去，再加入。`}
      </p>
    </Modal>
  );
}
