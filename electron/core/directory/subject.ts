import type { z } from 'zod';
import { type Subject, subjectFields } from '../../../shared/contract/directory.ts';
import { first, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition } from '../record/index.ts';
import { subjectOf } from './subjectRow.ts';

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
  get: subjectOf,
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
