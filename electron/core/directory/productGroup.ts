import type { z } from 'zod';
import { type productGroup, productGroupFields } from '../../../shared/contract/directory.ts';
import { first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameName } from '../record/index.ts';

type ProductGroup = z.infer<typeof productGroup>;

const select = 'product_group.*, parent.name AS parent_name';
const from = 'product_group LEFT JOIN product_group AS parent ON parent.id = product_group.parent_id';

export const productGroupRecord: RecordDefinition<z.infer<typeof productGroupFields>, ProductGroup> = {
  noun: 'product-group',
  table: 'product_group',
  columns: ['name', 'parentId'],
  fields: fieldNames(productGroupFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE product_group.id = ?`, [id]);
    return row && fromRow<ProductGroup>(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'product_group', '产品类别', values.name, before?.id ?? null);
    const parent =
      values.parentId === null
        ? null
        : first<{ id: number; parent_id: number | null }>(
            context.db,
            'SELECT id, parent_id FROM product_group WHERE id = ?',
            [values.parentId],
          );
    if (parent && (parent.id === before?.id || parent.parent_id !== null)) {
      throw new CoreError('input', '「产品类别」只有两级：上级类别自己不能再有上级', { field: 'values.parentId' });
    }
    return values;
  },
  title: (group) => group.name,
};

export const productGroupHandlers = recordHandlers('product-group', productGroupRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`product_group.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.parentId === null ? null : ['product_group.parent_id = ?', input.parentId],
      ],
      searched: ['product_group.name'],
      sorts: { name: 'product_group.name', parentName: 'parent.name' },
      defaultSort: 'product_group.name, product_group.id',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<ProductGroup>(row)), total: page.total, totals: {} };
});
