import type { caseStates } from './labels.ts';

export type CaseState = keyof typeof caseStates;

/**
 * Which state may follow which: null where it may, else why not, in words for a person.
 * As with visits and findings a wrong step is taken back one at a time.
 */
export const caseTransitions: Readonly<Record<CaseState, Readonly<Record<CaseState, string | null>>>> = {
  clue: {
    clue: null,
    filed: null,
    closed: '线索还没有立案，不能直接结案；请先改为「已立案」并填写「立案日期」',
    transferred: null,
  },
  filed: { clue: null, filed: null, closed: null, transferred: null },
  closed: {
    clue: '案件已结案，请先退回「已立案」',
    filed: null,
    closed: null,
    transferred: '案件已结案，不再移送；登记有误时请先退回「已立案」',
  },
  transferred: {
    clue: '案件已移送，退回的请先改为「已立案」',
    filed: null,
    closed: '案件已移送，由接收的部门办结；退回的请先改为「已立案」',
    transferred: null,
  },
};

/**
 * Why a case may not go from one state to another; null where it may.
 * @param from null for a new record, which may start in any state: cases of the past are entered as they ended.
 */
export const refusedCaseStep = (from: CaseState | null, to: CaseState): string | null =>
  from === null ? null : caseTransitions[from][to];
