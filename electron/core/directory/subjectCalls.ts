import type { Handlers } from '../context.ts';
import { all, pageOf } from '../database/index.ts';
import { recordHandlers } from '../record/index.ts';
import { setApart } from './apart.ts';
import { findDuplicates } from './duplicates.ts';
import { listMerges, mergeSubjects, restoreMerged, unmergeSubjects } from './merge.ts';
import { subjectRecord } from './subject.ts';
import { subjectColumns, toSubject } from './subjectRow.ts';
import { timelineOf } from './timeline.ts';

/** Of the group itself or, where it is one of the first level, of a group below it. */
const inGroup = `subject.id IN (SELECT subject_id FROM subject_product_group WHERE product_group_id IN
  (SELECT id FROM product_group WHERE id = ? OR parent_id = ?))`;

const recordCalls = recordHandlers('subject', subjectRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select: subjectColumns,
      from: 'subject',
      where: [
        [`subject.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.kind === null ? null : ['subject.kind = ?', input.kind],
        input.township === null ? null : ['subject.township = ?', input.township],
        input.riskClass === null ? null : ['subject.risk_class = ?', input.riskClass],
        input.state === null ? null : ['subject.state = ?', input.state],
        input.productGroupId === null ? null : [inGroup, input.productGroupId, input.productGroupId],
      ],
      searched: ['subject.name', 'subject.credit_code', 'subject.address', 'subject.contact'],
      sorts: {
        name: 'subject.name',
        kind: 'subject.kind',
        township: 'subject.township',
        riskClass: 'subject.risk_class',
        state: 'subject.state',
      },
      defaultSort: 'subject.name, subject.id',
    },
    input,
  );
  return { rows: page.rows.map(toSubject), total: page.total, totals: {} };
});

export const subjectHandlers: typeof recordCalls &
  Handlers<
    | 'subject.townships'
    | 'subject.duplicates'
    | 'subject.setApart'
    | 'subject.merge'
    | 'subject.unmerge'
    | 'subject.merges'
    | 'subject.timeline'
  > = {
  ...recordCalls,
  'subject.restore': (context, input) => restoreMerged(context, input.id),
  'subject.townships': (context) =>
    all(
      context.db,
      `SELECT township, count(*) AS subjects FROM subject WHERE deleted_at IS NULL AND township IS NOT NULL
       GROUP BY township ORDER BY township`,
    ),
  'subject.duplicates': (context, input) => findDuplicates(context.db, input.limit),
  'subject.setApart': setApart,
  'subject.merge': mergeSubjects,
  'subject.unmerge': (context, input) => unmergeSubjects(context, input.mergeId),
  'subject.merges': (context, input) => listMerges(context.db, input.subjectId),
  'subject.timeline': (context, input) => timelineOf(context.db, input.id, input.limit, context.today()),
};
