import type { Sample } from '../../../shared/contract/sampling.ts';
import { refusedTransition, type SampleState } from '../../../shared/domain/sampleStates.ts';

/** A step that several batches take together (`sample.advance`). */
export interface BulkStep {
  to: SampleState;
  label: string;
  /** What the day is of. */
  day: string;
  from: readonly SampleState[];
  asks?: 'laboratory' | 'reason';
}

/** Steps on the way; each takes those of the selected batches that wait for it. */
export const bulkSteps: readonly BulkStep[] = [
  { to: 'sealed', label: '封样', day: '封样日期', from: ['sampled'] },
  { to: 'submitted', label: '移交', day: '送检日期', from: ['sampled', 'sealed'], asks: 'laboratory' },
  { to: 'received', label: '接收', day: '接收日期', from: ['submitted'] },
  { to: 'refused', label: '拒收', day: '拒收日期', from: ['submitted', 'received'], asks: 'reason' },
  { to: 'tested', label: '检验完成', day: '检验日期', from: ['received'] },
  { to: 'closed', label: '办结', day: '办结日期', from: ['reported', 'objected', 'rechecked'] },
];

/** Those of the batches that the step is open to now. A fail is not closed in bulk before its re-check. */
export const openTo = (step: BulkStep, samples: readonly Sample[]): Sample[] =>
  samples.filter(
    (sample) =>
      step.from.includes(sample.state) &&
      refusedTransition(sample.state, step.to, sample.verdict) === null &&
      !(step.to === 'closed' && sample.verdict === 'failed' && sample.followUp?.recheckPassed !== true),
  );
