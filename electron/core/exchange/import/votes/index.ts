import type { CallValues } from '../../../../../shared/contract/index.ts';
import type { ReadVotes, voteFields } from '../../../../../shared/contract/publicChoice.ts';
import type { ReadContext } from '../../../context.ts';
import { CoreError } from '../../../errors.ts';
import { planTable } from '../plan.ts';
import { shownColumns } from '../preview.ts';
import { columnOf, voteTable, withChosen } from './columns.ts';
import { partsOf } from './parts.ts';
import { judgeRows, type VoteColumns } from './rows.ts';

const missing = (columns: { name: number | null; votes: number | null }): string[] =>
  [...(columns.name === null ? ['产品'] : []), ...(columns.votes === null ? ['票数'] : [])].map(
    (title) => `没有找到写“${title}”的列，请在上面选择。`,
  );

/**
 * Reads the exported result of a poll for the form: which rows are products, with how many votes. Stores nothing; the
 * poll is saved by its form, with the file as evidence.
 * @throws CoreError where there is no such file, sheet, part or column, or the file holds no table.
 */
export async function readVotes(
  context: ReadContext,
  { source, sheet, part, nameColumn, votesColumn }: CallValues<'public-choice.readVotes'>,
): Promise<ReadVotes> {
  const found = await planTable(context, voteTable, {
    source,
    sheet,
    campaignId: null,
    headerRow: null,
    mapping: null,
  });
  const chosen = { name: nameColumn, votes: votesColumn };
  const plan = { ...found, mapping: withChosen(found.mapping, found.header.titles.length, chosen) };
  const columns = {
    name: columnOf(plan.mapping, 'name'),
    votes: columnOf(plan.mapping, 'votes'),
    group: columnOf(plan.mapping, 'group'),
  };
  const parts = await partsOf(plan);
  const read = parts[part ?? 0];
  if (!read) throw new CoreError('input', '表格里没有这一题', { field: 'part' });
  const refused = missing(columns);
  const judged =
    refused.length > 0
      ? { rows: [], items: [], warnings: refused }
      : judgeRows(read.rows, columns as VoteColumns, plan.setting.names);
  return {
    kind: plan.table.info.kind,
    sheets: plan.table.info.sheets,
    sheet: plan.sheet,
    headerRow: plan.header.row,
    columns: shownColumns(plan).map((column) => ({
      ...column,
      field: (plan.mapping.get(column.column)?.field ?? null) as (typeof voteFields)[number] | null,
    })),
    parts: parts.map(({ caption }) => caption),
    part: part ?? 0,
    rows: judged.rows,
    items: judged.items,
    warnings: [...plan.table.info.warnings, ...judged.warnings],
  };
}
