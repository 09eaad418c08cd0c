import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import { cellText } from '../../../../shared/domain/cellValues.ts';
import type { ReadContext } from '../../context.ts';
import type { ImportRow, Judged } from './definition.ts';
import { dataRows, planImport } from './plan.ts';
import { knownTotal, noteTotal } from './totals.ts';

const mostShown = 200;

/**
 * What would be stored. A wrong cell stands as it is written, for it would not be stored and is to be found in the table;
 * so does one that several fields are read from, such as 起止时间.
 */
function shownValues(row: ImportRow, { reasons, texts }: Judged): Record<string, string> {
  const values = texts();
  const wrong = new Set(reasons.map(({ field }) => field));
  for (const [field, cell] of row.cells)
    if (wrong.has(field) || values[field] === undefined) values[field] = cellText(cell);
  return values;
}

/** Goes over every row as carrying out does, and stores nothing. */
export async function checkImport(
  context: ReadContext,
  reading: CallValues<'import.check'>,
): Promise<CallOutput<'import.check'>> {
  const plan = await planImport(context, reading);
  const run = plan.list.start(plan.setting, null);
  const counts: Record<Judged['outcome'], number> = { new: 0, changed: 0, same: 0, bad: 0 };
  const shown: CallOutput<'import.check'>['shown'] = [];
  const total = knownTotal(reading);
  let rows = 0;
  for await (const batch of dataRows(plan)) {
    for (const row of batch) {
      const judged = run.judge(row);
      const { outcome, reasons } = judged;
      counts[outcome] += 1;
      rows += 1;
      if (shown.length < mostShown && (reading.show === 'all' || reading.show === outcome))
        shown.push({ row: row.number, outcome, values: shownValues(row, judged), reasons });
    }
    await context.job.step(rows, Math.max(rows, total));
  }
  noteTotal(reading, rows);
  return { rows, ...counts, shown };
}
