import type { TaskCoverage } from '../../../shared/contract/campaign.ts';
import { all, type Connection } from '../database/index.ts';

interface CoverageRow extends Omit<TaskCoverage, 'counts' | 'comparable' | 'planned' | 'done' | 'missing'> {
  activities: number;
  activitiesDone: number;
  inspections: number;
  inspectionsDone: number;
  batchesPlanned: number;
  batches: number;
}

const activities = (
  condition: string,
) => `(SELECT count(*) FROM activity_task JOIN activity ON activity.id = activity_task.activity_id
  WHERE activity_task.task_id = task.id AND activity.deleted_at IS NULL AND ${condition})`;
const inspections = (condition: string) => `(SELECT count(*) FROM inspection
  WHERE inspection.task_id = task.id AND inspection.deleted_at IS NULL AND ${condition})`;

/** Requirements are rules, not work, and an item with items below it is done through these: both are left out. */
const coverageSql = `SELECT task.id AS taskId, task.number_path AS numberPath, task.title, circular.level AS circularLevel,
    (SELECT json_extract(unit.value, '$.name') FROM json_each(task.units) AS unit
     ORDER BY json_extract(unit.value, '$.role') <> 'lead', unit.key LIMIT 1) AS leadUnit,
    task.deadline, task.quantity AS required, task.quantity_unit AS requiredUnit,
    ${activities("activity.state <> 'cancelled'")} AS activities,
    ${activities("activity.state = 'done'")} AS activitiesDone,
    ${activities(`activity.state = 'done' AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.owner_noun = 'activity'
      AND evidence.owner_id = activity.id AND evidence.deleted_at IS NULL)`)} AS withoutEvidence,
    ${inspections('1')} AS inspections, ${inspections("inspection.state <> 'planned'")} AS inspectionsDone,
    (SELECT ifnull(sum(batches), 0) FROM sampling_plan
     WHERE sampling_plan.task_id = task.id AND sampling_plan.deleted_at IS NULL) AS batchesPlanned,
    (SELECT count(*) FROM sample LEFT JOIN sampling_plan ON sampling_plan.id = sample.sampling_plan_id
     WHERE ifnull(sample.task_id, sampling_plan.task_id) = task.id AND sample.deleted_at IS NULL
       AND sample.campaign_id = task.campaign_id) AS batches
  FROM task LEFT JOIN circular ON circular.id = task.circular_id
  WHERE task.campaign_id = ? AND task.kind = 'task' AND task.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM task AS child WHERE child.parent_id = task.id AND child.deleted_at IS NULL)
  ORDER BY CASE circular.level WHEN 'national' THEN 0 WHEN 'provincial' THEN 1 WHEN 'city' THEN 2 ELSE 3 END,
    task.circular_id, task.position, task.id`;

/** What a unit of a circular counts; null where records of none of the nouns are counted in it (家, 份, 人). */
export function nounOfUnit(unit: string | null): TaskCoverage['counts'] | null {
  if (unit === null || /^(场次?|次|期|项|个活动|项活动|堂)$/.test(unit)) return 'activity';
  if (/批/.test(unit)) return 'sample';
  if (/^(户次?|家次)$/.test(unit)) return 'inspection';
  return null;
}

const sums = {
  activity: (row: CoverageRow) => ({ planned: row.activities, done: row.activitiesDone }),
  inspection: (row: CoverageRow) => ({ planned: row.inspections, done: row.inspectionsDone }),
  sample: (row: CoverageRow) => ({ planned: Math.max(row.batchesPlanned, row.batches), done: row.batches }),
};

function coverageOf(row: CoverageRow): TaskCoverage {
  const noun = row.required === null ? 'activity' : nounOfUnit(row.requiredUnit);
  const counted = sums[noun ?? 'activity'](row);
  const comparable = row.required !== null && noun !== null;
  const untouched = row.activities + row.inspections + row.batchesPlanned + row.batches === 0;
  const {
    activities: _a,
    activitiesDone: _d,
    inspections: _i,
    inspectionsDone: _n,
    batchesPlanned: _p,
    batches: _b,
    ...rest
  } = row;
  return {
    ...rest,
    counts: noun ?? 'activity',
    comparable,
    ...counted,
    missing: comparable ? Math.max(0, row.required! - counted.planned) : Number(untouched),
  };
}

/** What is asked, planned and done for each task of the campaign, the national circular's first. */
export const coverage = (db: Connection, campaignId: number): TaskCoverage[] =>
  all<CoverageRow>(db, coverageSql, [campaignId]).map(coverageOf);
