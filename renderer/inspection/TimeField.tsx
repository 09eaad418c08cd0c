import { Input } from 'antd';
import dayjs from 'dayjs';

/** A time of the day as `HH:MM`; null when empty. */
export function TimeField({
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
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      type="time"
      className="full"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  );
}

/** The time on this machine's clock, as `HH:MM`. */
export const timeNow = (): string => dayjs().format('HH:mm');
