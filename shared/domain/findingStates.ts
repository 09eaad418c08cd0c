import type { findingMeasures, findingStates } from './labels.ts';

export type FindingState = keyof typeof findingStates;
export type FindingMeasure = keyof typeof findingMeasures;

/** States of a finding that the subject has put right (完成整改). */
export const rectifiedStates = ['rectified', 'rechecked'] as const satisfies readonly FindingState[];

/** Measures by which a finding leaves the visit for another procedure (立案、移送、抄告). */
export const handingOverMeasures = ['case', 'transferred', 'notified'] as const satisfies readonly FindingMeasure[];

/**
 * Which state may follow which: null where it may, else why not, in words for a person.
 * `rectified` → `open` is a re-check that was not passed, or an entry taken back.
 */
export const findingTransitions: Readonly<Record<FindingState, Readonly<Record<FindingState, string | null>>>> = {
  open: {
    open: null,
    rectified: null,
    rechecked: '问题还没有整改，请先登记整改，改为「已整改待复查」，再登记复查',
    'handed-over': null,
  },
  rectified: { open: null, rectified: null, rechecked: null, 'handed-over': null },
  rechecked: {
    open: '问题已复查通过；再次发现请在新的检查中登记，登记有误时请先退回「已整改待复查」',
    rectified: null,
    rechecked: null,
    'handed-over': '问题已复查通过，不再移交；登记有误时请先退回「已整改待复查」',
  },
  'handed-over': {
    open: null,
    rectified: '问题已移交处理；退回后请先改为「待整改」',
    rechecked: '问题已移交处理；退回后请先改为「待整改」',
    'handed-over': null,
  },
};

/**
 * Why a finding may not go from one state to another; null where it may.
 * @param from null for a new record, which may start in any state: what was put right on the spot, and records of the past.
 */
export const refusedFindingStep = (from: FindingState | null, to: FindingState): string | null =>
  from === null ? null : findingTransitions[from][to];

/** The states that a finding may be put into next, its own left out. */
export const nextFindingStates = (from: FindingState): FindingState[] =>
  (Object.keys(findingTransitions[from]) as FindingState[]).filter(
    (to) => to !== from && findingTransitions[from][to] === null,
  );
