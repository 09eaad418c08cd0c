import type { Rules } from '../../../shared/contract/system.ts';
import { sampleSeries } from '../../../shared/domain/sampleNumber.ts';
import type { Connection } from '../database/index.ts';
import { nextNumber } from '../record/index.ts';

/** The next number of a sampling sheet by the rule of the settings: CJ2026-0007, or CJ2026-A0007 on machine A. */
export const nextSampleNumber = (db: Connection, rule: Rules['sampleNumbering'], year: number): string =>
  nextNumber(db, 'sample', sampleSeries(rule, year), rule.digits);
