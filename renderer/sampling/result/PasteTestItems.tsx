import { Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import type { TestItem } from '../../../shared/contract/sampling.ts';
import { itemVerdicts } from '../../../shared/domain/labels.ts';
import { Tag } from '../../components/Tag.tsx';
import { doubtOf } from './judgement.ts';
import { mergeTestItems, type PastedRow, readTestItems } from './testItemText.ts';

/** Rows of a spreadsheet, as they will be taken. A row that cannot be read is corrected here; none gets lost. */
export function PasteTestItems({
  items,
  start,
  take,
  close,
}: {
  items: TestItem[];
  /** What was pasted already; empty where the person is yet to paste. */
  start: string;
  take: (items: TestItem[]) => void;
  close: () => void;
}) {
  const [text, setText] = useState(start);
  const input = useRef<TextAreaRef>(null);
  const rows = readTestItems(text);
  const good = rows.flatMap((row) => row.item ?? []);
  const refused = rows.length - good.length;
  const known = new Set(items.map((item) => item.name));
  const updated = good.filter((item) => known.has(item.name)).length;
  return (
    <Modal
      open
      width={760}
      title="从表格粘贴检验项目"
      okText={good.length > 0 ? `加入 ${good.length} 项` : '加入'}
      okButtonProps={{ disabled: good.length === 0 || refused > 0 }}
      cancelText="取消"
      onOk={() => take(mergeTestItems(items, good))}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
    >
      <p className="mute">
        在 Excel 或 WPS
        里选中几行复制，粘贴到下面。列的次序：检验项目、标准要求、实测值、单位、机构判定；带表头时按表头认列（还认检验方法）。
      </p>
      <Input.TextArea
        aria-label="粘贴的内容"
        ref={input}
        autoSize={{ minRows: 4, maxRows: 8 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {rows.length > 0 && <Preview rows={rows} known={known} />}
      <p aria-live="polite" className={refused > 0 ? 'bad-text' : 'mute'} style={{ marginBottom: 0 }}>
        {refused > 0
          ? `有 ${refused} 行不能用：请在上面的框里改正或删去，再加入。`
          : updated > 0
            ? `其中 ${updated} 项与已有项目同名，将更新已有的。`
            : ''}
      </p>
    </Modal>
  );
}

function Preview({ rows, known }: { rows: PastedRow[]; known: Set<string> }) {
  return (
    <div className="paste-preview">
      <table className="plain" aria-label="预览">
        <thead>
          <tr>
            <th>行</th>
            <th>检验项目</th>
            <th>标准要求</th>
            <th>实测值</th>
            <th>单位</th>
            <th>机构判定</th>
            <th>按数据</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.item ? (
              <tr key={row.line}>
                <td className="mute">{row.line}</td>
                <td>
                  {row.item.name} {known.has(row.item.name) && <Tag>更新</Tag>}
                </td>
                <td>{row.item.requirement}</td>
                <td>{row.item.value}</td>
                <td>{row.item.unit}</td>
                <td>{row.item.labVerdict && itemVerdicts[row.item.labVerdict]}</td>
                <td className={doubtOf(row.item) ? 'warn-text' : ''}>{itemVerdicts[row.item.verdict]}</td>
              </tr>
            ) : (
              <tr key={row.line}>
                <td className="mute">{row.line}</td>
                <td colSpan={6} className="bad-text">
                  {row.cells.join(' | ')}：{row.refusal}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
