import type { CallValues } from '../../../shared/contract/index.ts';
import { latestStart } from '../../../shared/domain/clock.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { inspectedStates, waitingStates } from '../../../shared/domain/inspectionStates.ts';
import { servingTaskIds } from '../campaign/index.ts';
import type { Handler, ReadContext } from '../context.ts';
import { type Connection, filterOf, first, type ListQuery, pageOf, sqlList } from '../database/index.ts';
import { readRules } from '../setting/index.ts';
import { findingsOfInspection, inspectionFrom, inspectionReader, inspectionSelect } from './inspectionRow.ts';

type Input = CallValues<'inspection.list'>;
type Condition = ListQuery['where'][number];

const tookPlace = `inspection.state IN ${sqlList(inspectedStates)}`;
/** For findings that few visits have: SQLite goes from them to the visits. */
const amongFindings = (condition: string): string =>
  `inspection.id IN (SELECT inspection_id FROM finding WHERE deleted_at IS NULL AND ${condition})`;
/** For findings that many visits have: looked up visit by visit, so that a page is full before all are known. */
const withFinding = (condition: string): string =>
  `EXISTS (SELECT 1 FROM finding WHERE inspection_id = inspection.id AND deleted_at IS NULL AND ${condition})`;

function findingsCondition(input: Input, today: string): Condition {
  switch (input.findings) {
    case null:
      return null;
    case 'any':
      return [withFinding('1')];
    case 'none':
      return [`NOT ${withFinding('1')}`];
    case 'open':
      return [amongFindings("state = 'open'")];
    case 'overdue':
      return [amongFindings("state = 'open' AND deadline < ?"), today];
    case 'to-recheck':
      return [withFinding("state = 'rectified'")];
  }
}

/** The clock's end is compared by its start, so that an index answers. */
function publicationCondition(context: ReadContext, input: Input): Condition {
  if (input.publication === null) return null;
  if (input.publication === 'due') return ["inspection.state = 'done'"];
  const start = latestStart(addDays(context.today(), -1), readRules(context.db).clocks.publication);
  return ["inspection.state = 'done' AND inspection.inspected_on <= ?", start ?? ''];
}

const conditions = (context: ReadContext, input: Input): Condition[] => [
  [`inspection.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
  input.campaignId === null ? null : ['inspection.campaign_id = ?', input.campaignId],
  input.subjectId === null ? null : ['inspection.subject_id = ?', input.subjectId],
  input.taskId === null ? null : [`inspection.task_id IN ${servingTaskIds('?')}`, input.taskId],
  input.unitId === null
    ? null
    : input.unitId === 0
      ? ['inspection.unit_id IS NULL']
      : ['inspection.unit_id = ?', input.unitId],
  input.kind === null ? null : ['inspection.kind = ?', input.kind],
  input.state === null ? null : ['inspection.state = ?', input.state],
  input.drawId === null ? null : ['inspection.draw_id = ?', input.drawId],
  input.inspectorId === null
    ? null
    : ['inspection.id IN (SELECT inspection_id FROM inspection_inspector WHERE staff_id = ?)', input.inspectorId],
  input.from === null ? null : ['inspection.inspected_on >= ?', input.from],
  input.to === null ? null : ['inspection.inspected_on <= ?', input.to],
  input.done ? [tookPlace] : null,
  input.waiting ? [`inspection.state IN ${sqlList(waitingStates)}`] : null,
  findingsCondition(input, context.today()),
  publicationCondition(context, input),
];

/** The list's SQL for an input; a test holds its plans against the indexes. */
export const inspectionQuery = (context: ReadContext, input: Input): ListQuery => ({
  select: inspectionSelect,
  from: inspectionFrom,
  key: 'inspection.id',
  countFrom: 'inspection',
  where: conditions(context, input),
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
  totals: `sum(${tookPlace}) AS inspected${input.text === '' ? '' : `, ${findingTotals}`}`,
});

/** Visit by visit: for the few rows that a search text leaves, cheaper than to search once more. */
const findingTotals = `sum(${findingsOfInspection('1')}) AS findings,
  sum(${findingsOfInspection("finding.state = 'open'")}) AS findings_open`;

/** Findings of all visits of a list, joined once instead of counted visit by visit. */
function findingSums(db: Connection, query: ListQuery, input: Input): { findings: number; findingsOpen: number } {
  const { from, where, parameters } = filterOf(query, input);
  return first<{ findings: number; findingsOpen: number }>(
    db,
    `SELECT count(*) AS findings, count(*) FILTER (WHERE finding.state = 'open') AS findingsOpen
     FROM ${from} JOIN finding ON finding.inspection_id = inspection.id AND finding.deleted_at IS NULL ${where}`,
    parameters,
  )!;
}

export const listInspections: Handler<'inspection.list'> = (context, input) => {
  const query = inspectionQuery(context, input);
  const page = pageOf(context.db, query, input);
  const { inspected = 0, findings = 0, findings_open: findingsOpen = 0 } = page.totals;
  const sums = input.text === '' ? findingSums(context.db, query, input) : { findings, findingsOpen };
  return {
    rows: page.rows.map(inspectionReader(context.db)),
    total: page.total,
    totals: { inspected, ...sums },
  };
};
