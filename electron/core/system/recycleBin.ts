import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Noun } from '../../../shared/domain/labels.ts';
import { all, type Connection } from '../database/index.ts';

/** Every removable noun with the SQL of what it is called; kept beside each other so that the bin is one query. */
const titles: Partial<Record<Noun, [table: string, title: string]>> = {
  campaign: ['campaign', "year || ' 年质量月'"],
  circular: ['circular', 'title'],
  task: ['task', 'title'],
  activity: ['activity', 'title'],
  unit: ['unit', 'name'],
  staff: ['staff', 'name'],
  subject: ['subject', 'name'],
  laboratory: ['laboratory', 'name'],
  'product-group': ['product_group', 'name'],
  checklist: ['checklist', 'name'],
  'inspection-plan': ['inspection_plan', 'name'],
  inspection: ['inspection', "number || ' ' || (SELECT name FROM subject WHERE subject.id = subject_id)"],
  finding: ['finding', 'description'],
  case: ['case_file', 'title'],
  'sampling-plan': ['sampling_plan', 'name'],
  'public-choice': ['public_choice', 'title'],
  sample: ['sample', "number || ' ' || product_name"],
  evidence: ['evidence', 'ifnull(caption, file_name)'],
  indicator: ['indicator', 'name'],
};

/** What is in the recycle bin, newest first. */
export function removedRecords(db: Connection): CallOutput<'history.removed'> {
  const parts = Object.entries(titles).map(
    ([noun, [table, title]]) =>
      `SELECT '${noun}' AS noun, id, ${title} AS title, deleted_at AS deletedAt FROM ${table} WHERE deleted_at IS NOT NULL`,
  );
  return all(db, `${parts.join(' UNION ALL ')} ORDER BY deletedAt DESC LIMIT 1000`);
}
