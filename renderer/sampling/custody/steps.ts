import type { Sample } from '../../../shared/contract/sampling.ts';
import { refusedTransition, sampleTransitions } from '../../../shared/domain/sampleStates.ts';
import { afterFailStays, afterFailStep } from './afterFail.ts';
import { backStep, custodyStep, resultFields } from './custodySteps.ts';
import { type SampleStep, step } from './step.ts';

/** Steps that leave the state as it is. */
function stayingSteps(sample: Sample, today: string): SampleStep[] {
  const steps: SampleStep[] = [];
  if (sample.state === 'reported') {
    const open = sample.verdict === 'open';
    steps.push(
      step(open ? '认定结论' : '修改检验结果', 'reported', {
        asks: resultFields,
        way: open ? 'on' : 'beside',
        set: {},
      }),
    );
  }
  const { publishableFrom, publishedOn } = sample;
  if (publishedOn === null && publishableFrom !== null && publishableFrom <= today) {
    steps.push(step('登记公示', sample.state, { asks: ['publishedOn'], set: { publishedOn: today }, way: 'beside' }));
  }
  if (publishedOn !== null) {
    steps.push(step('撤回公示', sample.state, { set: { publishedOn: null }, way: 'back' }));
  }
  return steps;
}

const ways: SampleStep['way'][] = ['on', 'beside', 'back'];

/**
 * What can be done next with a batch, the usual step first (shared/domain/sampleStates.ts says what may follow what).
 * @param today `YYYY-MM-DD`, offered as the step's day.
 */
export function stepsOf(sample: Sample, today: string): SampleStep[] {
  const moves = sampleTransitions[sample.state].flatMap(
    (to) => custodyStep(sample, to, today) ?? backStep(sample, to) ?? afterFailStep(sample, to, today) ?? [],
  );
  return [...afterFailStays(sample, today), ...moves, ...stayingSteps(sample, today)]
    .filter(({ to, set, asks }) => {
      // A result may bring the verdict that the step needs.
      if (asks.includes('verdict')) return true;
      return refusedTransition(sample.state, to, set.verdict ?? sample.verdict) === null;
    })
    .sort((one, other) => ways.indexOf(one.way) - ways.indexOf(other.way));
}
