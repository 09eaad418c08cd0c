import type { z } from 'zod';
import { type ProductGroup, productGroupFields } from '../../../shared/contract/directory.ts';
import { type Connection, first, fromRow, isId, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import {
  fieldNames,
  type RecordDefinition,
  recordHandlers,
  refuseSameName,
  removeRecord,
  requireRecord,
} from '../record/index.ts';

const subgroupsOf = (id: string): string =>
  `(SELECT count(*) FROM product_group AS child WHERE child.parent_id = ${id} AND child.deleted_at IS NULL)`;
const select = `product_group.*, parent.name AS parent_name, ${subgroupsOf('product_group.id')} AS subgroups,
  (SELECT count(DISTINCT member.subject_id) FROM subject_product_group AS member
   JOIN subject ON subject.id = member.subject_id
   WHERE subject.deleted_at IS NULL AND member.product_group_id IN
     (SELECT id FROM product_group AS own WHERE own.id = product_group.id OR own.parent_id = product_group.id)) AS subjects`;
const from = 'product_group LEFT JOIN product_group AS parent ON parent.id = product_group.parent_id';

/** @throws CoreError on `parentId`: there are two levels, and nothing stands below what lies in the recycle bin. */
function checkLevels(db: Connection, parentId: number | null, before: ProductGroup | null): void {
  if (parentId === null) return;
  const refuse = (message: string): never => {
    throw new CoreError('input', message, { field: 'values.parentId' });
  };
  const parent = first<{ id: number; parentId: number | null; deletedAt: string | null }>(
    db,
    'SELECT id, parent_id AS parentId, deleted_at AS deletedAt FROM product_group WHERE id = ?',
    [parentId],
  );
  if (!parent || parent.deletedAt !== null) refuse('所选的「上级类别」不存在或已移入回收站');
  if (parent!.parentId !== null) refuse('「产品类别」只有两级：上级类别自己不能再有上级');
  if (parent!.id === before?.id) refuse('「上级类别」不能是自己');
  if (before && before.subgroups > 0) refuse('「产品类别」只有两级：这个类别下面还有类别，不能再归到别的类别下');
}

export const productGroupRecord: RecordDefinition<z.infer<typeof productGroupFields>, ProductGroup> = {
  noun: 'product-group',
  table: 'product_group',
  columns: ['name', 'parentId'],
  fields: fieldNames(productGroupFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE ${isId('product_group')}`, [id]);
    return row && fromRow<ProductGroup>(row);
  },
  prepare(context, values, before) {
    refuseSameName(context.db, 'product_group', '产品类别', values.name, before?.id ?? null);
    checkLevels(context.db, values.parentId, before);
    return values;
  },
  title: (group) => group.name,
};

const recordCalls = recordHandlers('product-group', productGroupRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`product_group.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.parentId === null ? null : ['product_group.parent_id = ?', input.parentId],
        input.firstLevel ? ['product_group.parent_id IS NULL'] : null,
      ],
      searched: ['product_group.name'],
      sorts: { name: 'product_group.name', parentName: 'parent.name' },
      // As a tree: each group of the first level with those below it, in the order in which they came.
      defaultSort: 'coalesce(parent.id, product_group.id), product_group.parent_id IS NOT NULL, product_group.id',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<ProductGroup>(row)), total: page.total, totals: {} };
});

export const productGroupHandlers: typeof recordCalls = {
  ...recordCalls,
  /** @throws CoreError `conflict` where groups stand below it: they would lose their place. */
  'product-group.remove'(context, input) {
    const group = requireRecord(context.db, productGroupRecord, input.id);
    if (group.subgroups > 0) {
      throw new CoreError('conflict', `「${group.name}」下面还有 ${group.subgroups} 个类别，请先移除或改归它们。`);
    }
    removeRecord(context, productGroupRecord, input.id, input.revision);
    return { done: true };
  },
};
