import type { Campaign } from '../../../shared/contract/campaign.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { addDays, daysBetween, mondayOf } from '../../../shared/domain/days.ts';
import { rectifiedStates } from '../../../shared/domain/findingStates.ts';
import { inspectedStates } from '../../../shared/domain/inspectionStates.ts';
import { all, type Connection, count, first, sqlList } from '../database/index.ts';
import { requireRecord } from '../record/index.ts';
import { participantsByDay } from './activity.ts';
import { campaignRecord } from './campaign.ts';
import { coverage } from './coverage.ts';
import { dueItems } from './due.ts';

type Overview = CallOutput<'campaign.overview'>;

/** One sum for each day from the first to the last, 0 where nothing happened. */
function byDay(campaign: Campaign, sums: { day: string; value: number }[]): number[] {
  const days = daysBetween(campaign.periodFrom, campaign.periodTo) + 1;
  const values = new Array<number>(Math.max(0, days)).fill(0);
  for (const { day, value } of sums) {
    // What was done before or after the period belongs to its first or last day.
    const index = Math.min(Math.max(daysBetween(campaign.periodFrom, day), 0), values.length - 1);
    values[index] = (values[index] ?? 0) + value;
  }
  return values;
}

function lastYear(db: Connection, campaign: Campaign): Campaign | null {
  const row = first<{ id: number }>(db, 'SELECT id FROM campaign WHERE year = ? AND deleted_at IS NULL', [
    campaign.year - 1,
  ]);
  return row ? requireRecord(db, campaignRecord, row.id) : null;
}

const doneActivities = `SELECT count(*) FROM activity WHERE campaign_id = ? AND state = 'done' AND deleted_at IS NULL`;

function activitySums(
  db: Connection,
  campaign: Campaign,
  before: Campaign | null,
  today: string,
): Overview['activities'] {
  const sameDay = before && addDays(before.periodFrom, daysBetween(campaign.periodFrom, today));
  return {
    total: count(
      db,
      `SELECT count(*) FROM activity WHERE campaign_id = ? AND state <> 'cancelled' AND deleted_at IS NULL`,
      [campaign.id],
    ),
    done: count(db, doneActivities, [campaign.id]),
    lastYearDone: before && count(db, `${doneActivities} AND ends_on <= ?`, [before.id, sameDay]),
  };
}

/** Visits and findings are counted apart, so that a visit with two findings is one visit without reckoning which it was. */
function inspectionSums(db: Connection, campaignId: number): Overview['inspections'] {
  return first<Overview['inspections']>(
    db,
    `SELECT * FROM (
       SELECT count(*) FILTER (WHERE inspection.state <> 'cancelled') AS total,
         count(*) FILTER (WHERE inspection.state IN ${sqlList(inspectedStates)}) AS done
       FROM inspection WHERE inspection.campaign_id = :campaignId AND inspection.deleted_at IS NULL),
     (SELECT count(*) AS findings, count(*) FILTER (WHERE finding.state IN ${sqlList(rectifiedStates)}) AS rectified
       FROM inspection JOIN finding ON finding.inspection_id = inspection.id AND finding.deleted_at IS NULL
       WHERE inspection.campaign_id = :campaignId AND inspection.deleted_at IS NULL)`,
    { campaignId },
  )!;
}

const verdictSums = `count(*) FILTER (WHERE sample.verdict = 'passed') AS passed,
  count(*) FILTER (WHERE sample.verdict = 'failed') AS failed, count(*) FILTER (WHERE sample.verdict = 'open') AS open`;

const sampleSums = (db: Connection, campaignId: number): Overview['samples'] =>
  first<Overview['samples']>(
    db,
    `SELECT count(*) AS total, ${verdictSums} FROM sample WHERE campaign_id = ? AND deleted_at IS NULL`,
    [campaignId],
  )!;

const sampleGroups = (db: Connection, campaignId: number): Overview['sampleGroups'] =>
  all(
    db,
    `SELECT ifnull(product_group.name, '未分类') AS productGroup, product_group.id AS productGroupId, ${verdictSums}
     FROM sample LEFT JOIN product_group ON product_group.id = sample.product_group_id
     WHERE sample.campaign_id = ? AND sample.deleted_at IS NULL
     GROUP BY product_group.id ORDER BY count(*) DESC, productGroup LIMIT 8`,
    [campaignId],
  );

const weekActivities = (db: Connection, campaignId: number, today: string): Overview['week'] => {
  const monday = mondayOf(today);
  return all(
    db,
    `SELECT activity.id, activity.title, activity.starts_on AS startsOn, activity.ends_on AS endsOn, activity.place,
       unit.name AS leadUnitName, activity.state
     FROM activity LEFT JOIN unit ON unit.id = activity.lead_unit_id
     WHERE activity.campaign_id = ? AND activity.deleted_at IS NULL AND activity.state <> 'cancelled'
       AND activity.starts_on <= ? AND activity.ends_on >= ?
     ORDER BY activity.starts_on, activity.id LIMIT 30`,
    [campaignId, addDays(monday, 6), monday],
  );
};

/** Everything that the home page shows of one campaign. `today` is `YYYY-MM-DD`. */
export function overview(db: Connection, campaignId: number, today: string): Overview {
  const campaign = requireRecord(db, campaignRecord, campaignId);
  const before = lastYear(db, campaign);
  const participants = byDay(campaign, participantsByDay(db, campaignId));
  return {
    today,
    campaign,
    day: today < campaign.periodFrom || today > campaign.periodTo ? null : daysBetween(campaign.periodFrom, today) + 1,
    daysLeft: Math.max(0, daysBetween(today, campaign.periodTo)),
    activities: activitySums(db, campaign, before, today),
    participants: {
      total: participants.reduce((sum, value) => sum + value, 0),
      byDay: participants,
      lastYearByDay: before ? byDay(before, participantsByDay(db, before.id)) : [],
    },
    inspections: inspectionSums(db, campaignId),
    samples: sampleSums(db, campaignId),
    coverage: coverage(db, campaignId),
    due: dueItems(db, campaign, today),
    week: weekActivities(db, campaignId, today),
    sampleGroups: sampleGroups(db, campaignId),
  };
}
