import type { Subject } from '../../../shared/contract/directory.ts';
import { all, type Connection, first, fromRow } from '../database/index.ts';

const groupsOf = (column: string): string => `(SELECT json_group_array(${column} ORDER BY product_group.id)
  FROM subject_product_group JOIN product_group ON product_group.id = subject_product_group.product_group_id
  WHERE subject_product_group.subject_id = subject.id)`;

/** Columns of a subject as the contract has it, over `FROM subject`. */
export const subjectColumns = `subject.*,
  ${groupsOf('product_group.id')} AS product_group_ids, ${groupsOf('product_group.name')} AS product_group_names,
  (SELECT count(*) FROM inspection WHERE inspection.subject_id = subject.id AND inspection.deleted_at IS NULL) AS inspections,
  (SELECT count(*) FROM sample WHERE sample.subject_id = subject.id AND sample.deleted_at IS NULL) AS samples`;

export const toSubject = (row: object): Subject =>
  fromRow<Subject>(row, { json: ['productGroupIds', 'productGroupNames'] });

export function subjectOf(db: Connection, id: number): Subject | undefined {
  const row = first<object>(db, `SELECT ${subjectColumns} FROM subject WHERE id = ?`, [id]);
  return row && toSubject(row);
}

/** The subjects of these ids, in the order of the ids. */
export const subjectsOf = (db: Connection, ids: readonly number[]): Subject[] =>
  all<object>(
    db,
    `SELECT ${subjectColumns} FROM json_each(?) AS wanted JOIN subject ON subject.id = wanted.value
    ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  ).map(toSubject);
