import type { ListLevel, ListUse } from '../numbering/listCounter.ts';

/** A numbered paragraph: which use of a list (1-based), and which level. */
export interface ListStep {
  list: number;
  level: number;
}

const sameLevels = (first: (ListLevel | undefined)[], second: (ListLevel | undefined)[]): boolean =>
  JSON.stringify(first) === JSON.stringify(second);

/**
 * Writer, when it saves a restarted list as a Word 97 file, makes the first paragraph a list of its own; Word then
 * shows 一、 twice. A list of one single paragraph right before another with the very same levels is taken for its
 * beginning, unless that one sets its own start. Answers the uses with shared counters and how many were joined, for
 * the reviewer to be told.
 */
export const joinSplitLists = (
  uses: (ListUse | null)[],
  steps: ListStep[],
): { uses: (ListUse | null)[]; joined: number } => {
  const counts = new Map<number, number>();
  for (const step of steps) {
    counts.set(step.list, (counts.get(step.list) ?? 0) + 1);
  }
  const result = [...uses];
  let joined = 0;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const use = result[step.list];
    const following = next ? result[next.list] : null;
    if (!use || !next || !following || next.list === step.list || next.level !== step.level) {
      return;
    }
    const isSplit =
      counts.get(step.list) === 1 &&
      use.levels[step.level]?.format !== 'bullet' &&
      (counts.get(next.list) ?? 0) > 1 &&
      !following.startOverrides.has(step.level) &&
      sameLevels(use.levels, following.levels);
    if (isSplit) {
      result[step.list] = { ...use, counterKey: following.counterKey };
      joined += 1;
    }
  });
  return { uses: result, joined };
};
