import { Button, Input, Select } from 'antd';
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { TestItem } from '../../../shared/contract/sampling.ts';
import { itemVerdicts } from '../../../shared/domain/labels.ts';
import { doubtOf, judged, judgementOf } from './judgement.ts';
import { PasteTestItems } from './PasteTestItems.tsx';
import { TestItemResults } from './TestItemResults.tsx';
import '../sampling.css';

const textColumns = [
  { key: 'name', title: '检验项目', width: '20%' },
  { key: 'requirement', title: '标准要求', width: '14%' },
  { key: 'value', title: '实测值', width: '12%' },
  { key: 'unit', title: '单位', width: '10%' },
  { key: 'method', title: '检验方法', width: '13%' },
] as const;

// Nobody has judged a new item yet: it must not count as passed by itself.
const blank: TestItem = {
  name: '',
  requirement: null,
  value: null,
  unit: null,
  method: null,
  labVerdict: null,
  verdict: 'none',
};
const isBlank = (item: TestItem) => textColumns.every(({ key }) => (item[key] ?? '').trim() === '');

const choices = Object.entries(itemVerdicts).map(([code, label]) => ({
  value: code as keyof typeof itemVerdicts,
  label,
}));

interface Props {
  id?: string;
  value?: TestItem[];
  onChange?: (items: TestItem[]) => void;
  /** Only shown. */
  disabled?: boolean;
}

/**
 * Edits test items in a small table. The last row is always empty and becomes an item by typing into it;
 * Enter goes to the next row; several cells pasted from a spreadsheet are shown before they are taken.
 */
export function TestItemTable({ id, value, onChange, disabled }: Props) {
  const items = value ?? [];
  const body = useRef<HTMLTableSectionElement>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  if (disabled) return <TestItemResults items={items} />;

  const put = (index: number, item: TestItem) =>
    onChange?.([...items.slice(0, index), item, ...items.slice(index + 1)]);
  /** What was measured or required, or the laboratory's word: the verdict follows at once. */
  const change = (index: number, patch: Partial<TestItem>) => {
    const item = { ...(items[index] ?? blank), ...patch };
    put(index, 'name' in patch || 'method' in patch ? item : judged(item));
  };
  const remove = (index: number) => onChange?.(items.filter((_, at) => at !== index));
  const leaveRow = (event: FocusEvent<HTMLElement>, index: number) => {
    const item = items[index];
    if (item && isBlank(item) && !event.currentTarget.contains(event.relatedTarget)) remove(index);
  };
  const goDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    body.current?.rows[index + 1]?.querySelector('input')?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  return (
    <div id={id} onPaste={paste}>
      <table className="plain test-items" aria-label="检验项目">
        <thead>
          <tr>
            {textColumns.map(({ key, title, width }) => (
              <th key={key} style={{ width }}>
                {title}
              </th>
            ))}
            <th>机构判定</th>
            <th style={{ width: '17%' }}>判定</th>
            <th aria-label="去掉" />
          </tr>
        </thead>
        <tbody ref={body}>
          {[...items, blank].map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the empty row must stay the same element while it becomes an item
            <tr key={index} onBlur={(event) => leaveRow(event, index)}>
              {textColumns.map(({ key, title }) => (
                <td key={key}>
                  <Input
                    size="small"
                    aria-label={`第 ${index + 1} 项${title}`}
                    status={key === 'name' && index < items.length && item.name.trim() === '' ? 'error' : ''}
                    value={item[key] ?? ''}
                    onChange={(event) => change(index, { [key]: event.target.value })}
                    onKeyDown={(event) => goDown(event, index)}
                  />
                </td>
              ))}
              <td>
                <Select
                  size="small"
                  className="full"
                  allowClear
                  aria-label={`第 ${index + 1} 项机构判定`}
                  disabled={index === items.length}
                  value={item.labVerdict}
                  onChange={(labVerdict) => change(index, { labVerdict: labVerdict ?? null })}
                  options={choices}
                />
              </td>
              <td>
                <Select
                  size="small"
                  className="full"
                  aria-label={`第 ${index + 1} 项判定`}
                  disabled={index === items.length}
                  status={item.verdict === 'failed' ? 'error' : doubtOf(item) ? 'warning' : ''}
                  value={item.verdict}
                  onChange={(verdict) => put(index, { ...item, verdict })}
                  options={choices}
                />
                {index < items.length && <Reason item={item} />}
              </td>
              <td>
                {index < items.length && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`去掉第 ${index + 1} 项`}
                    onClick={() => remove(index)}
                  >
                    ✕
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <Button size="small" onClick={() => setPasting('')}>
          从表格粘贴…
        </Button>
        <span className="mute small">在最后一行接着写；回车到下一行；可直接粘贴 Excel/WPS 的多行</span>
      </div>
      {pasting !== null && (
        <PasteTestItems
          items={items}
          start={pasting}
          close={() => setPasting(null)}
          take={(merged) => {
            onChange?.(merged);
            setPasting(null);
          }}
        />
      )}
    </div>
  );
}

/** What the figures say and why, below the verdict. */
function Reason({ item }: { item: TestItem }) {
  const { verdict, reason } = judgementOf(item);
  if (item.value === null || item.value.trim() === '') return null;
  return (
    <div className={doubtOf(item) ? 'warn-text small' : 'mute small'}>
      {verdict === 'none' ? reason : `按数据${itemVerdicts[verdict]}：${reason}`}
    </div>
  );
}
