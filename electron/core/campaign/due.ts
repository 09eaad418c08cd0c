import type { Campaign } from '../../../shared/contract/campaign.ts';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { addDays, daysBetween } from '../../../shared/domain/days.ts';
import { addWorkingDays } from '../../../shared/domain/workingDays.ts';
import { all, type Connection, count } from '../database/index.ts';

type DueItem = CallOutput<'campaign.overview'>['due'][number];
type Dated = Omit<DueItem, 'days'>;

/** How far ahead the home page looks. */
const horizonDays = 7;
/** Results of a check are published within 20 working days (DOMAIN.md, 双随机、一公开). */
const publicationWorkingDays = 20;
/** A food sample reaches the laboratory within 5 working days, its report comes within 20 (DOMAIN.md). */
const submissionWorkingDays = 5;
const reportWorkingDays = 20;

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

/** `addWorkingDays` for many records of few days; a day is only reckoned once. */
function clock(workingDays: number): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const due = known.get(day) ?? addWorkingDays(day, workingDays);
    known.set(day, due);
    return due;
  };
}

/** A clock of n working days that began later than this cannot run out by `until`. */
const latestStart = (until: string, workingDays: number): string => addDays(until, -workingDays);

function unpublished(db: Connection, campaignId: number, until: string): Dated[] {
  const dueOf = clock(publicationWorkingDays);
  return all<{ id: number; name: string; inspectedOn: string }>(
    db,
    `SELECT inspection.id, subject.name, inspection.inspected_on AS inspectedOn
     FROM inspection JOIN subject ON subject.id = inspection.subject_id
     WHERE inspection.campaign_id = ? AND inspection.inspected_on <= ? AND inspection.deleted_at IS NULL
       AND inspection.state = 'done'`,
    [campaignId, latestStart(until, publicationWorkingDays)],
  ).map(({ id, name, inspectedOn }) => ({
    noun: 'inspection',
    id,
    title: `${name} 检查结果公示`,
    due: dueOf(inspectedOn),
  }));
}

function unsubmitted(db: Connection, campaignId: number, until: string): Dated[] {
  const dueOf = clock(submissionWorkingDays);
  return all<{ id: number; number: string; sampledOn: string }>(
    db,
    `SELECT id, number, sampled_on AS sampledOn FROM sample
     WHERE campaign_id = ? AND sampled_on <= ? AND deleted_at IS NULL AND verdict = 'open' AND submitted_on IS NULL`,
    [campaignId, latestStart(until, submissionWorkingDays)],
  ).map(({ id, number, sampledOn }) => ({ noun: 'sample', id, title: `${number} 样品未送检`, due: dueOf(sampledOn) }));
}

function unreported(db: Connection, campaignId: number, until: string): Dated[] {
  const dueOf = clock(reportWorkingDays);
  return all<{ id: number; number: string; submittedOn: string }>(
    db,
    `SELECT id, number, submitted_on AS submittedOn FROM sample
     WHERE campaign_id = ? AND sampled_on <= ? AND submitted_on <= ? AND deleted_at IS NULL AND verdict = 'open'`,
    [campaignId, until, latestStart(until, reportWorkingDays)],
  ).map(({ id, number, submittedOn }) => ({
    noun: 'sample',
    id,
    title: `${number} 待出检验报告`,
    due: dueOf(submittedOn),
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
  const summary = summaryDue(db, campaign);
  return [
    ...activities(db, campaign.id, until),
    ...findings(db, campaign.id, until),
    ...unpublished(db, campaign.id, until),
    ...unsubmitted(db, campaign.id, until),
    ...unreported(db, campaign.id, until),
    ...summary,
  ]
    .filter((item) => item.due <= until)
    .map((item) => ({ ...item, days: daysBetween(today, item.due) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id - b.id));
}
