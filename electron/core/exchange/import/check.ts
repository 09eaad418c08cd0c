import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import { cellText } from '../../../../shared/domain/cellValues.ts';
import type { ReadContext } from '../../context.ts';
import type { Judged } from './definition.ts';
import { type JudgedRow, judgedRows } from './judgedRows.ts';
import { mappedFields, planImport } from './plan.ts';
import { withoutIdNumber } from './rowValues.ts';
import { knownTotal, noteTotal } from './totals.ts';

const mostShown = 200;

/**
 * What would be stored. A wrong cell stands as it is written, for it would not be stored and is to be found in the table;
 * so does one that several fields are read from, such as 起止时间.
 */
function shownValues({ row, judged: { reasons, texts } }: JudgedRow): Record<string, string> {
  const values = texts();
  if (row === null) return values;
  const wrong = new Set(reasons.map(({ field }) => field));
  for (const [field, cell] of row.cells)
    if (wrong.has(field) || values[field] === undefined) values[field] = cellText(withoutIdNumber(cell));
  return values;
}

const isAskedFor = (show: CallValues<'import.check'>['show'], outcome: Judged['outcome'], isNoted: boolean): boolean =>
  show === 'all' || show === outcome || (show === 'noted' && isNoted);

/** Goes over every row as carrying out does, and stores nothing. */
export async function checkImport(
  context: ReadContext,
  reading: CallValues<'import.check'>,
): Promise<CallOutput<'import.check'>> {
  const plan = await planImport(context, reading);
  const run = plan.list.start(plan.setting, mappedFields(plan));
  const counts: Record<Judged['outcome'], number> = { new: 0, changed: 0, same: 0, bad: 0 };
  const shown: CallOutput<'import.check'>['shown'] = [];
  const total = knownTotal(reading);
  let rows = 0;
  let noted = 0;
  for await (const batch of judgedRows(plan, run)) {
    for (const one of batch.rows) {
      const { outcome, reasons } = one.judged;
      const isNoted = outcome !== 'bad' && reasons.length > 0;
      counts[outcome] += 1;
      rows += 1;
      if (isNoted) noted += 1;
      if (shown.length < mostShown && isAskedFor(reading.show, outcome, isNoted))
        shown.push({ row: one.number, outcome, values: shownValues(one), reasons });
    }
    await context.job.step(batch.done, Math.max(batch.done, total));
  }
  noteTotal(reading, rows);
  // Rows that belong together were judged together, wherever they stand.
  return { rows, ...counts, noted, shown: shown.sort((a, b) => a.row - b.row) };
}
