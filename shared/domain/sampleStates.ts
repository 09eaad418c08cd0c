import type { sampleStates, verdicts } from './labels.ts';
import { sampleStates as labels } from './labels.ts';

export type SampleState = keyof typeof sampleStates;
type Verdict = keyof typeof verdicts;

/**
 * Which state of a batch may follow which, the usual one first: the chain of custody (抽样 → 封样 → 移交 → 接收/拒收 → 检验 → 报告),
 * then what follows a fail (告知 → 异议复检 → 责令改正 → 复查 → 办结; DOMAIN.md, "After a fail"). One step back is always a correction.
 */
export const sampleTransitions: Readonly<Record<SampleState, readonly SampleState[]>> = {
  sampled: ['sealed', 'submitted'],
  sealed: ['submitted', 'sampled'],
  submitted: ['received', 'refused', 'reported', 'sealed'],
  received: ['tested', 'reported', 'refused', 'submitted'],
  refused: ['sealed', 'closed', 'submitted'],
  tested: ['reported', 'received'],
  reported: ['closed', 'notified', 'tested', 'received', 'submitted'],
  notified: ['ordered', 'objected', 'closed', 'reported'],
  objected: ['ordered', 'closed', 'notified'],
  ordered: ['rechecked', 'objected', 'closed', 'notified'],
  rechecked: ['closed', 'ordered'],
  closed: ['rechecked', 'ordered', 'reported', 'refused'],
};

/** States that only a batch can be in that failed, or whose fail is disputed. */
const afterFail: ReadonlySet<SampleState> = new Set(['notified', 'objected', 'ordered', 'rechecked']);

/**
 * Why a batch may not go from one state to another, in the words of the screen; null where it may.
 * @param verdict the batch's verdict after the step: what follows a fail needs one, and nothing is closed without a verdict unless it was refused.
 */
export function refusedTransition(from: SampleState, to: SampleState, verdict: Verdict): string | null {
  if (from !== to && !sampleTransitions[from].includes(to)) {
    const next = sampleTransitions[from].map((state) => `“${labels[state]}”`).join('、');
    return `“${labels[from]}”的批次不能直接改为“${labels[to]}”，只能改为${next}`;
  }
  if (afterFail.has(to) && to !== 'objected' && verdict !== 'failed') return `结论不合格的批次才能进入“${labels[to]}”`;
  if (to === 'objected' && verdict === 'passed') return '结论合格的批次没有异议复检';
  if (to === 'closed' && verdict === 'open' && from !== 'refused' && from !== 'closed') return '还没有结论，不能办结';
  return null;
}
