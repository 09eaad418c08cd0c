import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

export interface Period {
  from: string | null;
  to: string | null;
}

const day = (value: Dayjs | null | undefined) => (value ? value.format('YYYY-MM-DD') : null);

/** First and last day of what is looked at, both included; either may be open. */
export function PeriodFilter({
  period,
  change,
  presets = [],
}: {
  period: Period;
  change: (period: Period) => void;
  presets?: { label: string; period: Period }[];
}) {
  const asDay = (text: string | null) => (text === null ? null : dayjs(text));
  return (
    <DatePicker.RangePicker
      style={{ width: 224 }}
      placeholder={['起始日期', '截止日期']}
      allowEmpty={[true, true]}
      format={['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D']}
      value={[asDay(period.from), asDay(period.to)]}
      onChange={(days) => change({ from: day(days?.[0]), to: day(days?.[1]) })}
      presets={presets.map(({ label, period: { from, to } }) => ({ label, value: [asDay(from), asDay(to)] }))}
    />
  );
}
