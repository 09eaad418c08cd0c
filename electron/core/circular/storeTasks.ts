import type { Task, TaskFields } from '../../../shared/contract/campaign.ts';
import type { ReviewForm } from '../../../shared/contract/circular.ts';
import { taskRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { createRecord, requireRecord, updateRecord } from '../record/index.ts';

export interface StoredTasks {
  added: number;
  updated: number;
  unchanged: number;
}

/** Finds the stored id of the next item above that was not left out. */
function parentFinder(form: ReviewForm, ids: ReadonlyMap<string, number>): (key: string | null) => number | null {
  const above = new Map(form.tasks.map((task) => [task.key, task.parentKey]));
  return (key) => {
    for (let current = key; current !== null; current = above.get(current) ?? null) {
      const id = ids.get(current);
      if (id !== undefined) return id;
    }
    return null;
  };
}

const differs = (stored: Task, values: TaskFields): boolean =>
  taskRecord.columns.some((field) => JSON.stringify(stored[field]) !== JSON.stringify(values[field]));

/**
 * Stores the chosen items in their order; one whose upper item was left out moves up to the next that stays.
 * @param known ids of stored tasks by the key of the item that is now to stand there: these are changed, not added.
 */
export function storeTasks(
  context: WriteContext,
  form: ReviewForm,
  campaignId: number,
  circularId: number,
  known: ReadonlyMap<string, number> = new Map(),
): StoredTasks {
  const ids = new Map<string, number>();
  const storedAbove = parentFinder(form, ids);
  const counts: StoredTasks = { added: 0, updated: 0, unchanged: 0 };
  for (const [position, task] of form.tasks.entries()) {
    if (!task.include) continue;
    const { key, parentKey, include: _, from: _from, to: _to, ...fields } = task;
    const values = { ...fields, campaignId, circularId, parentId: storedAbove(parentKey), position };
    const id = known.get(key);
    if (id === undefined) {
      ids.set(key, createRecord(context, taskRecord, values).id);
      counts.added += 1;
      continue;
    }
    ids.set(key, id);
    const stored = requireRecord(context.db, taskRecord, id);
    if (differs(stored, values)) {
      updateRecord(context, taskRecord, id, stored.revision, values);
      counts.updated += 1;
    } else counts.unchanged += 1;
  }
  return counts;
}
