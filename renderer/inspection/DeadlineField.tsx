import { Button } from 'antd';
import { addDays } from '../../shared/domain/days.ts';
import { DateField } from '../components/DateField.tsx';

const spans = [3, 7, 15, 30];

/** A deadline: as a day, or by one press so many days from today. */
export function DeadlineField({
  today,
  ...field
}: {
  today: string;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}) {
  return (
    <div className="row" style={{ gap: 6 }}>
      <span style={{ flex: '1 1 150px' }}>
        <DateField {...field} label="整改期限" />
      </span>
      {spans.map((days) => (
        <Button
          key={days}
          aria-label={`${days} 日内整改`}
          style={{ paddingInline: 8 }}
          onClick={() => field.onChange?.(addDays(today, days))}
        >
          {days} 日内
        </Button>
      ))}
    </div>
  );
}
