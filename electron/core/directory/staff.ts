import type { z } from 'zod';
import { type Staff, staffFields } from '../../../shared/contract/directory.ts';
import type { Handlers } from '../context.ts';
import { all, first, fromRow, isId, pageOf } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const select = 'staff.*, unit.name AS unit_name';
const from = 'staff LEFT JOIN unit ON unit.id = staff.unit_id';
const toStaff = (row: object): Staff => fromRow<Staff>(row, { json: ['skills'], flags: ['active'] });

export const staffRecord: RecordDefinition<z.infer<typeof staffFields>, Staff> = {
  noun: 'staff',
  table: 'staff',
  columns: ['name', 'unitId', 'certificateNumber', 'phone', 'skills', 'active'],
  fields: fieldNames(staffFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('staff')}`, [id]);
    return row && toStaff(row);
  },
  title: (staff) => staff.name,
  searchText: (staff) => [staff.unitName, staff.certificateNumber, ...staff.skills].filter(Boolean).join('\n'),
};

const recordCalls = recordHandlers('staff', staffRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`staff.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.unitId === null ? null : ['staff.unit_id = ?', input.unitId],
        input.inspectorsOnly ? ['staff.certificate_number IS NOT NULL AND staff.active = 1'] : null,
        input.skill === null
          ? null
          : ['EXISTS (SELECT 1 FROM json_each(staff.skills) WHERE json_each.value = ?)', input.skill],
      ],
      searched: ['staff.name', 'staff.certificate_number', 'unit.name'],
      sorts: { name: 'staff.name', unitName: 'unit.name', certificateNumber: 'staff.certificate_number' },
      defaultSort: 'unit.name, staff.name, staff.id',
    },
    input,
  );
  return { rows: page.rows.map(toStaff), total: page.total, totals: {} };
});

export const staffHandlers: typeof recordCalls & Handlers<'staff.skills'> = {
  ...recordCalls,
  'staff.skills': (context) =>
    all(
      context.db,
      `SELECT skill.value AS skill, count(*) AS staff FROM staff, json_each(staff.skills) AS skill
       WHERE staff.deleted_at IS NULL AND staff.active = 1 GROUP BY skill.value ORDER BY count(*) DESC, skill.value`,
    ),
};
