import type { Rules } from '../../shared/contract/system.ts';
import { unannouncedWords, unannouncedYear } from '../../shared/domain/clock.ts';
import { useRead } from '../client.ts';

/** The last day of a clock of the rules, as the screen shows it. */
export interface ClockEnd {
  day: string;
  rule: keyof Rules['clocks'];
}

/** Says so where one of the days shown is reckoned in working days of a year whose holidays nobody knows yet. */
export function HolidayNotice({ ends }: { ends: readonly ClockEnd[] }) {
  const { data } = useRead('rules.get', {});
  const year = data ? unannouncedYear(ends.map(({ day, rule }) => ({ day, clock: data.clocks[rule] }))) : null;
  return year === null ? null : <span className="holiday-notice mute small">{unannouncedWords(year)}</span>;
}
