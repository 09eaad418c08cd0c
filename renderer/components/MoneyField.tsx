import { InputNumber } from 'antd';

/** Money: typed in 元 with two decimals, kept in 分. */
export function MoneyField({
  value,
  onChange,
  id,
  label,
}: {
  value?: number | null;
  onChange?: (value: number | null) => void;
  id?: string;
  label?: string;
}) {
  return (
    <InputNumber
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="full"
      min={0}
      precision={2}
      suffix="元"
      value={value == null ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(Number(yuan) * 100))}
    />
  );
}
