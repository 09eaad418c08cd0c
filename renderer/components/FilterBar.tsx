import { Checkbox, Input, Select } from 'antd';
import { cloneElement, type ReactElement, type ReactNode, useEffect, useState } from 'react';

/** Narrows a list to the rows that contain the words. */
export function FilterText({
  value,
  onChange,
  label = '筛选文字',
  placeholder = '名称、编号…',
}: {
  value: string;
  onChange: (value: string | null) => void;
  label?: string;
  placeholder?: string;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      allowClear
      style={{ width: 170 }}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        // Half-typed pinyin is not what the person looks for.
        if (!(event.nativeEvent as InputEvent).isComposing) onChange(event.target.value);
      }}
      onCompositionEnd={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** One of the codes of an enumeration, or all. */
export function FilterChoice<T extends string>({
  label,
  labels,
  value,
  onChange,
}: {
  label: string;
  labels: Record<T, string>;
  value: T | null | undefined;
  onChange: (value: T | null) => void;
}) {
  return (
    <Select<T>
      aria-label={label}
      prefix={<span className="mute">{label}：</span>}
      allowClear
      popupMatchSelectWidth={false}
      placeholder="全部"
      style={{ minWidth: 110 }}
      value={value ?? null}
      onChange={(next) => onChange(next ?? null)}
      options={Object.entries(labels).map(([code, words]) => ({ value: code as T, label: words as string }))}
    />
  );
}

/** A choice of records (such as UnitSelect) with its label in front. */
export function FilterReference({
  label,
  children,
  width = 180,
}: {
  label: string;
  children: ReactElement<{ placeholder?: string; prefix?: ReactNode }>;
  width?: number;
}) {
  return (
    <span style={{ width }}>
      {cloneElement(children, { placeholder: '全部', prefix: <span className="mute">{label}：</span> })}
    </span>
  );
}

export function FilterCheck({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean | null) => void;
}) {
  return (
    <Checkbox checked={value} onChange={(event) => onChange(event.target.checked || null)}>
      {label}
    </Checkbox>
  );
}
