import dayjs from 'dayjs';
import { addDays } from '../../shared/domain/days.ts';
import { DateField } from '../components/DateField.tsx';

const spans = [3, 7, 15, 30];

/** A deadline: as a day, or by one press so many days from today. */
export function DeadlineField(props: {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}) {
  const today = dayjs().format('YYYY-MM-DD');
  return (
    <>
      <DateField {...props} label="整改期限" />
      <span className="row small" style={{ gap: '0 10px' }}>
        {spans.map((days) => (
          <button
            key={days}
            type="button"
            className="link-button deadline-span"
            aria-label={`${days} 日内整改`}
            onClick={() => props.onChange?.(addDays(today, days))}
          >
            {days} 日内
          </button>
        ))}
      </span>
    </>
  );
}
