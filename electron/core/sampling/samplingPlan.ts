import type { z } from 'zod';
import { type SamplingPlan, samplingPlanFields } from '../../../shared/contract/sampling.ts';
import { requireCampaign } from '../campaign/index.ts';
import { type Connection, first, fromRow, isId, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

type SamplingPlanFields = z.infer<typeof samplingPlanFields>;

/** Refused by the laboratory and not sampled anew, or given up for good: it fills no plan. */
const counts = "sample.state <> 'refused' AND NOT (sample.state = 'closed' AND sample.verdict = 'open')";

const batches = (condition: string) => `(SELECT count(*) FROM sample
  WHERE sample.sampling_plan_id = sampling_plan.id AND sample.deleted_at IS NULL AND ${condition})`;

/** Batches of the plan that fit a quota: what the quota leaves open fits everything, a first-level group its second-level ones. */
const fitting = `(SELECT count(*) FROM sample JOIN subject ON subject.id = sample.subject_id
    LEFT JOIN product_group ON product_group.id = sample.product_group_id
  WHERE sample.sampling_plan_id = quota.sampling_plan_id AND sample.deleted_at IS NULL AND ${counts}
    AND (quota.product_group_id IS NULL OR quota.product_group_id IN (sample.product_group_id, product_group.parent_id))
    AND (quota.stage IS NULL OR quota.stage = sample.stage)
    AND (quota.township IS NULL OR quota.township = subject.township)
    AND (quota.laboratory_id IS NULL OR quota.laboratory_id = sample.laboratory_id))`;

const ofQuotas = (object: string): string => `(SELECT json_group_array(${object} ORDER BY quota.position)
  FROM sampling_quota AS quota LEFT JOIN product_group AS wanted ON wanted.id = quota.product_group_id
    LEFT JOIN laboratory AS tester ON tester.id = quota.laboratory_id
  WHERE quota.sampling_plan_id = sampling_plan.id)`;

const select = `sampling_plan.*, product_group.name AS product_group_name, laboratory.name AS laboratory_name,
  ${ofQuotas(`json_object('productGroupId', quota.product_group_id, 'stage', quota.stage, 'township', quota.township,
    'laboratoryId', quota.laboratory_id, 'batches', quota.batches)`)} AS quotas,
  ${ofQuotas(`json_object('productGroupName', wanted.name, 'laboratoryName', tester.name, 'batches', quota.batches,
    'sampled', ${fitting})`)} AS quota_progress,
  ${batches(counts)} AS sampled, ${batches("sample.verdict = 'passed'")} AS passed, ${batches("sample.verdict = 'failed'")} AS failed`;
const from = `sampling_plan LEFT JOIN product_group ON product_group.id = sampling_plan.product_group_id
  LEFT JOIN laboratory ON laboratory.id = sampling_plan.laboratory_id`;

const toPlan = (row: object): SamplingPlan => fromRow<SamplingPlan>(row, { json: ['quotas', 'quotaProgress'] });

/** @throws CoreError naming the field. */
function checkPlan(values: SamplingPlanFields): void {
  if (values.startsOn !== null && values.endsOn !== null && values.endsOn < values.startsOn) {
    throw new CoreError('input', '「完成期限」不能早于「开始日期」', { field: 'values.endsOn' });
  }
  const shared = values.quotas.reduce((sum, quota) => sum + quota.batches, 0);
  if (shared > values.batches) {
    throw new CoreError('input', `「分解指标」合计 ${shared} 批次，多于「计划批次」${values.batches}`, {
      field: 'values.batches',
    });
  }
}

function writeQuotas(db: Connection, id: number, values: SamplingPlanFields): void {
  run(db, 'DELETE FROM sampling_quota WHERE sampling_plan_id = ?', [id]);
  for (const [position, quota] of values.quotas.entries()) {
    run(
      db,
      `INSERT INTO sampling_quota (sampling_plan_id, position, product_group_id, stage, township, laboratory_id, batches)
       VALUES (:id, :position, :productGroupId, :stage, :township, :laboratoryId, :batches)`,
      { id, position, ...quota },
    );
  }
}

export const samplingPlanRecord: RecordDefinition<SamplingPlanFields, SamplingPlan> = {
  noun: 'sampling-plan',
  table: 'sampling_plan',
  columns: [
    'campaignId',
    'taskId',
    'name',
    'source',
    'productGroupId',
    'laboratoryId',
    'batches',
    'budget',
    'startsOn',
    'endsOn',
    'note',
  ],
  fields: fieldNames(samplingPlanFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('sampling_plan')}`, [id]);
    return row && toPlan(row);
  },
  prepare(context, values) {
    requireCampaign(context.db, values.campaignId);
    checkPlan(values);
    return values;
  },
  writeRelated: writeQuotas,
  title: (plan) => plan.name,
  campaignId: (plan) => plan.campaignId,
  searchText: (plan) => [plan.productGroupName, plan.laboratoryName, plan.note].filter(Boolean).join('\n'),
};

export const samplingPlanHandlers = recordHandlers('sampling-plan', samplingPlanRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`sampling_plan.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['sampling_plan.campaign_id = ?', input.campaignId],
      ],
      searched: ['sampling_plan.name', 'product_group.name', 'laboratory.name'],
      sorts: { name: 'sampling_plan.name', endsOn: 'sampling_plan.ends_on', batches: 'sampling_plan.batches' },
      defaultSort: 'sampling_plan.name, sampling_plan.id',
    },
    input,
  );
  return { rows: page.rows.map(toPlan), total: page.total, totals: {} };
});
