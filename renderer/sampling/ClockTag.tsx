import type { Sample } from '../../shared/contract/sampling.ts';
import { dueWords } from '../app/due.ts';
import { HolidayNotice } from '../components/HolidayNotice.tsx';
import { Tag } from '../components/Tag.tsx';
import { clockEnds, clocksOf, nextClock, type SampleClock } from './clocks.ts';

/** Days from which on a deadline stands out. */
const soon = 2;

const toneOf = ({ days, binding }: SampleClock) =>
  !binding ? 'plain' : days < 0 ? 'bad' : days <= soon ? 'warn' : 'plain';

/** 送检逾期 2 天, 公示还有 3 天. */
export const ClockTag = ({ clock }: { clock: SampleClock }) => (
  <Tag tone={toneOf(clock)}>
    {clock.label}
    {dueWords(clock.days)}
  </Tag>
);

/** Days from which on a list shows a deadline. */
const near = 10;

/** What waits for a person at once, without a clock. */
function waitsFor({ contradiction, verdict, state, followUp: after }: Sample): string | null {
  if (contradiction && verdict === 'open' && state !== 'objected') return '待认定结论';
  if (state === 'objected' && after?.objectionAccepted == null) return '异议待处理';
  if (state === 'reported' && verdict === 'failed') return '待告知';
  return state === 'refused' ? '待重新送样' : null;
}

/** What is to be done with the batch by when; what waits for a person goes first. */
export function NextClock({ sample, today }: { sample: Sample; today: string }) {
  const words = waitsFor(sample);
  if (words !== null) return <Tag tone="warn">{words}</Tag>;
  const clock = nextClock(sample, today);
  return clock && clock.days <= near ? <ClockTag clock={clock} /> : null;
}

/** All clocks that run for the batch. */
export function ClockLine({ sample, today }: { sample: Sample; today: string }) {
  const clocks = clocksOf(sample, today);
  if (clocks.length === 0) return null;
  return (
    <>
      <ul className="clocks" aria-label="时限">
        {clocks.map((clock) => (
          <li key={clock.label}>
            <ClockTag clock={clock} /> <span className="mute small">{clock.due}</span>
          </li>
        ))}
      </ul>
      <HolidayNotice ends={clockEnds(sample, clocks)} />
    </>
  );
}
