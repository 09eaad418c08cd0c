import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

/** @throws CoreError `conflict` where another record of the table, not in the recycle bin, has the very name. */
export function refuseSameName(
  db: Connection,
  table: 'unit' | 'laboratory' | 'product_group' | 'indicator' | 'checklist',
  label: string,
  name: string,
  id: number | null,
): void {
  const same = first<{ id: number }>(
    db,
    `SELECT id FROM ${table} WHERE name = ? AND deleted_at IS NULL AND id IS NOT ?`,
    [name, id],
  );
  if (same) throw new CoreError('conflict', `已有名为「${name}」的${label}`, { field: 'values.name' });
}
