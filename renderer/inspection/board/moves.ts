import type { Inspection } from '../../../shared/contract/inspection.ts';
import { inspectionStates } from '../../../shared/domain/labels.ts';
import type { VisitState, VisitStep } from '../steps.ts';

/** The columns of the board, from left to right. */
export const columns = Object.keys(inspectionStates) as VisitState[];

/**
 * The step that takes a card one column further to the right or to the left, over columns that it may not enter.
 * @param by 1 to the right, -1 to the left.
 */
export function stepBeside(inspection: Inspection, steps: readonly VisitStep[], by: 1 | -1): VisitStep | null {
  const from = columns.indexOf(inspection.state);
  const beside = columns.filter((_, index) => (index - from) * by > 0);
  const nearest = by === 1 ? beside : beside.toReversed();
  for (const state of nearest) {
    const step = steps.find(({ to }) => to === state);
    if (step) return step;
  }
  return null;
}
