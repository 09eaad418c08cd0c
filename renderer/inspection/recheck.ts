import type { Recheck } from '../../shared/contract/inspection.ts';
import type { ValuesOf } from '../nouns.ts';

/**
 * What a re-check makes of its finding. Passed: the matter is closed on that day. Failed: the finding is open again, what was
 * done does not count as its rectification, and it has to be put right by the new deadline.
 */
export function afterRecheck(
  earlier: readonly Recheck[],
  recheck: Recheck,
  deadline: string | null,
): Partial<ValuesOf<'finding'>> {
  const rechecks = [...earlier, recheck];
  return recheck.passed
    ? { rechecks, state: 'rechecked', recheckedOn: recheck.on }
    : { rechecks, state: 'open', recheckedOn: null, rectifiedOn: null, deadline };
}
