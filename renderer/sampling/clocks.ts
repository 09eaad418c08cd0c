import type { Sample } from '../../shared/contract/sampling.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import type { ClockEnd } from '../components/HolidayNotice.tsx';

/** One clock of a batch. */
export interface SampleClock {
  label: string;
  /** The last day, `YYYY-MM-DD`. */
  due: string;
  /** Days left; negative when past. */
  days: number;
  /** Somebody here has something to do by then; else it only tells until when something may happen or is kept. */
  binding: boolean;
}

/**
 * The clocks that run for a batch, the nearest first. Their days are reckoned by the core after the rules of the settings;
 * the order to correct has the day that it names itself.
 */
export function clocksOf(sample: Sample, today: string): SampleClock[] {
  const after = sample.followUp;
  const waitsForObjection = sample.state === 'reported' || sample.state === 'notified';
  const days: [label: string, due: string | null, binding: boolean][] = [
    ['送检', sample.submissionDue, true],
    ['出报告', sample.reportDue, true],
    ['异议期', waitsForObjection && after?.objectedOn == null ? sample.objectionUntil : null, false],
    ['整改', sample.state === 'ordered' && after?.rectifiedOn == null ? (after?.orderDeadline ?? null) : null, true],
    ['公示', sample.publicationDue, true],
    ['备样保存', sample.spareUntil, false],
    // While a batch is on its way, keeping its papers is nobody's question.
    ['文书保存', sample.state === 'closed' ? sample.papersUntil : null, false],
  ];
  return days
    .flatMap(([label, due, binding]) => (due === null ? [] : [{ label, due, days: daysBetween(today, due), binding }]))
    .filter(({ binding, days: left }) => binding || left >= 0)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** The clock that a list shows: the nearest by which something is to be done. */
export const nextClock = (sample: Sample, today: string): SampleClock | null =>
  clocksOf(sample, today).find(({ binding }) => binding) ?? null;

/** By which rule of the settings each clock runs; the order to correct runs by none. */
const ruleOf: Record<string, ClockEnd['rule']> = {
  送检: 'foodSubmission',
  出报告: 'foodReport',
  异议期: 'objection',
  公示: 'samplePublication',
  文书保存: 'papers',
};

/** The ends of a batch's clocks that the settings' rules reckon. */
export const clockEnds = (sample: Sample, clocks: readonly SampleClock[]): ClockEnd[] =>
  clocks.flatMap(({ label, due }) => {
    const kept = sample.verdict === 'failed' ? 'spareAfterFail' : 'spareAfterPass';
    const rule = label === '备样保存' ? kept : ruleOf[label];
    return rule ? [{ day: due, rule }] : [];
  });
