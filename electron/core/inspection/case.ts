import type { z } from 'zod';
import { caseFields, type caseRecord as caseSchema } from '../../../shared/contract/inspection.ts';
import { refusedCaseStep } from '../../../shared/domain/caseStates.ts';
import { requireCampaign } from '../campaign/index.ts';
import { type Connection, first, fromRow, isId, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseFutureDays } from '../record/index.ts';
import { visitConditions } from './visitConditions.ts';

type CaseFields = z.infer<typeof caseFields>;
type Case = z.infer<typeof caseSchema>;

const select = 'case_file.*, subject.name AS subject_name';
const from = `case_file LEFT JOIN inspection ON inspection.id = case_file.inspection_id
  LEFT JOIN sample ON sample.id = case_file.sample_id
  LEFT JOIN subject ON subject.id = coalesce(inspection.subject_id, sample.subject_id)`;

/** @throws CoreError naming the field where the states' table refuses the step, or state and dates contradict each other. */
function checkCase(today: string, values: CaseFields, before: Case | null): void {
  const refused = refusedCaseStep(before?.state ?? null, values.state);
  if (refused !== null) throw new CoreError('input', refused, { field: 'values.state' });
  if (values.state !== 'clue' && values.filedOn === null) {
    throw new CoreError('input', '立案后请填写「立案日期」', { field: 'values.filedOn' });
  }
  if (values.state === 'closed' && values.closedOn === null) {
    throw new CoreError('input', '结案后请填写「结案日期」', { field: 'values.closedOn' });
  }
  if (values.state !== 'closed' && values.closedOn !== null) {
    throw new CoreError('input', '未结案的案件不应填写「结案日期」；退回时请一并清除', { field: 'values.closedOn' });
  }
  if (values.filedOn !== null && values.closedOn !== null && values.closedOn < values.filedOn) {
    throw new CoreError('input', '「结案日期」不能早于「立案日期」', { field: 'values.closedOn' });
  }
  refuseFutureDays(today, [
    { field: 'filedOn', label: '立案日期', day: values.filedOn, stored: before?.filedOn },
    { field: 'closedOn', label: '结案日期', day: values.closedOn, stored: before?.closedOn },
  ]);
}

/** A case that comes of a finding comes of its inspection as well. @throws CoreError where these are of two inspections. */
function withInspection(db: Connection, values: CaseFields): CaseFields {
  if (values.findingId === null) return values;
  const found = first<{ inspectionId: number }>(
    db,
    'SELECT inspection_id AS inspectionId FROM finding WHERE id = ? AND deleted_at IS NULL',
    [values.findingId],
  );
  if (!found) {
    throw new CoreError('not-found', '没有找到所属的「问题」，它可能已被删除。', { field: 'values.findingId' });
  }
  if (values.inspectionId !== null && values.inspectionId !== found.inspectionId) {
    throw new CoreError('input', '「问题」不是这次检查发现的', { field: 'values.findingId' });
  }
  return { ...values, inspectionId: found.inspectionId };
}

export const caseRecord: RecordDefinition<CaseFields, Case> = {
  noun: 'case',
  table: 'case_file',
  columns: [
    'campaignId',
    'number',
    'title',
    'inspectionId',
    'sampleId',
    'findingId',
    'state',
    'filedOn',
    'closedOn',
    'value',
    'penalty',
  ],
  fields: fieldNames(caseFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('case_file')}`, [id]);
    return row && fromRow<Case>(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    // A record that comes back from the recycle bin is as it was stored, perhaps under the rules of an older version.
    if (before === null || before.deletedAt === null) checkCase(context.today(), values, before);
    return withInspection(context.db, values);
  },
  title: (record) => record.title,
  campaignId: (record) => record.campaignId,
  searchText: (record) => [record.number, record.subjectName].filter(Boolean).join('\n'),
};

export const caseHandlers = recordHandlers('case', caseRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`case_file.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['case_file.campaign_id = ?', input.campaignId],
        input.state === null
          ? null
          : input.state === 'all-filed'
            ? ["case_file.state <> 'clue'"]
            : ['case_file.state = ?', input.state],
        input.origin === null ? null : [`case_file.${input.origin}_id IS NOT NULL`],
        ...visitConditions(input),
        input.inspectionId === null ? null : ['case_file.inspection_id = ?', input.inspectionId],
        input.sampleId === null ? null : ['case_file.sample_id = ?', input.sampleId],
      ],
      searched: ['case_file.title', 'case_file.number', 'subject.name'],
      sorts: { filedOn: 'case_file.filed_on', state: 'case_file.state', title: 'case_file.title' },
      defaultSort: 'case_file.filed_on DESC, case_file.id DESC',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Case>(row)), total: page.total, totals: {} };
});
