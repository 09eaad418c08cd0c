import type { Inspection } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { dueWords } from '../app/due.ts';
import { HolidayNotice } from '../components/HolidayNotice.tsx';
import { Tag } from '../components/Tag.tsx';

/** When the result was published, or by when it has to be; red once that day is past. */
export function PublicationClock({ inspection, today }: { inspection: Inspection; today: string }) {
  const { publishedOn, publicationDue } = inspection;
  if (publishedOn !== null) return <>{publishedOn} 公示</>;
  if (publicationDue === null) return <>–</>;
  const left = daysBetween(today, publicationDue);
  return (
    <>
      {publicationDue} 前 <Tag tone={left < 0 ? 'bad' : left <= 5 ? 'warn' : 'plain'}>{dueWords(left)}</Tag>{' '}
      <HolidayNotice ends={[{ day: publicationDue, rule: 'publication' }]} />
    </>
  );
}
