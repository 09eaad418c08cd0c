import type { Overview } from '../../shared/contract/campaign.ts';
import { addDays, mondayOf } from '../../shared/domain/days.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { formatDay, weekday } from '../format.ts';

/** 一 14; what began before this week shows since when. */
const when = (startsOn: string, monday: string) =>
  startsOn < monday ? `${startsOn.slice(5)} 起` : `${weekday(startsOn)} ${Number(startsOn.slice(8))}`;

/** The week's activities in the order of their days. */
export function WeekList({ today, week }: { today: string; week: Overview['week'] }) {
  const monday = mondayOf(today);
  return (
    <section className="card" aria-label="本周">
      <h2>
        本周{' '}
        <span className="aside">
          {formatDay(monday)} – {formatDay(addDays(monday, 6))}
        </span>
      </h2>
      {week.length === 0 && <span className="mute">这一周没有安排活动。</span>}
      <table className="plain due">
        <tbody>
          {week.map((activity) => {
            const isToday = activity.startsOn <= today && activity.endsOn >= today;
            return (
              <tr key={activity.id}>
                <td style={{ whiteSpace: 'nowrap', fontWeight: isToday ? 600 : 400 }} className={isToday ? '' : 'mute'}>
                  {when(activity.startsOn, monday)}
                </td>
                <td>
                  <PlaceLink className="subject" place={recordPlace('activity', activity.id)}>
                    {activity.title}
                  </PlaceLink>
                  <div className="mute">{[activity.leadUnitName, activity.place].filter(Boolean).join(' · ')}</div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
