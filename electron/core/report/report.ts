import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Report, reportFields } from '../../../shared/contract/report.ts';
import { requireCampaign } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, first, fromRow, isId, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { appendHistory } from '../history/index.ts';
import { readSettings } from '../setting/index.ts';
import { figuresOf } from './figures.ts';

/** @throws CoreError `not-found`. */
export function getReport(db: Connection, id: number): Report {
  const row = first<object>(
    db,
    `SELECT report.*, campaign.year FROM report JOIN campaign ON campaign.id = report.campaign_id WHERE ${isId('report')}`,
    [id],
  );
  if (!row) throw new CoreError('not-found', '没有找到这份总结，它可能已被移除。');
  return fromRow<Report>(row, { json: ['sections', 'figures'] });
}

/** The frozen reports of a campaign, newest first. */
export const listReports = (db: Connection, campaignId: number): CallOutput<'report.list'> =>
  all(
    db,
    `SELECT id, title, frozen_at AS frozenAt, campaign_id AS campaignId FROM report
     WHERE campaign_id = ? AND deleted_at IS NULL ORDER BY frozen_at DESC, id DESC`,
    [campaignId],
  );

/** Freezes text and figures as they are now, in one transaction: what went up can be shown again years later. */
export function freezeReport(context: WriteContext, fields: z.infer<typeof reportFields>): Report {
  return context.transaction(() => {
    requireCampaign(context.db, fields.campaignId);
    const now = context.now();
    const row = {
      uid: uuid(),
      now,
      campaignId: fields.campaignId,
      title: fields.title,
      recipient: fields.recipient,
      sections: JSON.stringify(fields.sections),
      figures: JSON.stringify(figuresOf(context.db, fields.campaignId)),
    };
    const { lastInsertRowid } = run(
      context.db,
      `INSERT INTO report (uid, created_at, updated_at, campaign_id, title, recipient, sections, figures, frozen_at)
       VALUES (:uid, :now, :now, :campaignId, :title, :recipient, :sections, :figures, :now)`,
      row,
    );
    const report = getReport(context.db, Number(lastInsertRowid));
    appendHistory(context.db, {
      at: now,
      person: readSettings(context.db).person,
      noun: 'report',
      recordId: report.id,
      recordUid: report.uid,
      action: 'freeze',
      title: report.title,
      before: null,
      after: { title: report.title, recipient: report.recipient, sections: report.sections, figures: report.figures },
    });
    context.changed('report');
    return report;
  });
}

/** Enters a figure by hand, or takes it out again with null. @throws CoreError where the indicator is gone or not one of these. */
export function enterFigure(
  context: WriteContext,
  input: { campaignId: number; indicatorId: number; value: number | null },
): void {
  context.transaction(() => {
    const { db } = context;
    requireCampaign(db, input.campaignId);
    const indicator = first<{ name: string; uid: string; basis: string }>(
      db,
      'SELECT name, uid, basis FROM indicator WHERE id = ? AND deleted_at IS NULL',
      [input.indicatorId],
    );
    if (!indicator)
      throw new CoreError('not-found', '没有找到这个「指标」，它可能已被删除。', { field: 'indicatorId' });
    if (indicator.basis !== 'entered') {
      throw new CoreError('input', '这个「指标」由记录汇总得出，不能手工填报', { field: 'indicatorId' });
    }
    const key = [input.campaignId, input.indicatorId];
    const before = first<{ value: number }>(
      db,
      'SELECT value FROM indicator_entry WHERE campaign_id = ? AND indicator_id = ?',
      key,
    );
    run(db, 'DELETE FROM indicator_entry WHERE campaign_id = ? AND indicator_id = ?', key);
    if (input.value !== null) run(db, 'INSERT INTO indicator_entry VALUES (?, ?, ?)', [...key, input.value]);
    appendHistory(db, {
      at: context.now(),
      person: readSettings(db).person,
      noun: 'indicator',
      recordId: input.indicatorId,
      recordUid: indicator.uid,
      action: 'enter',
      title: indicator.name,
      before: before ? { campaignId: input.campaignId, value: before.value } : null,
      after: { campaignId: input.campaignId, value: input.value },
    });
    context.changed('indicator');
  });
}
