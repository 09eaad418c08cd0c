import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A calendar day as `YYYY-MM-DD` text; null when empty. */
export function DateField({
  value,
  onChange,
  id,
  label,
}: {
  value?: string | null;
  onChange?: (value: string | null) => void;
  id?: string;
  label?: string;
}) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="full"
      // Typed dates need not be padded: 2026-9-1, 20260901.
      format={['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
