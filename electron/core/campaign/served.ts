import type { ServedTask } from '../../../shared/contract/campaign.ts';

/*
 * SQL over the lineage of tasks (own → city → province → national) that a person has confirmed in task_match. What is
 * done for a task counts for every upper task it serves. UNION keeps each task once, so that two ways to the same upper
 * task count nothing twice and a circle ends.
 */

const isServing = `JOIN task AS lower ON lower.id = task_match.task_id AND lower.deleted_at IS NULL`;

/** A subquery of the ids of a task and of all lower tasks that serve it. `taskId`: SQL for the task's id, such as `?`. */
export const servingTaskIds = (taskId: string): string =>
  `(WITH RECURSIVE serving (id) AS (
      SELECT ${taskId}
      UNION SELECT task_match.task_id FROM serving JOIN task_match ON task_match.upper_task_id = serving.id ${isServing}
    ) SELECT id FROM serving)`;

/** A member of a WITH RECURSIVE: `served (task_id, by_id)`, every task of a campaign (`?`) with itself and those that serve it. */
export const servedOfCampaign = `served (task_id, by_id) AS (
    SELECT id, id FROM task WHERE campaign_id = ? AND deleted_at IS NULL
    UNION SELECT served.task_id, task_match.task_id FROM served
      JOIN task_match ON task_match.upper_task_id = served.by_id ${isServing}
  )`;

/** A JSON array of what a task serves, the nearest first. `taskId`: SQL for the task's id. */
export const servesJson = (taskId: string): string =>
  `(WITH RECURSIVE upper (id, step) AS (
      SELECT upper_task_id, 1 FROM task_match WHERE task_match.task_id = ${taskId}
      UNION SELECT task_match.upper_task_id, upper.step + 1 FROM upper
        JOIN task_match ON task_match.task_id = upper.id WHERE upper.step < 8
    )
    SELECT json_group_array(json_object('taskId', known.id, 'title', known.title, 'level', known.level) ORDER BY known.step, known.id)
    FROM (SELECT above.id, above.title, circular.level, min(upper.step) AS step FROM upper
      JOIN task AS above ON above.id = upper.id AND above.deleted_at IS NULL
      LEFT JOIN circular ON circular.id = above.circular_id GROUP BY above.id) AS known)`;

/** What `servesJson` answers, as records. */
export const readServes = (json: string): ServedTask[] => JSON.parse(json) as ServedTask[];
