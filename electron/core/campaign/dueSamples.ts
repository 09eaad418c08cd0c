import type { CallOutput } from '../../../shared/contract/index.ts';
import type { Rules } from '../../../shared/contract/system.ts';
import { clockFrom, latestStart } from '../../../shared/domain/clock.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { all, type Connection } from '../database/index.ts';

type Dated = Omit<CallOutput<'campaign.overview'>['due'][number], 'days'>;
interface Row {
  id: number;
  number: string;
  start: string;
}

const item = ({ id, number }: Row, words: string, due: string): Dated => ({
  noun: 'sample',
  id,
  title: `${number} ${words}`,
  due,
});

const rowsOf = (db: Connection, start: string, condition: string, parameters: unknown[], from = 'sample'): Row[] =>
  all<Row>(
    db,
    `SELECT sample.id AS id, sample.number AS number, ${start} AS start FROM ${from}
     WHERE sample.campaign_id = ? AND sample.deleted_at IS NULL AND ${condition}`,
    parameters,
  );

const withFollowUp = 'sample_follow_up AS after CROSS JOIN sample ON sample.id = after.sample_id';

/** Food on its way to the laboratory, or there: the clocks of submission and report are those of food (DOMAIN.md). */
function onTheWay(db: Connection, campaignId: number, until: string, { clocks }: Rules): Dated[] {
  const [submission, report] = [clockFrom(clocks.foodSubmission), clockFrom(clocks.foodReport)];
  const open = "sample.verdict = 'open' AND sample.kind = 'food'";
  return [
    ...rowsOf(db, 'sample.sampled_on', `${open} AND sample.state IN ('sampled', 'sealed') AND sample.sampled_on <= ?`, [
      campaignId,
      latestStart(until, clocks.foodSubmission) ?? '',
    ]).map((row) => item(row, '样品未送检', submission(row.start))),
    ...rowsOf(
      db,
      'sample.submitted_on',
      `${open} AND sample.sampled_on <= ? AND sample.submitted_on <= ? AND sample.reported_on IS NULL AND sample.state <> 'refused'`,
      [campaignId, until, latestStart(until, clocks.foodReport) ?? ''],
    ).map((row) => item(row, '待出检验报告', report(row.start))),
  ];
}

/** What waits for a person at once: refused by the laboratory, its words against its figures, an objection without an answer. */
const waiting = (db: Connection, campaignId: number): Dated[] => [
  ...rowsOf(db, 'sample.refused_on', "sample.verdict = 'open' AND sample.state = 'refused'", [campaignId]).map((row) =>
    item(row, '被检验机构拒收，待处理', row.start),
  ),
  ...rowsOf(db, 'sample.reported_on', "sample.contradiction = 1 AND sample.verdict = 'open'", [campaignId]).map((row) =>
    item(row, '机构结论与数据不一致，待认定', row.start),
  ),
  ...rowsOf(
    db,
    'after.objected_on',
    `after.objected_on IS NOT NULL AND after.objection_accepted IS NULL AND after.retest_verdict IS NULL
     AND sample.state <> 'closed'`,
    [campaignId],
    withFollowUp,
  ).map((row) => item(row, '收到异议，待决定是否受理', row.start)),
];

/** What follows a fail: the end of the time for an objection, and of the order to correct. */
function followUps(db: Connection, campaignId: number, today: string, until: string, { clocks }: Rules): Dated[] {
  const objection = clockFrom(clocks.objection);
  const told = rowsOf(
    db,
    'after.notified_on',
    "sample.state = 'notified' AND after.objected_on IS NULL AND after.notified_on <= ?",
    [campaignId, latestStart(until, clocks.objection) ?? ''],
    withFollowUp,
  ).map((row) => item(row, '异议期限届满', objection(row.start)));
  const ordered = rowsOf(
    db,
    'after.order_deadline',
    "sample.verdict = 'failed' AND after.rectified_on IS NULL AND after.order_deadline <= ?",
    [campaignId, until],
    withFollowUp,
  ).map((row) => item(row, '不合格产品整改', row.start));
  // An objection that nobody made is no debt: it is told while it can still come.
  return [...told.filter(({ due }) => due >= today), ...ordered];
}

/** Final results that are not public yet; a fail waits until nobody can object any more. */
function unpublished(db: Connection, campaignId: number, today: string, until: string, { clocks }: Rules): Dated[] {
  const publication = clockFrom(clocks.samplePublication);
  const objection = clockFrom(clocks.objection);
  const final = "sample.verdict <> 'open' AND sample.published_on IS NULL";
  const latest = latestStart(until, clocks.samplePublication) ?? '';
  return all<Row & { verdict: string; notified: string | null; retested: string | null; pending: 0 | 1 | null }>(
    db,
    `SELECT sample.id AS id, sample.number AS number, sample.reported_on AS start, sample.verdict AS verdict,
       after.notified_on AS notified, after.retested_on AS retested,
       after.objected_on IS NOT NULL AND after.objection_accepted IS NULL AND after.retest_verdict IS NULL AS pending
     FROM sample LEFT JOIN sample_follow_up AS after ON after.sample_id = sample.id
     WHERE sample.campaign_id = ? AND sample.deleted_at IS NULL AND ${final} AND sample.reported_on <= ?`,
    [campaignId, latest],
  ).flatMap((row) => {
    const from = row.verdict === 'failed' && row.retested === null ? objection(row.notified ?? row.start) : '';
    if (from >= today || row.pending === 1) return [];
    const due = publication(row.retested ?? row.start);
    const possible = from === '' ? due : addDays(from, 1);
    return [item(row, '抽检结果公示', due > possible ? due : possible)];
  });
}

/** Batches with something due by `until` or overdue, each step by its clock. */
export function dueSamples(db: Connection, campaignId: number, today: string, until: string, rules: Rules): Dated[] {
  return [
    ...onTheWay(db, campaignId, until, rules),
    ...waiting(db, campaignId),
    ...followUps(db, campaignId, today, until, rules),
    ...unpublished(db, campaignId, today, until, rules),
  ];
}
