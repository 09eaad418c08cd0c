import type { TaskCoverage } from '../../../shared/contract/campaign.ts';
import { inspectedStates } from '../../../shared/domain/inspectionStates.ts';
import { all, type Connection, sqlList } from '../database/index.ts';
import { readServes, servedOfCampaign, servesJson } from './served.ts';

interface CoverageRow extends Omit<TaskCoverage, 'counts' | 'comparable' | 'planned' | 'done' | 'missing' | 'serves'> {
  serves: string;
  activities: number;
  activitiesDone: number;
  inspections: number;
  inspectionsDone: number;
  batchesPlanned: number;
  batches: number;
}

/** What is done for a task is what is done for it or for a lower task that serves it; an activity of both counts once. */
const activitySums = `activity_sums AS (
  SELECT served.task_id, count(DISTINCT activity.id) FILTER (WHERE activity.state <> 'cancelled') AS activities,
    count(DISTINCT activity.id) FILTER (WHERE activity.state = 'done') AS done,
    count(DISTINCT activity.id) FILTER (WHERE activity.state = 'done' AND NOT EXISTS (
      SELECT 1 FROM evidence WHERE evidence.owner_noun = 'activity' AND evidence.owner_id = activity.id
        AND evidence.deleted_at IS NULL)) AS without_evidence
  FROM served JOIN activity_task ON activity_task.task_id = served.by_id
  JOIN activity ON activity.id = activity_task.activity_id AND activity.deleted_at IS NULL
  GROUP BY served.task_id)`;
const inspectionSums = `inspection_sums AS (
  SELECT served.task_id, count(*) FILTER (WHERE inspection.state <> 'cancelled') AS inspections,
    count(*) FILTER (WHERE inspection.state IN ${sqlList(inspectedStates)}) AS done
  FROM served JOIN inspection ON inspection.task_id = served.by_id AND inspection.deleted_at IS NULL
  GROUP BY served.task_id)`;
const planSums = `plan_sums AS (
  SELECT served.task_id, sum(sampling_plan.batches) AS batches
  FROM served JOIN sampling_plan ON sampling_plan.task_id = served.by_id AND sampling_plan.deleted_at IS NULL
  GROUP BY served.task_id)`;
/** A batch without a task of its own belongs to the task of its plan. */
const sampleSums = `task_samples AS (
  SELECT ifnull(sample.task_id, sampling_plan.task_id) AS task_id, count(*) AS batches
  FROM sample LEFT JOIN sampling_plan ON sampling_plan.id = sample.sampling_plan_id
  WHERE sample.campaign_id = ? AND sample.deleted_at IS NULL GROUP BY 1),
sample_sums AS (
  SELECT served.task_id, sum(task_samples.batches) AS batches
  FROM served JOIN task_samples ON task_samples.task_id = served.by_id GROUP BY served.task_id)`;

/** Requirements are rules, not work, and an item with items below it is done through these: both are left out. */
const coverageSql = `WITH RECURSIVE ${servedOfCampaign}, ${activitySums}, ${inspectionSums}, ${planSums}, ${sampleSums}
  SELECT task.id AS taskId, task.number_path AS numberPath, task.title, circular.level AS circularLevel,
    (SELECT json_extract(unit.value, '$.name') FROM json_each(task.units) AS unit
     ORDER BY json_extract(unit.value, '$.role') <> 'lead', unit.key LIMIT 1) AS leadUnit,
    task.deadline, task.quantity AS required, task.quantity_unit AS requiredUnit,
    ifnull(activity_sums.activities, 0) AS activities, ifnull(activity_sums.done, 0) AS activitiesDone,
    ifnull(activity_sums.without_evidence, 0) AS withoutEvidence,
    ifnull(inspection_sums.inspections, 0) AS inspections, ifnull(inspection_sums.done, 0) AS inspectionsDone,
    ifnull(plan_sums.batches, 0) AS batchesPlanned, ifnull(sample_sums.batches, 0) AS batches,
    ${servesJson('task.id')} AS serves,
    (SELECT count(*) - 1 FROM served WHERE served.task_id = task.id) AS servedBy
  FROM task LEFT JOIN circular ON circular.id = task.circular_id
    LEFT JOIN activity_sums ON activity_sums.task_id = task.id
    LEFT JOIN inspection_sums ON inspection_sums.task_id = task.id
    LEFT JOIN plan_sums ON plan_sums.task_id = task.id
    LEFT JOIN sample_sums ON sample_sums.task_id = task.id
  WHERE task.campaign_id = ? AND task.kind = 'task' AND task.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM task AS child WHERE child.parent_id = task.id AND child.deleted_at IS NULL)
  ORDER BY CASE circular.level WHEN 'national' THEN 0 WHEN 'provincial' THEN 1 WHEN 'city' THEN 2 ELSE 3 END,
    task.circular_id, task.position, task.id`;

/** What a unit of a circular counts; null where records of none of the nouns are counted in it (家, 份, 人). */
function nounOfUnit(unit: string | null): TaskCoverage['counts'] | null {
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
    serves,
    ...rest
  } = row;
  return {
    ...rest,
    serves: readServes(serves),
    counts: noun ?? 'activity',
    comparable,
    ...counted,
    missing: comparable ? Math.max(0, row.required! - counted.planned) : Number(untouched),
  };
}

/** What is asked, planned and done for each task of the campaign, the national circular's first. */
export const coverage = (db: Connection, campaignId: number): TaskCoverage[] =>
  all<CoverageRow>(db, coverageSql, [campaignId, campaignId, campaignId]).map(coverageOf);
