import type { Overview } from '../../shared/contract/campaign.ts';
import type { ClockEnd } from '../components/HolidayNotice.tsx';

type Due = Overview['due'][number];

/** What the core calls the next step of a batch (electron/core/campaign/dueSamples.ts), and the rule of its clock. */
const sampleRules: [words: RegExp, rule: ClockEnd['rule']][] = [
  [/送检/, 'foodSubmission'],
  [/报告/, 'foodReport'],
  [/公示/, 'samplePublication'],
  [/异议期限/, 'objection'],
];

/** The days that the settings' clocks came to; of other things the day was written down by somebody. */
export const clockEndsOf = (due: readonly Due[]): ClockEnd[] =>
  due.flatMap(({ noun, title, due: day }) => {
    if (noun === 'inspection') return [{ day, rule: 'publication' as const }];
    const rule = noun === 'sample' ? sampleRules.find(([words]) => words.test(title))?.[1] : undefined;
    return rule ? [{ day, rule }] : [];
  });
