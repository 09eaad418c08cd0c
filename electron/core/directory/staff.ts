import type { z } from 'zod';
import { type Staff, staffFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const select = 'staff.*, unit.name AS unit_name';
const from = 'staff LEFT JOIN unit ON unit.id = staff.unit_id';
const toStaff = (row: object): Staff => fromRow<Staff>(row, { flags: ['active'] });

export const staffRecord: RecordDefinition<z.infer<typeof staffFields>, Staff> = {
  noun: 'staff',
  table: 'staff',
  columns: ['name', 'unitId', 'certificateNumber', 'phone', 'active'],
  fields: fieldNames(staffFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE staff.id = ?`, [id]);
    return row && toStaff(row);
  },
  title: (staff) => staff.name,
  searchText: (staff) => [staff.unitName, staff.certificateNumber].filter(Boolean).join('\n'),
};

export const staffHandlers = recordHandlers('staff', staffRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`staff.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.unitId === null ? null : ['staff.unit_id = ?', input.unitId],
        input.inspectorsOnly ? ['staff.certificate_number IS NOT NULL AND staff.active = 1'] : null,
      ],
      searched: ['staff.name', 'staff.certificate_number', 'unit.name'],
      sorts: { name: 'staff.name', unitName: 'unit.name', certificateNumber: 'staff.certificate_number' },
      defaultSort: 'unit.name, staff.name, staff.id',
    },
    input,
  );
  return { rows: page.rows.map(toStaff), total: page.total, totals: {} };
});
