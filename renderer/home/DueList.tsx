import { useState } from 'react';
import type { Overview } from '../../shared/contract/campaign.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { type Place, recordPlace } from '../app/places.ts';
import { HolidayNotice } from '../components/HolidayNotice.tsx';
import { Tag } from '../components/Tag.tsx';
import { clockEndsOf } from './clockEndsOf.ts';
import { urgency } from './urgency.ts';

type Due = Overview['due'][number];

/** A finding is due within its inspection; the campaign's deadline is that of its report. */
const placeOf = (item: Due): Place => {
  if (item.noun === 'campaign') return { to: '/report', search: {} };
  return recordPlace(item.noun === 'finding' ? 'inspection' : item.noun, item.id);
};

const shown = 7;

/** What is overdue or due soon, most urgent first. */
export function DueList({ due }: { due: Due[] }) {
  const [all, showAll] = useState(false);
  return (
    <section className="card" aria-label="到期与逾期">
      <h2>
        到期与逾期 <span className="aside">{due.length}</span>
      </h2>
      {due.length === 0 && <span className="mute">一周内没有到期的事项。</span>}
      <table className="plain due">
        <tbody>
          {(all ? due : due.slice(0, shown)).map((item) => {
            const { words, tone } = urgency(item.days);
            return (
              <tr key={`${item.noun}-${item.id}-${item.title}`}>
                <td>
                  <Tag tone={tone}>{words}</Tag>
                </td>
                <td>
                  <PlaceLink className="subject" place={placeOf(item)}>
                    {item.title}
                  </PlaceLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <HolidayNotice ends={clockEndsOf(due)} />
      {due.length > shown && (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? '只看最急的' : `还有 ${due.length - shown} 项，全部显示`}
        </button>
      )}
    </section>
  );
}
