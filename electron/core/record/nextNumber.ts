import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

type NumberedTable = 'draw' | 'inspection' | 'sample';

/**
 * The next running number of a year, such as `JC2026-0007`. Numbers in the recycle bin count too: none is given twice.
 * @param prefix two characters: the index of the running part counts on the seven of `JC2026-`.
 */
export function nextNumber(db: Connection, table: NumberedTable, prefix: string, year: number): string {
  const start = `${prefix}${year}-`;
  const latest = first<{ running: number }>(
    db,
    `SELECT CAST(substr(number, 8) AS INTEGER) AS running FROM ${table} WHERE substr(number, 1, 7) = ?
     ORDER BY CAST(substr(number, 8) AS INTEGER) DESC LIMIT 1`,
    [start],
  );
  return `${start}${String((latest?.running ?? 0) + 1).padStart(4, '0')}`;
}

/** @throws CoreError `conflict` where another record outside the recycle bin has the number. */
export function refuseSameNumber(
  db: Connection,
  table: NumberedTable,
  label: string,
  number: string,
  id: number | null,
): void {
  if (first(db, `SELECT 1 FROM ${table} WHERE number = ? AND deleted_at IS NULL AND id IS NOT ?`, [number, id])) {
    throw new CoreError('conflict', `「${label}」${number} 已被使用`, { field: 'values.number' });
  }
}
