import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

type NumberedTable = 'inspection' | 'sample';

/**
 * The next running number of a year, such as `JC2026-0007`. Numbers in the recycle bin count too: none is given twice.
 */
export function nextNumber(db: Connection, table: NumberedTable, prefix: string, year: number): string {
  const start = `${prefix}${year}-`;
  const latest = first<{ number: string }>(
    db,
    `SELECT number FROM ${table} WHERE number GLOB ? || '[0-9]*' ORDER BY length(number) DESC, number DESC LIMIT 1`,
    [start],
  );
  const running = latest ? Number(latest.number.slice(start.length)) + 1 : 1;
  return `${start}${String(running).padStart(4, '0')}`;
}

/** @throws CoreError `conflict` where another record outside the recycle bin has the number. */
export function refuseSameNumber(db: Connection, table: NumberedTable, label: string, number: string, id: number | null): void {
  if (first(db, `SELECT 1 FROM ${table} WHERE number = ? AND deleted_at IS NULL AND id IS NOT ?`, [number, id])) {
    throw new CoreError('conflict', `「${label}」${number} 已被使用`, { field: 'values.number' });
  }
}
