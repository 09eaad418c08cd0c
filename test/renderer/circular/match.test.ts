import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptAll,
  chooseNone,
  chooseOne,
  pairsOf,
  startChoices,
  toggle,
  undecidedCount,
  unservedTasks,
} from '../../../renderer/circular/match/choices.ts';
import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';

const task = (taskId: number, suggestedId: number | null, confirmedIds: number[] = []) => ({
  taskId,
  numberPath: '',
  title: `任务${taskId}`,
  text: null,
  candidates: [
    { upperTaskId: 11, similarity: 0.4 },
    { upperTaskId: 12, similarity: 0.1 },
  ],
  suggestedId,
  confirmedIds,
});
const suggestions = (confirmedAt: string | null, ...tasks: ReturnType<typeof task>[]) =>
  ({
    tasks,
    confirmedAt,
    upperTasks: [11, 12].map((taskId) => ({ taskId, numberPath: '', title: `上级${taskId}`, text: null })),
  }) as unknown as MatchSuggestions;

describe('matching tasks with upper ones', () => {
  test('a suggestion is not kept before a person has accepted it', () => {
    const fresh = startChoices(suggestions(null, task(1, 11), task(2, null)));
    expect(pairsOf(fresh)).toEqual([]);
    expect(undecidedCount(fresh)).toBe(2);
    expect(pairsOf(accept(fresh, 1))).toEqual([{ taskId: 1, upperTaskId: 11 }]);
    expect(pairsOf(acceptAll(fresh))).toEqual([{ taskId: 1, upperTaskId: 11 }]);
    expect(undecidedCount(acceptAll(fresh))).toBe(0);
  });

  test('what was kept before stands, also that a task serves none', () => {
    const again = startChoices(suggestions('2026-09-14T06:32:08.000Z', task(1, 11, [12]), task(2, null), task(3, 11)));
    expect(pairsOf(again)).toEqual([{ taskId: 1, upperTaskId: 12 }]);
    expect([again[2]?.decided, again[3]?.decided]).toEqual([true, false]);
  });

  test('another one, none, and several can be chosen', () => {
    const fresh = startChoices(suggestions(null, task(1, 11)));
    expect(pairsOf(chooseOne(fresh, 1, 12))).toEqual([{ taskId: 1, upperTaskId: 12 }]);
    expect([pairsOf(chooseNone(fresh, 1)), undecidedCount(chooseNone(fresh, 1))]).toEqual([[], 0]);
    const both = toggle(toggle(fresh, 1, 11), 1, 12);
    expect(pairsOf(both).map((pair) => pair.upperTaskId)).toEqual([11, 12]);
    expect(pairsOf(toggle(both, 1, 11)).map((pair) => pair.upperTaskId)).toEqual([12]);
  });

  test('upper tasks that nobody has taken up are named', () => {
    const all = suggestions(null, task(1, 11));
    expect(unservedTasks(all, startChoices(all)).map((one) => one.taskId)).toEqual([11, 12]);
    expect(unservedTasks(all, acceptAll(startChoices(all))).map((one) => one.taskId)).toEqual([12]);
  });
});
