import { Select } from 'antd';

/** 是, 否, or not said. */
export function YesOrNo({
  checked = null,
  value = checked,
  onChange,
  id,
  label,
  disabled = false,
}: {
  /** The form hands a yes-no field over under this name. */
  checked?: boolean | null;
  value?: boolean | null;
  onChange?: (value: boolean | null) => void;
  id?: string;
  label?: string;
  disabled?: boolean;
}) {
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="full"
      allowClear
      disabled={disabled}
      value={value == null ? null : value ? 'yes' : 'no'}
      onChange={(next: 'yes' | 'no' | undefined) => onChange?.(next == null ? null : next === 'yes')}
      options={[
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
      ]}
    />
  );
}
