import { type Campaign, type CampaignFields, campaignFields } from '../../../shared/contract/campaign.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { all, type Connection, first, fromRow, pageOf } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, type RecordDefinition, recordHandlers } from '../record/index.ts';

const select = `campaign.*,
  (SELECT count(*) FROM circular WHERE circular.campaign_id = campaign.id AND circular.deleted_at IS NULL) AS circulars,
  (SELECT count(*) FROM task WHERE task.campaign_id = campaign.id AND task.deleted_at IS NULL AND task.kind = 'task') AS tasks,
  (SELECT count(*) FROM activity WHERE activity.campaign_id = campaign.id AND activity.deleted_at IS NULL) AS activities,
  (SELECT count(*) FROM inspection WHERE inspection.campaign_id = campaign.id AND inspection.deleted_at IS NULL) AS inspections,
  (SELECT count(*) FROM sample WHERE sample.campaign_id = campaign.id AND sample.deleted_at IS NULL) AS samples,
  (SELECT count(*) FROM evidence WHERE evidence.campaign_id = campaign.id AND evidence.deleted_at IS NULL) AS evidence`;

/** @throws CoreError naming the field where the days are the wrong way round or the year is there already. */
function checkCampaign(db: Connection, values: CampaignFields, id: number | null): void {
  if (values.periodTo < values.periodFrom) {
    throw new CoreError('input', '「结束日期」不能早于「开始日期」', { field: 'values.periodTo' });
  }
  const sameYear = first<{ id: number }>(db, 'SELECT id FROM campaign WHERE year = ? AND deleted_at IS NULL', [
    values.year,
  ]);
  if (sameYear && sameYear.id !== id) {
    throw new CoreError('conflict', `${values.year} 年的年度活动已经有了，每年只有一个`, { field: 'values.year' });
  }
}

export const campaignRecord: RecordDefinition<CampaignFields, Campaign> = {
  noun: 'campaign',
  table: 'campaign',
  columns: ['year', 'theme', 'periodFrom', 'periodTo', 'reportDue', 'reportTo', 'note'],
  fields: fieldNames(campaignFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM campaign WHERE id = ?`, [id]);
    return row && fromRow<Campaign>(row);
  },
  prepare(context, values, before) {
    checkCampaign(context.db, values, before?.id ?? null);
    return values;
  },
  title: (campaign) => `${campaign.year} 年质量月`,
  campaignId: (campaign) => campaign.id,
  searchText: (campaign) => [campaign.theme, campaign.reportTo, campaign.note].filter(Boolean).join('\n'),
};

export const campaignRecordHandlers = recordHandlers('campaign', campaignRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from: 'campaign',
      where: [[`campaign.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`]],
      searched: ['campaign.theme', 'campaign.note'],
      sorts: { year: 'campaign.year' },
      defaultSort: 'campaign.year DESC, campaign.id DESC',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Campaign>(row)), total: page.total, totals: {} };
});

/** The years for the switcher, newest first. */
export const campaignYears = (db: Connection): CallOutput<'campaign.years'> =>
  all<{ id: number; year: number; theme: string | null; example: number }>(
    db,
    `SELECT id, year, theme, EXISTS (SELECT 1 FROM example_record WHERE noun = 'campaign' AND record_id = campaign.id) AS example
     FROM campaign WHERE deleted_at IS NULL ORDER BY year DESC`,
  ).map((row) => ({ ...row, example: row.example === 1 }));

/** @throws CoreError where the campaign is missing or in the recycle bin: nothing new may hang on it. */
export function requireCampaign(db: Connection, id: number): void {
  if (!first(db, 'SELECT 1 FROM campaign WHERE id = ? AND deleted_at IS NULL', [id])) {
    throw new CoreError('not-found', '没有找到所属的「年度活动」，它可能已被删除。', { field: 'values.campaignId' });
  }
}
