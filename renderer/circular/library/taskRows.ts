import type { Task } from '../../../shared/contract/campaign.ts';

export interface Row {
  task: Task;
  depth: number;
}

/** Tasks below their parents, each level in its order. A task whose parent is gone stands at the top. */
export function intoTree(tasks: readonly Task[]): Row[] {
  const ids = new Set(tasks.map((task) => task.id));
  const below = Map.groupBy(
    [...tasks].sort((a, b) => a.position - b.position),
    (task) => (task.parentId !== null && ids.has(task.parentId) ? task.parentId : null),
  );
  const rowsUnder = (parent: number | null, depth: number): Row[] =>
    (below.get(parent) ?? []).flatMap((task) => [{ task, depth }, ...rowsUnder(task.id, depth + 1)]);
  return rowsUnder(null, 0);
}
