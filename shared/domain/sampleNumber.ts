/** How numbers of sampling sheets are made (setting 抽样单编号). */
export interface SampleNumbering {
  /** Capital letters, such as CJ. */
  prefix: string;
  /** Letter of the machine, so that machines without a network between them give no number twice; null: none. */
  machine: string | null;
  /** The least digits of the running number. */
  digits: number;
}

/** What all numbers of a year on this machine begin with, such as `CJ2026-A`. */
export const sampleSeries = ({ prefix, machine }: SampleNumbering, year: number): string =>
  `${prefix}${year}-${machine ?? ''}`;

/** The number with this running number: CJ2026-0007, or CJ2026-A0007 on machine A. */
export const sampleNumber = (rule: SampleNumbering, year: number, running: number): string =>
  sampleSeries(rule, year) + String(running).padStart(rule.digits, '0');
