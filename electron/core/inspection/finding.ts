import type { z } from 'zod';
import { type Finding, findingFields } from '../../../shared/contract/inspection.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

type FindingFields = z.infer<typeof findingFields>;

const select = 'finding.*, inspection.number AS inspection_number, subject.name AS subject_name';
const from = `finding JOIN inspection ON inspection.id = finding.inspection_id JOIN subject ON subject.id = inspection.subject_id`;

/** @throws CoreError naming the field where state and dates contradict each other. */
function checkFinding(values: FindingFields): void {
  if (values.state !== 'open' && values.rectifiedOn === null) {
    throw new CoreError('input', '已整改的问题请填写「整改日期」', { field: 'values.rectifiedOn' });
  }
  if (values.state === 'rechecked' && values.recheckedOn === null) {
    throw new CoreError('input', '复查通过的问题请填写「复查日期」', { field: 'values.recheckedOn' });
  }
  if (values.rectifiedOn !== null && values.recheckedOn !== null && values.recheckedOn < values.rectifiedOn) {
    throw new CoreError('input', '「复查日期」不能早于「整改日期」', { field: 'values.recheckedOn' });
  }
}

export const findingRecord: RecordDefinition<FindingFields, Finding> = {
  noun: 'finding',
  table: 'finding',
  columns: ['inspectionId', 'description', 'severity', 'measure', 'deadline', 'rectifiedOn', 'recheckedOn', 'state'],
  fields: fieldNames(findingFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE finding.id = ?`, [id]);
    return row && fromRow<Finding>(row);
  },
  prepare(_context, values) {
    checkFinding(values);
    return values;
  },
  title: (finding) => `${finding.subjectName}：${finding.description}`.slice(0, 120),
};

export const findingHandlers = recordHandlers('finding', findingRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`finding.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'} AND inspection.deleted_at IS NULL`],
        input.campaignId === null ? null : ['inspection.campaign_id = ?', input.campaignId],
        input.inspectionId === null ? null : ['finding.inspection_id = ?', input.inspectionId],
        input.state === null ? null : ['finding.state = ?', input.state],
        input.settled ? ["finding.state <> 'open'"] : null,
        input.measure === null ? null : ['finding.measure = ?', input.measure],
      ],
      searched: ['finding.description', 'subject.name', 'inspection.number'],
      sorts: {
        deadline: 'finding.deadline',
        state: 'finding.state',
        measure: 'finding.measure',
        subjectName: 'subject.name',
      },
      defaultSort: 'finding.id DESC',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Finding>(row)), total: page.total, totals: {} };
});
