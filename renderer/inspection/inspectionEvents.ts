import type { Finding, Inspection } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { type DueItem, dueEvent } from '../app/due.ts';
import type { TimelineEvent } from '../components/Timeline.tsx';

/** Enough of a finding's words to know which one it is. */
const short = (words: string) => (words.length > 18 ? `${words.slice(0, 18)}…` : words);

const join = (...parts: string[]) => parts.filter((part) => part !== '').join('，');

function findingEvents(finding: Finding, today: string): TimelineEvent[] {
  const words = short(finding.description);
  if (finding.state === 'open') {
    if (finding.deadline === null) return [{ day: null, words: `待整改：${words}`, tone: 'ahead' }];
    const late = finding.deadline < today;
    return [
      {
        day: finding.deadline,
        words: late ? `整改期限已过 ${daysBetween(finding.deadline, today)} 天：${words}` : `整改期限：${words}`,
        tone: late ? 'bad' : 'ahead',
      },
    ];
  }
  return [
    { day: finding.rectifiedOn, words: `已整改：${words}` },
    ...(finding.state === 'rechecked'
      ? [{ day: finding.recheckedOn, words: `复查通过：${words}` }]
      : [{ day: null, words: `待复查：${words}`, tone: 'ahead' as const }]),
  ];
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
  const people = inspection.inspectorNames.join('、');
  const events: TimelineEvent[] =
    inspection.state === 'planned'
      ? [{ day: inspection.inspectedOn, words: join('计划检查', people), tone: 'ahead' }]
      : [{ day: inspection.inspectedOn, words: join('检查', people, inspection.results.join('、')) }];
  events.push(...findings.flatMap((finding) => findingEvents(finding, today)));
  if (inspection.publishedOn !== null) events.push({ day: inspection.publishedOn, words: '公示检查结果' });
  else if (inspection.state !== 'published') events.push(dueEvent('公示检查结果', due));
  return events.sort((one, other) => (one.day ?? '9999').localeCompare(other.day ?? '9999'));
}
