import type { Reading } from './definition.ts';

/*
 * How many rows a table has shows only when it has been gone over. Checking comes before carrying out, so that the
 * second pass can say how far it is. Only for the progress bar: a wrong number does no harm.
 */
const known = new Map<string, number>();
const most = 50;

const keyOf = ({ source, sheet }: Reading): string =>
  `${source.token ?? `pasted ${source.pasted?.length ?? 0}`} ${sheet ?? ''}`;

/** Rows of the table when it was last gone over; 0 where it never was. */
export const knownTotal = (reading: Reading): number => known.get(keyOf(reading)) ?? 0;

export function noteTotal(reading: Reading, rows: number): void {
  if (known.size >= most) known.delete(known.keys().next().value!);
  known.set(keyOf(reading), rows);
}
