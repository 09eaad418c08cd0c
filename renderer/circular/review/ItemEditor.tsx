import { AutoComplete, Button, Input, InputNumber } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { ReviewedTask } from '../../../shared/contract/circular.ts';
import { Written } from './FieldControl.tsx';
import { UnitsEditor } from './UnitsEditor.tsx';

/** The categories that the importer gives; others may be typed. */
const categories = ['宣传', '检查', '抽检', '帮扶', '维权', '培训', '整治', '计量', '认证', '标准'];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Corrects one item in its place. Every change counts at once; Esc or 完成 closes. */
export function ItemEditor({
  item,
  onChange,
  onClose,
}: {
  item: ReviewedTask;
  onChange: (changes: Partial<ReviewedTask>, field: string) => void;
  onClose: () => void;
}) {
  const editor = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for the clean-up.
    editor.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset ref={editor} className="item-editor" aria-label={`修改 ${item.title}`}>
      <Labelled label="名称" wide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
            autoSize={{ maxRows: 4 }}
            status={item.title.trim() === '' ? 'error' : ''}
            value={item.title}
            maxLength={500}
            onChange={(event) => onChange({ title: event.target.value.replaceAll('\n', ' ') }, 'title')}
            onPressEnter={(event) => {
              event.preventDefault();
              if (!event.nativeEvent.isComposing) onClose();
            }}
          />
        )}
      </Labelled>
      <Labelled label="序号">
        {(id) => (
          <Input
            id={id}
            value={item.numberPath}
            maxLength={60}
            onChange={(event) => onChange({ numberPath: event.target.value }, 'numberPath')}
          />
        )}
      </Labelled>
      <Labelled label="类型">
        {(id) => (
          <AutoComplete
            id={id}
            options={categories.map((value) => ({ value }))}
            value={item.category ?? ''}
            onChange={(value: string) => onChange({ category: orNull(value) }, 'category')}
          />
        )}
      </Labelled>
      <Labelled label="数量要求（不少于）">
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            precision={0}
            value={item.quantity}
            onChange={(quantity) => onChange({ quantity }, 'quantity')}
          />
        )}
      </Labelled>
      <Labelled label="数量单位">
        {(id) => (
          <Input
            id={id}
            value={item.quantityUnit ?? ''}
            maxLength={20}
            placeholder="场、批次、次"
            onChange={(event) => onChange({ quantityUnit: orNull(event.target.value) }, 'quantityUnit')}
          />
        )}
      </Labelled>
      <Labelled label="完成期限">
        {(id) => (
          <Written
            id={id}
            kind="date"
            bordered
            value={item.deadline}
            onChange={(deadline) => onChange({ deadline: deadline as string | null }, 'deadline')}
            placeholder="例如 2026-09-30"
          />
        )}
      </Labelled>
      <Labelled label="期限原文">
        {(id) => (
          <Input
            id={id}
            value={item.deadlineText ?? ''}
            maxLength={100}
            onChange={(event) => onChange({ deadlineText: orNull(event.target.value) }, 'deadlineText')}
          />
        )}
      </Labelled>
      <UnitsEditor units={item.units} onChange={(units) => onChange({ units }, 'units')} />
      <Labelled label="原文" wide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={item.text ?? ''}
            onChange={(event) => onChange({ text: orNull(event.target.value) }, 'text')}
          />
        )}
      </Labelled>
      <Button size="small" onClick={onClose}>
        完成 <kbd>Esc</kbd>
      </Button>
    </fieldset>
  );
}

/** A control under its label. */
function Labelled({ label, wide, children }: { label: string; wide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={wide ? 'labelled wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
