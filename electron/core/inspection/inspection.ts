import { type Inspection, type InspectionFields, inspectionFields } from '../../../shared/contract/inspection.ts';
import { requireCampaign, servingTaskIds } from '../campaign/index.ts';
import { type Connection, first, fromRow, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, nextNumber, type RecordDefinition, recordHandlers, refuseSameNumber } from '../record/index.ts';

const findingsOfInspection = (condition: string) => `(SELECT count(*) FROM finding
  WHERE finding.inspection_id = inspection.id AND finding.deleted_at IS NULL AND ${condition})`;
const select = `inspection.*, subject.name AS subject_name, unit.name AS unit_name,
  (SELECT json_group_array(staff_id) FROM inspection_inspector WHERE inspection_id = inspection.id) AS inspector_ids,
  (SELECT json_group_array(staff.name) FROM inspection_inspector JOIN staff ON staff.id = staff_id
   WHERE inspection_id = inspection.id) AS inspector_names,
  ${findingsOfInspection('1')} AS findings, ${findingsOfInspection("finding.state = 'open'")} AS findings_open,
  (SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'inspection' AND evidence.owner_id = inspection.id
   AND evidence.deleted_at IS NULL) AS evidence`;
const from = `inspection JOIN subject ON subject.id = inspection.subject_id LEFT JOIN unit ON unit.id = inspection.unit_id`;

const toInspection = (row: object): Inspection =>
  fromRow<Inspection>(row, { json: ['results', 'inspectorIds', 'inspectorNames'] });

/** @throws CoreError naming the field; a finished visit takes at least two inspectors (双随机规则，DOMAIN.md). */
function checkInspection(values: InspectionFields): void {
  if (values.state !== 'planned' && new Set(values.inspectorIds).size < 2) {
    throw new CoreError('input', '「检查人员」不得少于两人', { field: 'values.inspectorIds' });
  }
  if (values.state === 'published' && values.publishedOn === null) {
    throw new CoreError('input', '已公示的检查请填写「公示日期」', { field: 'values.publishedOn' });
  }
  if (values.publishedOn !== null && values.publishedOn < values.inspectedOn) {
    throw new CoreError('input', '「公示日期」不能早于「检查日期」', { field: 'values.publishedOn' });
  }
}

export const inspectionRecord: RecordDefinition<InspectionFields, Inspection> = {
  noun: 'inspection',
  table: 'inspection',
  columns: [
    'campaignId',
    'number',
    'subjectId',
    'taskId',
    'unitId',
    'kind',
    'state',
    'inspectedOn',
    'matter',
    'results',
    'note',
    'publishedOn',
  ],
  fields: fieldNames(inspectionFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE inspection.id = ?`, [id]);
    return row && toInspection(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    checkInspection(values);
    const number =
      values.number ??
      before?.number ??
      nextNumber(context.db, 'inspection', 'JC', Number(values.inspectedOn.slice(0, 4)));
    refuseSameNumber(context.db, 'inspection', '检查编号', number, before?.id ?? null);
    return { ...values, number };
  },
  writeRelated(db: Connection, id: number, values: InspectionFields) {
    run(db, 'DELETE FROM inspection_inspector WHERE inspection_id = ?', [id]);
    for (const staffId of new Set(values.inspectorIds))
      run(db, 'INSERT INTO inspection_inspector VALUES (?, ?)', [id, staffId]);
  },
  title: (inspection) => `${inspection.number} ${inspection.subjectName}`,
  campaignId: (inspection) => inspection.campaignId,
  searchText: (inspection) => [inspection.matter, ...inspection.results, inspection.note].filter(Boolean).join('\n'),
};

const findingFilters = {
  any: `${findingsOfInspection('1')} > 0`,
  none: `${findingsOfInspection('1')} = 0`,
  open: `${findingsOfInspection("finding.state = 'open'")} > 0`,
  overdue: `${findingsOfInspection("finding.state = 'open' AND finding.deadline < ?")} > 0`,
};

export const inspectionRecordHandlers = recordHandlers('inspection', inspectionRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`inspection.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['inspection.campaign_id = ?', input.campaignId],
        input.subjectId === null ? null : ['inspection.subject_id = ?', input.subjectId],
        input.taskId === null ? null : [`inspection.task_id IN ${servingTaskIds('?')}`, input.taskId],
        input.unitId === null ? null : ['inspection.unit_id = ?', input.unitId],
        input.kind === null ? null : ['inspection.kind = ?', input.kind],
        input.state === null ? null : ['inspection.state = ?', input.state],
        input.done ? ["inspection.state <> 'planned'"] : null,
        input.findings === null
          ? null
          : [findingFilters[input.findings], ...(input.findings === 'overdue' ? [context.today()] : [])],
      ],
      searched: ['inspection.number', 'subject.name', 'inspection.matter'],
      sorts: {
        number: 'inspection.number',
        subjectName: 'subject.name',
        inspectedOn: 'inspection.inspected_on',
        kind: 'inspection.kind',
        state: 'inspection.state',
        unitName: 'unit.name',
      },
      defaultSort: 'inspection.inspected_on DESC, inspection.id DESC',
      totals: `sum(inspection.state <> 'planned') AS inspected, sum(${findingsOfInspection('1')}) AS findings,
        sum(${findingsOfInspection("finding.state = 'open'")}) AS findings_open`,
    },
    input,
  );
  const { inspected = 0, findings = 0, findings_open: findingsOpen = 0 } = page.totals;
  return { rows: page.rows.map(toInspection), total: page.total, totals: { inspected, findings, findingsOpen } };
});
