import type { z } from 'zod';
import { type SamplingPlan, samplingPlanFields } from '../../../shared/contract/sampling.ts';
import { requireCampaign } from '../campaign/index.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const batches = (condition: string) => `(SELECT count(*) FROM sample
  WHERE sample.sampling_plan_id = sampling_plan.id AND sample.deleted_at IS NULL AND ${condition})`;
const select = `sampling_plan.*, product_group.name AS product_group_name, laboratory.name AS laboratory_name,
  ${batches('1')} AS sampled, ${batches("sample.verdict = 'passed'")} AS passed, ${batches("sample.verdict = 'failed'")} AS failed`;
const from = `sampling_plan LEFT JOIN product_group ON product_group.id = sampling_plan.product_group_id
  LEFT JOIN laboratory ON laboratory.id = sampling_plan.laboratory_id`;

export const samplingPlanRecord: RecordDefinition<z.infer<typeof samplingPlanFields>, SamplingPlan> = {
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
    'startsOn',
    'endsOn',
    'note',
  ],
  fields: fieldNames(samplingPlanFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE sampling_plan.id = ?`, [id]);
    return row && fromRow<SamplingPlan>(row);
  },
  prepare(context, values) {
    requireCampaign(context.db, values.campaignId);
    if (values.startsOn !== null && values.endsOn !== null && values.endsOn < values.startsOn) {
      throw new CoreError('input', '「完成期限」不能早于「开始日期」', { field: 'values.endsOn' });
    }
    return values;
  },
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
  return { rows: page.rows.map((row) => fromRow<SamplingPlan>(row)), total: page.total, totals: {} };
});
