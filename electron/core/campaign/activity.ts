import { type Activity, type ActivityFields, activityFields } from '../../../shared/contract/campaign.ts';
import { all, type Connection, first, fromRow, isId, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';
import { requireCampaign } from './campaign.ts';
import { servingTaskIds } from './served.ts';

const evidenceOfActivity = `(SELECT count(*) FROM evidence
  WHERE evidence.owner_noun = 'activity' AND evidence.owner_id = activity.id AND evidence.deleted_at IS NULL)`;
const select = `activity.*, unit.name AS lead_unit_name, ${evidenceOfActivity} AS evidence,
  (SELECT json_group_array(task.id) FROM activity_task JOIN task ON task.id = activity_task.task_id
   WHERE activity_task.activity_id = activity.id) AS task_ids,
  (SELECT json_group_array(task.title) FROM activity_task JOIN task ON task.id = activity_task.task_id
   WHERE activity_task.activity_id = activity.id) AS task_titles,
  (SELECT json_group_array(json_object('indicatorId', indicator_id, 'value', value)) FROM activity_figure
   WHERE activity_figure.activity_id = activity.id) AS figures`;
const from = 'activity LEFT JOIN unit ON unit.id = activity.lead_unit_id';

const toActivity = (row: object): Activity => fromRow<Activity>(row, { json: ['taskIds', 'taskTitles', 'figures'] });

/** @throws CoreError naming the field. */
function checkActivity(db: Connection, values: ActivityFields): void {
  requireCampaign(db, values.campaignId);
  if (values.endsOn < values.startsOn) {
    throw new CoreError('input', '「结束日期」不能早于「开始日期」', { field: 'values.endsOn' });
  }
  if (new Set(values.figures.map((figure) => figure.indicatorId)).size < values.figures.length) {
    throw new CoreError('input', '同一「指标」只能填一次', { field: 'values.figures' });
  }
}

function writeRelated(db: Connection, id: number, values: ActivityFields): void {
  run(db, 'DELETE FROM activity_task WHERE activity_id = ?', [id]);
  for (const taskId of new Set(values.taskIds)) run(db, 'INSERT INTO activity_task VALUES (?, ?)', [id, taskId]);
  run(db, 'DELETE FROM activity_figure WHERE activity_id = ?', [id]);
  for (const { indicatorId, value } of values.figures)
    run(db, 'INSERT INTO activity_figure VALUES (?, ?, ?)', [id, indicatorId, value]);
}

export const activityRecord: RecordDefinition<ActivityFields, Activity> = {
  noun: 'activity',
  table: 'activity',
  columns: [
    'campaignId',
    'title',
    'kind',
    'state',
    'startsOn',
    'endsOn',
    'place',
    'leadUnitId',
    'contact',
    'description',
  ],
  fields: fieldNames(activityFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('activity')}`, [id]);
    return row && toActivity(row);
  },
  prepare(context, values) {
    checkActivity(context.db, values);
    return values;
  },
  writeRelated,
  title: (activity) => activity.title,
  campaignId: (activity) => activity.campaignId,
  searchText: (activity) =>
    [activity.kind, activity.place, activity.leadUnitName, activity.contact, activity.description]
      .filter(Boolean)
      .join('\n'),
};

export const activityHandlers = recordHandlers('activity', activityRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`activity.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['activity.campaign_id = ?', input.campaignId],
        input.state === null ? null : ['activity.state = ?', input.state],
        input.leadUnitId === null ? null : ['activity.lead_unit_id = ?', input.leadUnitId],
        input.taskId === null
          ? null
          : [
              `activity.id IN (SELECT activity_id FROM activity_task WHERE task_id IN ${servingTaskIds('?')})`,
              input.taskId,
            ],
        input.indicatorId === null
          ? null
          : ['activity.id IN (SELECT activity_id FROM activity_figure WHERE indicator_id = ?)', input.indicatorId],
        input.withoutEvidence ? [`activity.state = 'done' AND ${evidenceOfActivity} = 0`] : null,
      ],
      searched: ['activity.title', 'activity.kind', 'activity.place', 'unit.name'],
      sorts: {
        title: 'activity.title',
        state: 'activity.state',
        startsOn: 'activity.starts_on',
        endsOn: 'activity.ends_on',
        place: 'activity.place',
        leadUnitName: 'unit.name',
        kind: 'activity.kind',
      },
      defaultSort: 'activity.starts_on DESC, activity.id DESC',
      totals: `sum(activity.state = 'planned') AS planned, sum(activity.state = 'running') AS running, sum(activity.state = 'done') AS done`,
    },
    input,
  );
  const { planned = 0, running = 0, done = 0 } = page.totals;
  return { rows: page.rows.map(toActivity), total: page.total, totals: { planned, running, done } };
});

/** People reached at the finished activities of a campaign, by the day on which each began. */
export const participantsByDay = (db: Connection, campaignId: number): { day: string; value: number }[] =>
  all(
    db,
    `SELECT activity.starts_on AS day, sum(activity_figure.value) AS value
     FROM activity JOIN activity_figure ON activity_figure.activity_id = activity.id
     JOIN indicator ON indicator.id = activity_figure.indicator_id
     WHERE activity.campaign_id = ? AND activity.state = 'done' AND activity.deleted_at IS NULL AND indicator.name = '参与人数'
     GROUP BY activity.starts_on`,
    [campaignId],
  );
