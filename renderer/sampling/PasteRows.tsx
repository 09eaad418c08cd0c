import { Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, useRef } from 'react';

/** One pasted row as the preview shows it: its cells as they will be taken, or why it cannot be. */
export interface PreviewRow {
  line: number;
  shown: ReactNode[] | null;
  cells: string[];
  refusal: string | null;
}

/** Rows of a spreadsheet, as they will be taken. A row that cannot be read is corrected here; none gets lost. */
export function PasteRows({
  title,
  hint,
  columns,
  text,
  change,
  rows,
  remark = '',
  unit,
  take,
  close,
}: {
  title: string;
  hint: string;
  columns: string[];
  text: string;
  change: (text: string) => void;
  rows: PreviewRow[];
  /** Said where nothing is refused. */
  remark?: string;
  /** What one row makes: 项, 行. */
  unit: string;
  take: () => void;
  close: () => void;
}) {
  const input = useRef<TextAreaRef>(null);
  const refused = rows.filter(({ refusal }) => refusal !== null).length;
  const good = rows.length - refused;
  return (
    <Modal
      open
      width={760}
      title={title}
      okText={good > 0 ? `加入 ${good} ${unit}` : '加入'}
      okButtonProps={{ disabled: good === 0 || refused > 0 }}
      cancelText="取消"
      onOk={take}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
    >
      <p className="mute">{hint}</p>
      <Input.TextArea
        aria-label="粘贴的内容"
        ref={input}
        autoSize={{ minRows: 4, maxRows: 8 }}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {rows.length > 0 && <Preview columns={columns} rows={rows} />}
      <p aria-live="polite" className={refused > 0 ? 'bad-text' : 'mute'} style={{ marginBottom: 0 }}>
        {refused > 0 ? `有 ${refused} 行不能用：请在上面的框里改正或删去，再加入。` : remark}
      </p>
    </Modal>
  );
}

function Preview({ columns, rows }: { columns: string[]; rows: PreviewRow[] }) {
  return (
    <div className="paste-preview">
      <table className="plain" aria-label="预览">
        <thead>
          <tr>
            <th>行</th>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, shown, cells, refusal }) => (
            <tr key={line}>
              <td className="mute">{line}</td>
              {shown ? (
                shown.map((cell, index) => <td key={columns[index]}>{cell}</td>)
              ) : (
                <td colSpan={columns.length} className="bad-text">
                  {cells.join(' | ')}：{refusal}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
