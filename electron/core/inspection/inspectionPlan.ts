import type { z } from 'zod';
import { type InspectionPlan, inspectionPlanFields } from '../../../shared/contract/inspection.ts';
import { inspectedStates } from '../../../shared/domain/inspectionStates.ts';
import { requireCampaign } from '../campaign/index.ts';
import { first, fromRow, isId, pageOf, sqlList } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';
import { requireOfCampaign } from './ofCampaign.ts';

type InspectionPlanFields = z.infer<typeof inspectionPlanFields>;

const visits = (condition: string): string => `(SELECT count(*) FROM draw
  JOIN inspection ON inspection.draw_id = draw.id AND inspection.deleted_at IS NULL AND ${condition}
  WHERE draw.inspection_plan_id = inspection_plan.id)`;
const select = `inspection_plan.*, unit.name AS unit_name,
  (SELECT count(*) FROM draw WHERE draw.inspection_plan_id = inspection_plan.id AND draw.deleted_at IS NULL
     AND draw.state <> 'void') AS draws,
  ${visits("inspection.state <> 'cancelled'")} AS inspections,
  ${visits(`inspection.state IN ${sqlList(inspectedStates)}`)} AS inspected`;
const from = 'inspection_plan LEFT JOIN unit ON unit.id = inspection_plan.unit_id';

export const inspectionPlanRecord: RecordDefinition<InspectionPlanFields, InspectionPlan> = {
  noun: 'inspection-plan',
  table: 'inspection_plan',
  columns: [
    'campaignId',
    'position',
    'name',
    'kind',
    'matter',
    'subjectScope',
    'amount',
    'frequency',
    'startsOn',
    'endsOn',
    'unitId',
    'partners',
    'method',
    'taskId',
    'note',
  ],
  fields: fieldNames(inspectionPlanFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('inspection_plan')}`, [id]);
    return row && fromRow<InspectionPlan>(row);
  },
  prepare(context, values) {
    requireCampaign(context.db, values.campaignId);
    requireOfCampaign(context.db, 'task', values.taskId, values.campaignId, 'values.taskId');
    if (values.startsOn !== null && values.endsOn !== null && values.endsOn < values.startsOn) {
      throw new CoreError('input', '「结束日期」不能早于「开始日期」', { field: 'values.endsOn' });
    }
    return values;
  },
  title: (plan) => plan.name,
  campaignId: (plan) => plan.campaignId,
  searchText: (plan) => [plan.matter, plan.subjectScope, plan.unitName, plan.partners].filter(Boolean).join('\n'),
};

export const inspectionPlanHandlers = recordHandlers('inspection-plan', inspectionPlanRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`inspection_plan.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['inspection_plan.campaign_id = ?', input.campaignId],
      ],
      searched: [
        'inspection_plan.name',
        'inspection_plan.matter',
        'inspection_plan.subject_scope',
        'inspection_plan.partners',
        'unit.name',
      ],
      sorts: {
        position: 'inspection_plan.position',
        name: 'inspection_plan.name',
        kind: 'inspection_plan.kind',
        startsOn: 'inspection_plan.starts_on',
        endsOn: 'inspection_plan.ends_on',
        unitName: 'unit.name',
      },
      defaultSort: 'inspection_plan.position, inspection_plan.id',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<InspectionPlan>(row)), total: page.total, totals: {} };
});
