import { type Inspection, type InspectionFields, inspectionFields } from '../../../shared/contract/inspection.ts';
import { requireCampaign } from '../campaign/index.ts';
import { type Connection, first, isId, run } from '../database/index.ts';
import { fieldNames, nextNumber, type RecordDefinition, refuseSameNumber } from '../record/index.ts';
import { inspectionFrom, inspectionReader, inspectionSelect } from './inspectionRow.ts';
import { checkInspection } from './inspectionRules.ts';

function writeInspectors(db: Connection, id: number, staffIds: readonly number[]): void {
  run(db, 'DELETE FROM inspection_inspector WHERE inspection_id = ?', [id]);
  for (const staffId of new Set(staffIds)) run(db, 'INSERT INTO inspection_inspector VALUES (?, ?)', [id, staffId]);
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
    'drawId',
    'previousId',
    'kind',
    'state',
    'inspectedOn',
    'arrivedAt',
    'leftAt',
    'complaintNumber',
    'matter',
    'checklistVersionId',
    'answers',
    'results',
    'note',
    'sitePerson',
    'signature',
    'refusalReason',
    'witness',
    'publishedOn',
    'cancelReason',
  ],
  fields: fieldNames(inspectionFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${inspectionSelect} FROM ${inspectionFrom} WHERE ${isId('inspection')}`, [
      id,
    ]);
    return row && inspectionReader(db)(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    // A record that comes back from the recycle bin is as it was stored, perhaps under the rules of an older version.
    if (before === null || before.deletedAt === null) checkInspection(context.db, context.today(), values, before);
    const number =
      values.number ?? before?.number ?? nextNumber(context.db, 'inspection', `JC${values.inspectedOn.slice(0, 4)}-`);
    refuseSameNumber(context.db, 'inspection', '检查编号', number, before?.id ?? null);
    return { ...values, number };
  },
  writeRelated: (db, id, values) => writeInspectors(db, id, values.inspectorIds),
  title: (inspection) => `${inspection.number} ${inspection.subjectName}`,
  campaignId: (inspection) => inspection.campaignId,
  searchText: (inspection) =>
    [inspection.matter, ...inspection.results, inspection.complaintNumber, inspection.note].filter(Boolean).join('\n'),
};
