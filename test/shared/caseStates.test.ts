import { describe, expect, test } from 'vitest';
import { type CaseState, caseTransitions, refusedCaseStep } from '../../shared/domain/caseStates.ts';
import { caseStates } from '../../shared/domain/labels.ts';

const states = Object.keys(caseStates) as CaseState[];

describe('a case', () => {
  /** Written down again by hand: what the people of the bureau may do from each state, beside staying in it. */
  const may: Record<CaseState, CaseState[]> = {
    clue: ['filed', 'transferred'],
    filed: ['clue', 'closed', 'transferred'],
    closed: ['filed'],
    transferred: ['filed'],
  };

  test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const refused = refusedCaseStep(from, to);
    if (from === to || may[from].includes(to)) expect(refused).toBeNull();
    else expect(refused).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(states)('a new one may start as %s', (state) => {
    expect(refusedCaseStep(null, state)).toBeNull();
  });

  test('every state can be reached from every other, so that no wrong click is final', () => {
    for (const from of states) {
      const reached = new Set<CaseState>([from]);
      for (const state of reached) for (const to of states) if (caseTransitions[state][to] === null) reached.add(to);
      expect(reached.size).toBe(states.length);
    }
  });
});
