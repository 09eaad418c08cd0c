import { type Finding, findingFields } from '../../../shared/contract/inspection.ts';
import { rectifiedStates } from '../../../shared/domain/findingStates.ts';
import { first, fromRow, isId, pageOf, sqlList } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';
import { checkFinding, type FindingFields, requireVisited, visitOf, withPassedRecheck } from './findingRules.ts';
import { visitConditions } from './visitConditions.ts';

const select = `finding.*, inspection.number AS inspection_number, inspection.subject_id, subject.name AS subject_name,
  inspection.unit_id, unit.name AS unit_name, inspection.campaign_id,
  (SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'finding' AND evidence.owner_id = finding.id
   AND evidence.deleted_at IS NULL) AS evidence`;
const visited = 'finding JOIN inspection ON inspection.id = finding.inspection_id';
const from = `${visited}
  LEFT JOIN subject ON subject.id = inspection.subject_id LEFT JOIN unit ON unit.id = inspection.unit_id`;

const toFinding = (row: object): Finding => fromRow<Finding>(row, { json: ['rechecks'] });

export const findingRecord: RecordDefinition<FindingFields, Finding> = {
  noun: 'finding',
  table: 'finding',
  columns: [
    'inspectionId',
    'checklistKey',
    'description',
    'lawReference',
    'severity',
    'measure',
    'deadline',
    'rectification',
    'rectifiedOn',
    'rechecks',
    'recheckedOn',
    'state',
  ],
  fields: fieldNames(findingFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('finding')}`, [id]);
    return row && toFinding(row);
  },
  prepare(context, values, before) {
    const visit = visitOf(context.db, values.inspectionId);
    requireVisited(visit);
    // What comes back from the recycle bin is as it was stored, perhaps under the rules of an older version.
    if (before !== null && before.deletedAt !== null) return values;
    const complete = withPassedRecheck(values);
    checkFinding(context.db, context.today(), complete, before, visit);
    return complete;
  },
  title: (finding) => `${finding.subjectName}：${finding.description}`.slice(0, 120),
};

export const findingHandlers = recordHandlers('finding', findingRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      key: 'finding.id',
      countFrom: visited,
      where: [
        [`finding.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'} AND inspection.deleted_at IS NULL`],
        input.campaignId === null ? null : ['inspection.campaign_id = ?', input.campaignId],
        input.inspectionId === null ? null : ['finding.inspection_id = ?', input.inspectionId],
        input.subjectId === null ? null : ['inspection.subject_id = ?', input.subjectId],
        ...visitConditions(input),
        input.state === null ? null : ['finding.state = ?', input.state],
        input.settled ? [`finding.state IN ${sqlList(rectifiedStates)}`] : null,
        input.overdue ? ["finding.state = 'open' AND finding.deadline < ?", context.today()] : null,
        input.measure === null ? null : ['finding.measure = ?', input.measure],
      ],
      searched: ['finding.description', 'subject.name', 'inspection.number'],
      sorts: {
        deadline: 'finding.deadline',
        state: 'finding.state',
        measure: 'finding.measure',
        severity: `CASE finding.severity WHEN 'serious' THEN 2 WHEN 'general' THEN 1 ELSE 0 END`,
        subjectName: 'subject.name',
        unitName: 'unit.name',
        inspectionNumber: 'inspection.number',
      },
      defaultSort: 'finding.id DESC',
    },
    input,
  );
  return { rows: page.rows.map(toFinding), total: page.total, totals: {} };
});
