import type { z } from 'zod';
import { type laboratory, laboratoryFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameName } from '../record/index.ts';

type Laboratory = z.infer<typeof laboratory>;

const select = `laboratory.*,
  (SELECT count(*) FROM sample WHERE sample.laboratory_id = laboratory.id AND sample.deleted_at IS NULL) AS samples`;

export const laboratoryRecord: RecordDefinition<z.infer<typeof laboratoryFields>, Laboratory> = {
  noun: 'laboratory',
  table: 'laboratory',
  columns: ['name', 'qualification', 'address', 'contact', 'phone'],
  fields: fieldNames(laboratoryFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM laboratory WHERE id = ?`, [id]);
    return row && fromRow<Laboratory>(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'laboratory', '检验机构', values.name, before?.id ?? null);
    return values;
  },
  title: (laboratory) => laboratory.name,
  searchText: (laboratory) =>
    [laboratory.qualification, laboratory.address, laboratory.contact].filter(Boolean).join('\n'),
};

export const laboratoryHandlers = recordHandlers('laboratory', laboratoryRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from: 'laboratory',
      where: [[`laboratory.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`]],
      searched: ['laboratory.name', 'laboratory.qualification', 'laboratory.address'],
      sorts: { name: 'laboratory.name' },
      defaultSort: 'laboratory.name, laboratory.id',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Laboratory>(row)), total: page.total, totals: {} };
});
