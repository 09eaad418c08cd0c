import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

const labels = { task: '对应任务', draw: '随机抽取', inspection_plan: '抽查计划' } as const;

/**
 * What a record of one campaign refers to is of the same campaign: figures of a year would else count another year's work.
 * @param field of the error, such as `values.taskId`.
 * @throws CoreError where it is of another one; what is not there at all the foreign key refuses.
 */
export function requireOfCampaign(
  db: Connection,
  table: keyof typeof labels,
  id: number | null,
  campaignId: number,
  field: string,
): void {
  if (id === null) return;
  const found = first<{ campaignId: number; year: number }>(
    db,
    `SELECT campaign_id AS campaignId, year FROM ${table} JOIN campaign ON campaign.id = campaign_id WHERE ${table}.id = ?`,
    [id],
  );
  if (found && found.campaignId !== campaignId)
    throw new CoreError('input', `所选的「${labels[table]}」属于 ${found.year} 年度，请选择本年度的`, { field });
}
