import type { z } from 'zod';
import { type Subject, subjectFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const select = `subject.*,
  (SELECT count(*) FROM inspection WHERE inspection.subject_id = subject.id AND inspection.deleted_at IS NULL) AS inspections,
  (SELECT count(*) FROM sample WHERE sample.subject_id = subject.id AND sample.deleted_at IS NULL) AS samples`;

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
    return row && fromRow<Subject>(row);
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
  title: (subject) => subject.name,
  searchText: (subject) =>
    [subject.creditCode, subject.licenceNumber, subject.address, subject.township, subject.contact, subject.note]
      .filter(Boolean)
      .join('\n'),
};

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
  return { rows: page.rows.map((row) => fromRow<Subject>(row)), total: page.total, totals: {} };
});
