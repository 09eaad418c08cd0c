import { Input, Select } from 'antd';
import { useState } from 'react';
import { reviewForm } from '../../../shared/contract/circular.ts';
import { dateOf } from '../doubts.ts';
import type { ReviewField } from '../reviewFields.ts';

const separator = /[、，,；;\n]+/;

/** The control of one field: text, date as YYYY-MM-DD, year, names joined by 、 or a choice. */
export function FieldControl({
  field,
  value,
  onChange,
}: {
  field: ReviewField;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const id = `review-${field.name}`;
  const { control } = field;
  if (control === 'year')
    return <Written id={id} kind="year" value={value} onChange={onChange} placeholder="例如 2026" />;
  if (control === 'date')
    return <Written id={id} kind="date" value={value} onChange={onChange} placeholder="例如 2026-09-01" />;
  if (control === 'names') return <Written id={id} kind="names" value={value} onChange={onChange} />;
  if (control === 'text') {
    return (
      <Input.TextArea
        id={id}
        variant="borderless"
        autoSize={{ maxRows: 3 }}
        placeholder={field.short ? '未找到，可填写' : '原文中没有找到，可在此填写'}
        value={asText(value)}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' ') || null)}
      />
    );
  }
  const options = Object.entries(control.options).map(([code, label]) => ({ value: code, label }));
  return (
    <Select
      id={id}
      variant="borderless"
      options={options}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

const asText = (value: unknown): string => (value == null ? '' : String(value));
const joinNames = (value: unknown): string => (value as string[]).join('、');
const readNames = (text: string): string[] =>
  text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
/** Undefined: not a date, so that nothing is taken over. */
const readDate = (text: string): string | null | undefined => (text.trim() === '' ? null : dateOf(text));

/** Undefined: not a year of the product's range. */
const readYear = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const checked = reviewForm.shape.year.safeParse(Number(text.trim().replace(/年$/, '')));
  return checked.success ? checked.data : undefined;
};
const readings = {
  date: { read: readDate, write: asText, refusal: '应为真实的日期，例如 2026-09-01' },
  names: { read: readNames, write: joinNames, refusal: '' },
  year: { read: readYear, write: asText, refusal: '应为 1978 至 2100 之间的年份' },
};

/** Text that becomes a value when the person leaves the field or presses Enter; what cannot be read stays, marked. */
export function Written({
  id,
  kind,
  value,
  onChange,
  placeholder,
  bordered = false,
}: {
  id: string;
  kind: keyof typeof readings;
  value: unknown;
  onChange: (value: unknown) => void;
  placeholder?: string;
  bordered?: boolean;
}) {
  const { read, write, refusal } = readings[kind];
  const [draft, setDraft] = useState<string | null>(null);
  const unreadable = draft !== null && read(draft) === undefined;
  const take = () => {
    if (draft === null || unreadable) return;
    if (draft !== write(value)) onChange(read(draft));
    setDraft(null);
  };
  return (
    <Input.TextArea
      id={id}
      variant={bordered ? 'outlined' : 'borderless'}
      autoSize={{ maxRows: kind === 'names' ? 2 : 1 }}
      status={unreadable ? 'error' : ''}
      aria-invalid={unreadable}
      title={unreadable ? refusal : undefined}
      placeholder={placeholder}
      value={draft ?? write(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onPressEnter={(event) => {
        event.preventDefault();
        take();
      }}
    />
  );
}
