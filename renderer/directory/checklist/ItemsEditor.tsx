import { Button } from 'antd';
import { type ClipboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import './checklist.css';
import { ItemRow } from './ItemRow.tsx';
import { blankItem, insertItems, isBlank, moveItem, removeItem } from './items.ts';
import { PasteItems } from './PasteItems.tsx';

interface Props {
  id?: string;
  value?: ChecklistItem[];
  onChange?: (items: ChecklistItem[]) => void;
  /** Only shown, for comparing two versions. */
  disabled?: boolean;
}

/**
 * Edits the points of a checklist in their order. Enter begins the next one, Alt with an arrow moves one, Alt+Delete takes it
 * out; several lines from a spreadsheet are shown before they are taken.
 */
export function ItemsEditor({ id, value, onChange, disabled }: Props) {
  const items = value ?? [];
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useRef(-1);
  const [pasting, setPasting] = useState<string | null>(null);
  if (disabled) return <>{items.length} 条</>;

  /** The rows are drawn anew at once: who types on quickly loses no letter to the row that the keyboard is leaving. */
  const change = (next: ChecklistItem[]) => flushSync(() => onChange?.(next));
  const focus = (index: number) => body.current?.rows[index]?.querySelector<HTMLElement>('textarea')?.focus();
  const add = (after: number) => {
    const next = items[after + 1];
    // An empty point that stands there already is the next one.
    if (!next || !isBlank(next)) change(insertItems(items, after, [blankItem(items, items[after])]));
    focus(after + 1);
  };
  const remove = (index: number) => {
    change(removeItem(items, index));
    focus(Math.max(0, index - 1));
  };
  const move = (index: number, by: -1 | 1) => {
    if (!items[index + by]) return;
    change(moveItem(items, index, by));
    focus(index + by);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  const place = focused.current >= 0 && focused.current < items.length ? focused.current : items.length - 1;
  return (
    <div id={id} tabIndex={-1} className="checklist-editor" onPaste={paste}>
      {items.length > 0 && (
        <table className="plain" aria-label="检查内容">
          <thead>
            <tr>
              <th className="order">序号</th>
              <th className="section">分组</th>
              <th>检查内容</th>
              <th className="law">依据</th>
              <th className="condition">何时检查</th>
              <th className="tools" aria-label="移动和去掉" />
            </tr>
          </thead>
          <tbody ref={body}>
            {items.map((item, index) => (
              <ItemRow
                key={item.key}
                items={items}
                index={index}
                change={(changed) => change(items.map((one, at) => (at === index ? changed : one)))}
                add={() => add(index)}
                remove={() => remove(index)}
                move={(by) => move(index, by)}
                visit={() => {
                  focused.current = index;
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button size="small" onClick={() => add(items.length - 1)}>
          加一条
        </Button>
        <Button size="small" onClick={() => setPasting('')}>
          从表格粘贴…
        </Button>
        <span className="mute small">回车写下一条；Alt ↑↓ 移动；Alt Delete 去掉；可直接粘贴 Excel/WPS 的多行</span>
      </div>
      {pasting !== null && (
        <PasteItems
          start={pasting}
          items={items}
          close={() => setPasting(null)}
          take={(pasted) => {
            // A point that was still empty gives its place to what is pasted.
            const kept = items.filter((item) => !isBlank(item));
            const at = items.slice(0, place + 1).filter((item) => !isBlank(item)).length - 1;
            change(insertItems(kept, at, pasted));
            setPasting(null);
            focus(at + pasted.length);
          }}
        />
      )}
    </div>
  );
}
