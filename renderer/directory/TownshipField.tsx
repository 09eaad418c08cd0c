import { AutoComplete } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useRead } from '../client.ts';

/** The townships that subjects are registered in so far. */
function useTownships(): { value: string; label: string }[] {
  const { data } = useRead('subject.townships', {});
  const names = [...(data ?? [])].sort((one, other) => one.township.localeCompare(other.township, 'zh-CN'));
  return names.map(({ township, subjects }) => ({ value: township, label: `${township}（${subjects}）` }));
}

const contains = { filterOption: (text: string, option?: { value: string }) => option?.value.includes(text) ?? false };

/** A township in a form: known ones are offered, any other words are allowed. */
export function TownshipField(props: { id?: string; value?: string | null; onChange?: (value: string) => void }) {
  const options = useTownships();
  return (
    <AutoComplete
      {...(props.id ? { id: props.id } : {})}
      {...(props.onChange ? { onChange: props.onChange } : {})}
      value={props.value ?? ''}
      options={options}
      showSearch={contains}
    />
  );
}

/** A township as a filter: it takes effect when one is chosen or the words are finished with Enter. */
export function TownshipFilter({
  value,
  onChange,
  prefix,
  placeholder = '全部',
}: {
  value: string | null;
  onChange: (value: string | null) => void;
  /** As the filter bar gives them. */
  prefix?: ReactNode;
  placeholder?: string;
}) {
  const options = useTownships();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  // The list is narrowed to one township by its whole name: a part of a name means the first that has it.
  const settle = (words: string | undefined) => {
    const name = words?.trim() ?? '';
    const known = options.find((option) => option.value === name) ?? options.find(({ value }) => value.includes(name));
    onChange(name === '' ? null : (known?.value ?? name));
  };
  return (
    <AutoComplete
      aria-label="乡镇街道"
      className="full"
      prefix={prefix}
      placeholder={placeholder}
      allowClear
      value={text}
      options={options}
      showSearch={contains}
      onChange={(words: string | undefined) => setText(words ?? '')}
      onSelect={settle}
      onClear={() => onChange(null)}
      onBlur={() => settle(text)}
      onKeyDown={(event) => event.key === 'Enter' && settle(text)}
    />
  );
}
