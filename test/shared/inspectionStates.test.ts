import { describe, expect, test } from 'vitest';
import {
  type FindingState,
  findingTransitions,
  nextFindingStates,
  refusedFindingStep,
} from '../../shared/domain/findingStates.ts';
import {
  hasTakenPlace,
  type InspectionState,
  inspectionTransitions,
  nextInspectionStates,
  refusedInspectionStep,
} from '../../shared/domain/inspectionStates.ts';
import { findingStates, inspectionStates } from '../../shared/domain/labels.ts';

const steps = <S extends string>(states: Record<S, string>): [S, S][] => {
  const codes = Object.keys(states) as S[];
  return codes.flatMap((from) => codes.map((to): [S, S] => [from, to]));
};

describe('a visit', () => {
  /** Written down again by hand: what the people of the bureau may do from each state, beside staying in it. */
  const may: Record<InspectionState, InspectionState[]> = {
    planned: ['running', 'done', 'cancelled'],
    running: ['planned', 'done', 'cancelled'],
    done: ['running', 'published'],
    published: ['done'],
    cancelled: ['planned'],
  };

  test.each(steps(inspectionStates))('from %s to %s', (from, to) => {
    const refused = refusedInspectionStep(from, to);
    if (from === to || may[from].includes(to)) expect(refused).toBeNull();
    else expect(refused).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(Object.keys(inspectionStates) as InspectionState[])('a new one may start as %s', (state) => {
    expect(refusedInspectionStep(null, state)).toBeNull();
  });

  test('what a screen offers next is what the table allows', () => {
    for (const from of Object.keys(may) as InspectionState[]) {
      expect([...nextInspectionStates(from)].sort()).toEqual([...may[from]].sort());
    }
  });

  test('every state can be reached from every other, so that no wrong click is final', () => {
    for (const from of Object.keys(inspectionTransitions) as InspectionState[]) {
      const reached = new Set<InspectionState>([from]);
      for (const state of reached) for (const next of nextInspectionStates(state)) reached.add(next);
      expect(reached.size).toBe(Object.keys(inspectionStates).length);
    }
  });

  test('only a finished one is a check', () => {
    expect((Object.keys(inspectionStates) as InspectionState[]).filter(hasTakenPlace)).toEqual(['done', 'published']);
  });
});

describe('a finding', () => {
  const may: Record<FindingState, FindingState[]> = {
    open: ['rectified', 'handed-over'],
    rectified: ['open', 'rechecked', 'handed-over'],
    rechecked: ['rectified'],
    'handed-over': ['open'],
  };

  test.each(steps(findingStates))('from %s to %s', (from, to) => {
    const refused = refusedFindingStep(from, to);
    if (from === to || may[from].includes(to)) expect(refused).toBeNull();
    else expect(refused).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(Object.keys(findingStates) as FindingState[])('a new one may start as %s', (state) => {
    expect(refusedFindingStep(null, state)).toBeNull();
  });

  test('what a screen offers next is what the table allows', () => {
    for (const from of Object.keys(findingTransitions) as FindingState[]) {
      expect([...nextFindingStates(from)].sort()).toEqual([...may[from]].sort());
    }
  });
});
