import type { Finding, Inspection } from '../../shared/contract/inspection.ts';
import { type DueItem, dueEvent } from '../app/due.ts';
import type { TimelineEvent } from '../components/Timeline.tsx';
import { findingEvents } from './findingEvents.ts';

/** Enough of a finding's words to know which one it is. */
const short = (words: string) => (words.length > 18 ? `${words.slice(0, 18)}…` : words);

const join = (...parts: string[]) => parts.filter((part) => part !== '').join('，');

const hours = ({ arrivedAt, leftAt }: Inspection): string =>
  arrivedAt === null && leftAt === null ? '' : `${arrivedAt ?? ''}–${leftAt ?? ''}`;

function visitEvent(inspection: Inspection): TimelineEvent {
  const day = inspection.inspectedOn;
  const people = inspection.inspectorNames.join('、');
  switch (inspection.state) {
    case 'planned':
      return { day, words: join('计划检查', people), tone: 'ahead' };
    case 'running':
      return { day, words: join('正在检查', hours(inspection), people), tone: 'ahead' };
    case 'cancelled':
      return { day, words: join('检查已取消', inspection.cancelReason ?? ''), tone: 'ahead' };
    default:
      return { day, words: join('检查', hours(inspection), people, inspection.results.join('、')) };
  }
}

/**
 * The course of one visit: the visit itself, what became of its findings, its publication.
 * In order of days; what has no day yet comes last.
 * @param due of the publication, where that is near or past.
 */
export function inspectionEvents(
  inspection: Inspection,
  findings: Finding[],
  today: string,
  due: DueItem | null,
): TimelineEvent[] {
  const events: TimelineEvent[] = [visitEvent(inspection)];
  events.push(...findings.flatMap((finding) => findingEvents(finding, today, short(finding.description))));
  if (inspection.publishedOn !== null) events.push({ day: inspection.publishedOn, words: '公示检查结果' });
  else if (inspection.state !== 'cancelled') events.push(dueEvent('公示检查结果', due));
  return events.sort((one, other) => (one.day ?? '9999').localeCompare(other.day ?? '9999'));
}
