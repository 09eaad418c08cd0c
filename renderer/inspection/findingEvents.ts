import type { Finding, Recheck } from '../../shared/contract/inspection.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { findingMeasures } from '../../shared/domain/labels.ts';
import type { TimelineEvent } from '../components/Timeline.tsx';

const join = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('：');

function recheckEvent({ on, passed, note }: Recheck, words: string | null): TimelineEvent {
  const outcome = passed ? '复查通过' : '复查未通过';
  return { day: on, words: join(outcome, words, note), ...(passed ? {} : { tone: 'bad' as const }) };
}

/** What is next, by the state of the finding. */
function nextEvent(finding: Finding, today: string, words: string | null): TimelineEvent | null {
  switch (finding.state) {
    case 'open': {
      if (finding.deadline === null) return { day: null, words: join('待整改', words), tone: 'ahead' };
      const late = daysBetween(finding.deadline, today);
      return late > 0
        ? { day: finding.deadline, words: join(`整改期限已过 ${late} 天`, words), tone: 'bad' }
        : { day: finding.deadline, words: join('整改期限', words), tone: 'ahead' };
    }
    case 'rectified':
      return { day: null, words: join('待复查', words), tone: 'ahead' };
    case 'handed-over':
      return { day: null, words: join(`已移交处理（${findingMeasures[finding.measure]}）`, words) };
    default:
      return null;
  }
}

/**
 * How a finding was put right, in the order it went: every re-check, the rectification before the last one that counts, and
 * what is next.
 * @param words which finding it is, where the events of several stand together.
 */
export function findingEvents(finding: Finding, today: string, words: string | null = null): TimelineEvent[] {
  const { rectifiedOn, rechecks } = finding;
  const events = rechecks.map((recheck) => recheckEvent(recheck, words));
  const rectified: TimelineEvent[] =
    rectifiedOn === null
      ? []
      : [{ day: rectifiedOn, words: join('已整改', words, words ? null : finding.rectification) }];
  const passed = finding.state === 'rechecked' ? events.splice(-1) : [];
  const next = nextEvent(finding, today, words);
  return [...events, ...rectified, ...passed, ...(next ? [next] : [])];
}
