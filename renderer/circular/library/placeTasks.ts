import type { Task } from '../../../shared/contract/campaign.ts';
import type { Mark } from '../marks.ts';

export const targetOf = (id: number): string => `item:${id}`;

/**
 * Finds stored tasks in the text they came from: in order, each searched for behind the one before it first.
 * A task that a person has reworded is not found, and not marked.
 */
export function placeTasks(
  cleaned: string,
  tasks: readonly Pick<Task, 'id' | 'text' | 'title' | 'position'>[],
): Mark[] {
  const marks: Mark[] = [];
  let behind = 0;
  for (const task of [...tasks].sort((a, b) => a.position - b.position)) {
    const words = [task.text, task.title].find((one) => one && cleaned.includes(one));
    if (!words) continue;
    const ahead = cleaned.indexOf(words, behind);
    const from = ahead >= 0 ? ahead : cleaned.indexOf(words);
    marks.push({ target: targetOf(task.id), kind: 'item', from, to: from + words.length });
    behind = from;
  }
  return marks;
}
