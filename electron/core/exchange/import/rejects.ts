import type { WriteContext } from '../../context.ts';
import { newTokenPlace } from '../../files/index.ts';
import type { Cell } from '../read/index.ts';
import { writeTable } from '../write/index.ts';
import { fillDown } from './bodyMerges.ts';
import type { Reason } from './definition.ts';
import { rememberMapping } from './mapping.ts';
import type { Plan } from './plan.ts';
import { reasonTitle } from './titles.ts';

/** 「单位名称」… of a reason that does not name its field by itself. */
const inWords = (plan: Plan, { field, message }: Reason): string => {
  const title = plan.fields.find((known) => known.field === field)?.title;
  return title === undefined || message.includes('「') ? message : `「${title}」${message}`;
};

/** The rejected rows as they stand in the table, read once more: memory holds only what is wrong with each. */
async function* rejectedRows(plan: Plan, reasons: ReadonlyMap<number, Reason[]>): AsyncGenerator<Cell[]> {
  const fill = fillDown(plan.merges);
  for await (const batch of plan.table.rows(plan.sheet)) {
    for (const row of batch) {
      const cells = fill(row);
      const why = reasons.get(row.number);
      if (why) yield [why.map((reason) => inWords(plan, reason)).join('；'), ...withoutReason(plan, cells)];
    }
  }
}

/** A file that was rejected before brings its own column of reasons along: it gives way to the new one. */
const firstIsReason = (plan: Plan): boolean => plan.header.titles[0] === reasonTitle;
const withoutReason = <T>(plan: Plan, cells: readonly T[]): readonly T[] =>
  firstIsReason(plan) ? cells.slice(1) : cells;

/**
 * Writes the rejected rows with their reasons into the outbox: corrected, the file can be imported as it is, for the
 * mapping of its columns is remembered as well.
 */
export async function writeRejects(
  context: WriteContext,
  plan: Plan,
  noun: string,
  reasons: ReadonlyMap<number, Reason[]>,
): Promise<{ token: string; name: string }> {
  const titles = withoutReason(plan, plan.header.titles).map((title, column) => title || `列${column + 1}`);
  const name = `${plan.setting.fileName.replace(/\.[^.]{1,5}$/, '').replace(/-待更正$/, '')}-待更正.xlsx`;
  const place = newTokenPlace(context.folder.outbox, name);
  await writeTable(place.path, [
    {
      name: '待更正',
      columns: [{ title: reasonTitle, width: 60 }, ...titles.map((title) => ({ title, format: 'text' as const }))],
      rows: rejectedRows(plan, reasons),
    },
  ]);
  const shift = firstIsReason(plan) ? 0 : 1;
  const mapping = new Map([...plan.mapping].map(([column, mapped]) => [column + shift, mapped]));
  rememberMapping(context.db, noun, [reasonTitle, ...titles], mapping, context.now());
  return { token: place.token, name: place.name };
}
