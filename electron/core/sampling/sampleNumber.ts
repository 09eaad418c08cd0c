import type { Rules } from '../../../shared/contract/system.ts';
import { type Connection, first } from '../database/index.ts';

/** What all numbers of a year on this machine begin with, such as `CJ2026-A`. */
export const seriesOf = (rule: Rules['sampleNumbering'], year: number): string =>
  `${rule.prefix}${year}-${rule.machine ?? ''}`;

/** Running numbers longer than this nobody reaches. */
const mostDigits = 9;

/**
 * The running number that comes after the highest of a series, however many digits it was written with. Numbers in the
 * recycle bin count too: none is given twice, and none is left out. One lookup in the index (length, number) for each
 * number of digits.
 */
function nextRunning(db: Connection, series: string): number {
  let highest = 0;
  for (let digits = 1; digits <= mostDigits; digits += 1) {
    const latest = first<{ number: string }>(
      db,
      `SELECT number FROM sample WHERE length(number) = ? AND number >= ? AND number < ? AND number GLOB ?
       ORDER BY number DESC LIMIT 1`,
      [series.length + digits, `${series}0`, `${series}:`, series + '[0-9]'.repeat(digits)],
    );
    if (latest) highest = Math.max(highest, Number(latest.number.slice(series.length)));
  }
  return highest + 1;
}

/** The next number of a sampling sheet by the rule of the settings: CJ2026-0007, or CJ2026-A0007 on machine A. */
export function nextSampleNumber(db: Connection, rule: Rules['sampleNumbering'], year: number): string {
  const series = seriesOf(rule, year);
  return series + String(nextRunning(db, series)).padStart(rule.digits, '0');
}
