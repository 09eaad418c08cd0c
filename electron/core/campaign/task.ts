import { type Task, type TaskFields, taskFields } from '../../../shared/contract/campaign.ts';
import { type Connection, first, fromRow, isId, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';
import { requireCampaign } from './campaign.ts';
import { servesJson, servingTaskIds } from './served.ts';

/** Of the task and of the lower tasks that serve it, each activity once. */
const activitiesOfTask = (
  condition: string,
) => `(SELECT count(DISTINCT activity.id) FROM activity_task JOIN activity ON activity.id = activity_task.activity_id
   WHERE activity_task.task_id IN ${servingTaskIds('task.id')} AND activity.deleted_at IS NULL AND ${condition})`;
const select = `task.*, circular.title AS circular_title, circular.level AS circular_level, ${servesJson('task.id')} AS serves,
  ${activitiesOfTask("activity.state <> 'cancelled'")} AS activities,
  ${activitiesOfTask("activity.state = 'done'")} AS activities_done`;
const from = 'task LEFT JOIN circular ON circular.id = task.circular_id';

const toTask = (row: object): Task => fromRow<Task>(row, { json: ['units', 'serves'] });

/** @throws CoreError where a task would come to stand below itself. */
function checkParent(db: Connection, id: number | null, parentId: number | null): void {
  let above = parentId;
  while (above !== null) {
    if (above === id) throw new CoreError('input', '「上级任务」不能是它自己或它的下级', { field: 'values.parentId' });
    above =
      first<{ parent_id: number | null }>(db, 'SELECT parent_id FROM task WHERE id = ?', [above])?.parent_id ?? null;
  }
}

export const taskRecord: RecordDefinition<TaskFields, Task> = {
  noun: 'task',
  table: 'task',
  columns: [
    'campaignId',
    'circularId',
    'parentId',
    'kind',
    'numberPath',
    'title',
    'text',
    'category',
    'units',
    'quantity',
    'quantityUnit',
    'deadline',
    'deadlineText',
    'position',
  ],
  fields: fieldNames(taskFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('task')}`, [id]);
    return row && toTask(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    checkParent(context.db, before?.id ?? null, values.parentId);
    return values;
  },
  title: (task) => task.title,
  campaignId: (task) => task.campaignId,
  searchText: (task) => [task.text, ...task.units.map((unit) => unit.name)].filter(Boolean).join('\n'),
};

export const taskHandlers = recordHandlers('task', taskRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`task.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['task.campaign_id = ?', input.campaignId],
        input.circularId === null ? null : ['task.circular_id = ?', input.circularId],
        input.kind === null ? null : ['task.kind = ?', input.kind],
      ],
      searched: ['task.title', 'task.text'],
      sorts: { position: 'task.position', deadline: 'task.deadline', title: 'task.title' },
      defaultSort: 'task.circular_id, task.position, task.id',
    },
    input,
  );
  return { rows: page.rows.map(toTask), total: page.total, totals: {} };
});
