import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

type NumberedTable = 'draw' | 'inspection' | 'sample';

/** Running numbers longer than this nobody reaches. */
const mostDigits = 9;

/**
 * The next number of a series, such as `JC2026-0007` of `JC2026-`: one more than the highest that was ever given, however
 * many digits it was written with. Numbers in the recycle bin count too, so that none is given twice and none left out.
 * One lookup in the index (length, number) for each number of digits.
 * @param digits how many the running part has at least.
 */
export function nextNumber(db: Connection, table: NumberedTable, series: string, digits = 4): string {
  let highest = 0;
  for (let length = 1; length <= mostDigits; length += 1) {
    const latest = first<{ number: string }>(
      db,
      // The signs keep SQLite from planning anew each time (see isId): that was most of the time of a save.
      `SELECT number FROM ${table} WHERE length(number) = +? AND number >= +? AND number < +? AND number GLOB +?
       ORDER BY number DESC LIMIT 1`,
      [series.length + length, `${series}0`, `${series}:`, series + '[0-9]'.repeat(length)],
    );
    if (latest) highest = Math.max(highest, Number(latest.number.slice(series.length)));
  }
  return series + String(highest + 1).padStart(digits, '0');
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
