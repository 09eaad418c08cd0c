import type { z } from 'zod';
import { type Unit, unitFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameName } from '../record/index.ts';

const select = `unit.*, (SELECT count(*) FROM staff WHERE staff.unit_id = unit.id AND staff.deleted_at IS NULL) AS staff`;

export const unitRecord: RecordDefinition<z.infer<typeof unitFields>, Unit> = {
  noun: 'unit',
  table: 'unit',
  columns: ['name', 'kind', 'contact', 'phone'],
  fields: fieldNames(unitFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM unit WHERE id = ?`, [id]);
    return row && fromRow<Unit>(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'unit', '单位', values.name, before?.id ?? null);
    return values;
  },
  title: (unit) => unit.name,
  searchText: (unit) => [unit.contact, unit.phone].filter(Boolean).join('\n'),
};

export const unitHandlers = recordHandlers('unit', unitRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from: 'unit',
      where: [[`unit.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`]],
      searched: ['unit.name', 'unit.contact'],
      sorts: { name: 'unit.name', kind: 'unit.kind' },
      defaultSort: 'unit.kind, unit.name, unit.id',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Unit>(row)), total: page.total, totals: {} };
});
