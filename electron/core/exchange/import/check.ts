import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import { cellText } from '../../../../shared/domain/cellValues.ts';
import type { ReadContext } from '../../context.ts';
import type { ImportRow, Judged, Reason } from './definition.ts';
import { dataRows, planImport } from './plan.ts';
import { knownTotal, noteTotal } from './totals.ts';

const mostShown = 200;

/** A cell that is wrong is shown as it stands in the table: it would not be stored, and is to be found there. */
const asWritten = (row: ImportRow, reasons: readonly Reason[]): Record<string, string> =>
  Object.fromEntries(
    reasons.flatMap(({ field }) => {
      const cell = row.cells.get(field);
      return cell === undefined ? [] : [[field, cellText(cell)]];
    }),
  );

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
      const { outcome, reasons, texts } = run.judge(row);
      counts[outcome] += 1;
      rows += 1;
      if (shown.length < mostShown && (reading.show === 'all' || reading.show === outcome))
        shown.push({ row: row.number, outcome, values: { ...texts(), ...asWritten(row, reasons) }, reasons });
    }
    await context.job.step(rows, Math.max(rows, total));
  }
  noteTotal(reading, rows);
  return { rows, ...counts, shown };
}
