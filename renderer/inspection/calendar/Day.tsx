import { Popover } from 'antd';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { formatDay, weekday } from '../../format.ts';
import type { Entry } from './days.ts';

/** So many fit into a day's field. */
const room = 3;

/** @param props.two two of them are shown on the screen, all on paper. */
const List = ({ entries, two = false }: { entries: Entry[]; two?: boolean }) => (
  <ul className={two ? 'two' : ''}>
    {entries.map(({ key, words, tone, place }) => (
      <li key={key} title={words}>
        <PlaceLink place={place} className={`entry ${tone}`}>
          {words}
        </PlaceLink>
      </li>
    ))}
  </ul>
);

/** One day with what falls on it; more than there is room for opens over the page. */
export function Day({
  day,
  entries,
  today,
  outside,
  working,
}: {
  day: string;
  entries: Entry[];
  today: string;
  /** A day of the month before or after. */
  outside: boolean;
  working: boolean;
}) {
  const more = entries.length > room ? entries.length - (room - 1) : 0;
  const classes = [day === today && 'today', outside && 'outside', !working && 'off'].filter(Boolean).join(' ');
  return (
    <td className={classes} {...(day === today ? { 'aria-current': 'date' as const } : {})}>
      <time dateTime={day}>{outside && Number(day.slice(8)) === 1 ? formatDay(day) : Number(day.slice(8))}</time>
      {entries.length > 0 && <span className="count mute small">{entries.length}</span>}
      <List entries={entries} two={more > 0} />
      {more > 0 && (
        <Popover
          trigger="click"
          title={`${formatDay(day)} 周${weekday(day)}`}
          content={
            <div className="calendar-more">
              <List entries={entries} />
            </div>
          }
        >
          <button type="button" className="link-button small" aria-label={`${formatDay(day)} 另有 ${more} 条`}>
            另有 {more} 条
          </button>
        </Popover>
      )}
    </td>
  );
}
