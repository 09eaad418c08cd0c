import type { z } from 'zod';
import { type Subject, subjectFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const groupsOf = (column: string): string => `(SELECT json_group_array(${column} ORDER BY product_group.id)
  FROM subject_product_group JOIN product_group ON product_group.id = subject_product_group.product_group_id
  WHERE subject_product_group.subject_id = subject.id)`;
const select = `subject.*,
  ${groupsOf('product_group.id')} AS product_group_ids, ${groupsOf('product_group.name')} AS product_group_names,
  (SELECT count(*) FROM inspection WHERE inspection.subject_id = subject.id AND inspection.deleted_at IS NULL) AS inspections,
  (SELECT count(*) FROM sample WHERE sample.subject_id = subject.id AND sample.deleted_at IS NULL) AS samples`;

const toSubject = (row: object): Subject => fromRow<Subject>(row, { json: ['productGroupIds', 'productGroupNames'] });

export const subjectRecord: RecordDefinition<z.infer<typeof subjectFields>, Subject> = {
  noun: 'subject',
  table: 'subject',
  columns: [
    'name',
    'creditCode',
    'licenceNumber',
    'kind',
    'address',
    'township',
    'contact',
    'phone',
    'riskClass',
    'state',
    'note',
  ],
  fields: fieldNames(subjectFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM subject WHERE id = ?`, [id]);
    return row && toSubject(row);
  },
  prepare(context, values, before) {
    if (values.creditCode !== null) {
      const same = first<{ name: string }>(
        context.db,
        'SELECT name FROM subject WHERE credit_code = ? AND deleted_at IS NULL AND id IS NOT ?',
        [values.creditCode, before?.id ?? null],
      );
      if (same)
        throw new CoreError('conflict', `「统一社会信用代码」已属于「${same.name}」`, { field: 'values.creditCode' });
    }
    return values;
  },
  writeRelated(db, id, values) {
    run(db, 'DELETE FROM subject_product_group WHERE subject_id = ?', [id]);
    for (const groupId of new Set(values.productGroupIds)) {
      run(db, 'INSERT INTO subject_product_group (subject_id, product_group_id) VALUES (?, ?)', [id, groupId]);
    }
  },
  title: (subject) => subject.name,
  searchText: (subject) =>
    [subject.creditCode, subject.licenceNumber, subject.address, subject.township, subject.contact, subject.note]
      .filter(Boolean)
      .join('\n'),
};

/** Of the group itself or, where it is one of the first level, of a group below it. */
const inGroup = `subject.id IN (SELECT subject_id FROM subject_product_group WHERE product_group_id IN
  (SELECT id FROM product_group WHERE id = ? OR parent_id = ?))`;

export const subjectHandlers = recordHandlers('subject', subjectRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
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
