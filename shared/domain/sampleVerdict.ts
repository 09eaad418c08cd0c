import type { FollowUp, TestItem } from '../contract/sampling.ts';
import { judgeBatch } from './verdict/index.ts';

type Verdict = 'open' | 'passed' | 'failed';

/**
 * Whether the laboratory's conclusion and what its figures say differ: in the batch, or in one of its items.
 * Then nobody's word is taken silently: the batch stays open until a person decides.
 */
export function contradicts(labVerdict: 'passed' | 'failed' | null, items: readonly TestItem[]): boolean {
  const ofItems = judgeBatch(items);
  if (labVerdict !== null && ofItems !== 'none' && labVerdict !== ofItems) return true;
  return items.some(
    (item) =>
      item.labVerdict !== null &&
      item.labVerdict !== 'none' &&
      item.verdict !== 'none' &&
      item.labVerdict !== item.verdict,
  );
}

/** The verdict that a result alone gives: none while laboratory and figures contradict each other. */
export function verdictOfResult(labVerdict: 'passed' | 'failed' | null, items: readonly TestItem[]): Verdict {
  if (contradicts(labVerdict, items)) return 'open';
  if (labVerdict !== null) return labVerdict;
  const ofItems = judgeBatch(items);
  return ofItems === 'none' ? 'open' : ofItems;
}

/**
 * The verdict that counts (DOMAIN.md, pass rate): a retest that is there is final, a retest under way leaves the batch
 * open, else what the person took from the report.
 */
export function finalVerdict(reported: Verdict, followUp: FollowUp | null): Verdict {
  if (followUp?.retestVerdict) return followUp.retestVerdict;
  return followUp?.objectionAccepted === true ? 'open' : reported;
}
