import type { MatchSuggestions } from '../../../shared/contract/circularLibrary.ts';

type MatchedTask = MatchSuggestions['tasks'][number];

/** What stands opposite one task: nothing is kept that no person has decided. */
export interface Choice {
  upperIds: readonly number[];
  decided: boolean;
}
export type Choices = Readonly<Record<number, Choice>>;

/** What was confirmed before stands as decided; where nobody has looked yet, the suggestions stand as suggestions. */
export function startChoices({ tasks, confirmedAt }: MatchSuggestions): Choices {
  const start = (task: MatchedTask): Choice => {
    if (task.confirmedIds.length > 0) return { upperIds: task.confirmedIds, decided: true };
    // All was looked at when the others were confirmed: no match was a decision, unless something fits now.
    if (confirmedAt !== null && task.suggestedId === null) return { upperIds: [], decided: true };
    return { upperIds: task.suggestedId === null ? [] : [task.suggestedId], decided: false };
  };
  return Object.fromEntries(tasks.map((task) => [task.taskId, start(task)]));
}

const decide = (choices: Choices, taskId: number, upperIds: readonly number[]): Choices => ({
  ...choices,
  [taskId]: { upperIds, decided: true },
});

/** Keeps what stands there. */
export const accept = (choices: Choices, taskId: number): Choices =>
  decide(choices, taskId, choices[taskId]?.upperIds ?? []);

export const acceptAll = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).map(([taskId, choice]) => [taskId, { ...choice, decided: true }]));

export const chooseOne = (choices: Choices, taskId: number, upperId: number): Choices =>
  decide(choices, taskId, [upperId]);

export const chooseNone = (choices: Choices, taskId: number): Choices => decide(choices, taskId, []);

/** Adds one more upper task, or takes it away: a task may serve several. A mere suggestion gives way to the first. */
export function toggle(choices: Choices, taskId: number, upperId: number): Choices {
  const { upperIds = [], decided = false } = choices[taskId] ?? {};
  if (!decided) return chooseOne(choices, taskId, upperId);
  const without = upperIds.filter((id) => id !== upperId);
  return decide(choices, taskId, without.length < upperIds.length ? without : [...upperIds, upperId]);
}

/** What is to be kept: decided matches alone. */
export const pairsOf = (choices: Choices): { taskId: number; upperTaskId: number }[] =>
  Object.entries(choices).flatMap(([taskId, { upperIds, decided }]) =>
    decided ? upperIds.map((upperTaskId) => ({ taskId: Number(taskId), upperTaskId })) : [],
  );

export const undecidedCount = (choices: Choices): number =>
  Object.values(choices).filter((choice) => !choice.decided).length;

/** Upper tasks that no decided match serves. */
export function unservedTasks({ upperTasks }: MatchSuggestions, choices: Choices): MatchSuggestions['upperTasks'] {
  const served = new Set(pairsOf(choices).map((pair) => pair.upperTaskId));
  return upperTasks.filter((task) => !served.has(task.taskId));
}
