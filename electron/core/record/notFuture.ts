import { CoreError } from '../errors.ts';

/** A day on which something happened, as it is now given and as it was stored. */
export interface HappenedDay {
  /** The field of the record, `followUp.notifiedOn` for one inside another. */
  field: string;
  /** The field's name on the screen. */
  label: string;
  day: string | null;
  /** What is stored; null or left out where nothing is. */
  stored?: string | null | undefined;
}

/**
 * What has happened cannot be dated after today; plans and deadlines are not asked about here. A day that is stored
 * already stays: it may come from an older version or from a machine whose clock was ahead, and must not hold up
 * every other change of its record.
 * @param today where the person sits, `YYYY-MM-DD`.
 * @throws CoreError naming the first field whose day is still to come.
 */
export function refuseFutureDays(today: string, days: readonly HappenedDay[]): void {
  for (const { field, label, day, stored } of days) {
    if (day === null || day <= today || day === stored) continue;
    throw new CoreError('input', `「${label}」不能晚于今天（${today}）`, { field: `values.${field}` });
  }
}
