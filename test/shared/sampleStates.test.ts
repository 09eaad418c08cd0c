import { describe, expect, test } from 'vitest';
import { sampleStates, verdicts } from '../../shared/domain/labels.ts';
import { refusedTransition, type SampleState, sampleTransitions } from '../../shared/domain/sampleStates.ts';

const states = Object.keys(sampleStates) as SampleState[];
const disputed: readonly SampleState[] = ['notified', 'ordered', 'rechecked'];

describe('the way of a batch', () => {
  const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));

  test.each(pairs)('%s → %s is allowed exactly where the table says so', (from, to) => {
    // A failed batch may go every way that the table has.
    const refusal = refusedTransition(from, to, 'failed');
    if (from === to || sampleTransitions[from].includes(to)) expect(refusal).toBeNull();
    else expect(refusal).toContain(sampleStates[to]);
  });

  test.each(disputed)('only a failed batch becomes %s', (to) => {
    const from = states.find((state) => sampleTransitions[state].includes(to))!;
    expect(refusedTransition(from, to, 'failed')).toBeNull();
    for (const verdict of ['passed', 'open'] as const) expect(refusedTransition(from, to, verdict)).toContain('不合格');
  });

  test('an objection leaves the batch open, and a passed one has none', () => {
    expect(refusedTransition('notified', 'objected', 'open')).toBeNull();
    expect(refusedTransition('notified', 'objected', 'passed')).toContain('异议');
  });

  test('nothing is closed without a verdict unless the laboratory refused it', () => {
    expect(refusedTransition('reported', 'closed', 'open')).toContain('结论');
    expect(refusedTransition('refused', 'closed', 'open')).toBeNull();
    for (const verdict of Object.keys(verdicts) as (keyof typeof verdicts)[]) {
      expect(refusedTransition('closed', 'closed', verdict)).toBeNull();
    }
  });

  test('every state can be reached and every state but none is left by some way', () => {
    const reached = new Set<SampleState>(['sampled']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const state of [...reached]) for (const next of sampleTransitions[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of states) expect(sampleTransitions[state].length).toBeGreaterThan(0);
  });
});
