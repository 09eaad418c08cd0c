import type { Campaign } from '../../../shared/contract/campaign.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { type Clock, clockFrom, latestStart } from '../../../shared/domain/clock.ts';
import { addDays, daysBetween } from '../../../shared/domain/days.ts';
import { all, type Connection, count } from '../database/index.ts';
import { readRules } from '../setting/index.ts';
import { dueSamples } from './dueSamples.ts';

type DueItem = CallOutput<'campaign.overview'>['due'][number];
type Dated = Omit<DueItem, 'days'>;

/** How far ahead the home page looks. */
const horizonDays = 7;

const activities = (db: Connection, campaignId: number, until: string): Dated[] =>
  all(
    db,
    `SELECT 'activity' AS noun, id, title || ' 未办结' AS title, ends_on AS due FROM activity
     WHERE campaign_id = ? AND deleted_at IS NULL AND state IN ('planned', 'running') AND ends_on <= ?`,
    [campaignId, until],
  );

const findings = (db: Connection, campaignId: number, until: string): Dated[] =>
  all(
    db,
    `SELECT 'finding' AS noun, inspection.id, subject.name || ' 整改复查' AS title, finding.deadline AS due
     FROM finding JOIN inspection ON inspection.id = finding.inspection_id JOIN subject ON subject.id = inspection.subject_id
     WHERE inspection.campaign_id = ? AND inspection.deleted_at IS NULL AND finding.deleted_at IS NULL
       AND finding.state = 'open' AND finding.deadline <= ?`,
    [campaignId, until],
  );

/** Of a clock that ends on `until` or before: how it runs, and when it began at the latest (`''` where none can have). */
const running = (clock: Clock, until: string) => ({ dueOf: clockFrom(clock), latest: latestStart(until, clock) ?? '' });

function unpublished(db: Connection, campaignId: number, until: string, clock: Clock): Dated[] {
  const { dueOf, latest } = running(clock, until);
  return all<{ id: number; name: string; inspectedOn: string }>(
    db,
    `SELECT inspection.id, subject.name, inspection.inspected_on AS inspectedOn
     FROM inspection JOIN subject ON subject.id = inspection.subject_id
     WHERE inspection.campaign_id = ? AND inspection.inspected_on <= ? AND inspection.deleted_at IS NULL
       AND inspection.state = 'done'`,
    [campaignId, latest],
  ).map(({ id, name, inspectedOn }) => ({
    noun: 'inspection',
    id,
    title: `${name} 检查结果公示`,
    due: dueOf(inspectedOn),
  }));
}

/** The summary is due until one is frozen for the campaign. */
function summaryDue(db: Connection, campaign: Campaign): Dated[] {
  const frozen =
    count(db, 'SELECT EXISTS (SELECT 1 FROM report WHERE campaign_id = ? AND deleted_at IS NULL)', [campaign.id]) === 1;
  if (frozen || campaign.reportDue === null) return [];
  const recipient = campaign.reportTo ? `（${campaign.reportTo}）` : '';
  return [{ noun: 'campaign', id: campaign.id, title: `报送活动总结${recipient}`, due: campaign.reportDue }];
}

/** What is overdue or due within a week, most urgent first. */
export function dueItems(db: Connection, campaign: Campaign, today: string): DueItem[] {
  const until = addDays(today, horizonDays);
  const rules = readRules(db);
  const summary = summaryDue(db, campaign);
  return [
    ...activities(db, campaign.id, until),
    ...findings(db, campaign.id, until),
    ...unpublished(db, campaign.id, until, rules.clocks.publication),
    ...dueSamples(db, campaign.id, today, until, rules),
    ...summary,
  ]
    .filter((item) => item.due <= until)
    .map((item) => ({ ...item, days: daysBetween(today, item.due) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id - b.id));
}
