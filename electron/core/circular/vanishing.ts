import type { z } from 'zod';
import type { vanishingTask } from '../../../shared/contract/circularLibrary.ts';
import { type Connection, first } from '../database/index.ts';

const countOf = (words: string, unit: string, sql: string) => ({ words, unit, sql });

/** The work that can hang on a task, and how it is counted. */
const work = [
  countOf(
    '活动',
    '项',
    `SELECT count(*) FROM activity_task JOIN activity ON activity.id = activity_task.activity_id
     WHERE activity_task.task_id = task.id AND activity.deleted_at IS NULL`,
  ),
  countOf('检查', '次', 'SELECT count(*) FROM inspection WHERE task_id = task.id AND deleted_at IS NULL'),
  countOf('抽检任务', '项', 'SELECT count(*) FROM sampling_plan WHERE task_id = task.id AND deleted_at IS NULL'),
  countOf('抽检批次', '批', 'SELECT count(*) FROM sample WHERE task_id = task.id AND deleted_at IS NULL'),
  countOf(
    '下级任务对应',
    '项',
    `SELECT count(*) FROM task_match JOIN task AS lower ON lower.id = task_match.task_id AND lower.deleted_at IS NULL
     WHERE task_match.upper_task_id = task.id`,
  ),
];
const sql = `SELECT title, ${work.map((one, index) => `(${one.sql}) AS count${index}`).join(', ')} FROM task WHERE id = ?`;

/** Stored tasks that a corrected version no longer holds, each with what hangs on it. */
export const vanishingTasks = (db: Connection, taskIds: readonly number[]): z.infer<typeof vanishingTask>[] =>
  taskIds.map((taskId) => {
    const row = first<Record<string, number | string>>(db, sql, [taskId])!;
    const held = work.flatMap(({ words, unit }, index) => {
      const count = Number(row[`count${index}`]);
      return count === 0 ? [] : [`${words} ${count} ${unit}`];
    });
    return { taskId, title: String(row.title), heldBy: held.length === 0 ? null : held.join('、') };
  });
