import type { Loaded } from './loaded.ts';
import { type BenchOptions, comparePages, type Print } from './measure.ts';

const figures = `count(*) AS batches, sum(b.verdict = 'passed') AS passed, sum(b.verdict = 'failed') AS failed, sum(b.verdict = 'open') AS open`;
const inCampaign = 'b.deleted_at IS NULL AND b.campaign_id = :campaignId';
const monday = "date(b.sampled_on, '-6 days', 'weekday 1')";

const grouped = (key: string, joined = ''): string =>
  `SELECT ${key} AS key, ${figures} FROM sample b ${joined} WHERE ${inCampaign} GROUP BY 1 ORDER BY batches DESC`;
const bySubject = 'JOIN subject s ON s.id = b.subject_id';

/** One statement for each table of the page, as somebody would write them by hand. */
const statements = {
  total: `SELECT ${figures} FROM sample b WHERE ${inCampaign}`,
  lastYear: `SELECT ${figures} FROM sample b JOIN campaign this ON this.id = :campaignId
    JOIN campaign last ON last.year = this.year - 1 AND last.deleted_at IS NULL AND last.id = b.campaign_id WHERE b.deleted_at IS NULL`,
  byProductGroup: grouped('g.name', 'LEFT JOIN product_group g ON g.id = b.product_group_id'),
  byStage: grouped('b.stage'),
  byTownship: grouped('s.township', bySubject),
  byLaboratory: grouped('l.name', 'LEFT JOIN laboratory l ON l.id = b.laboratory_id'),
  bySubject: `SELECT s.id, s.name, ${figures} FROM sample b ${bySubject} WHERE ${inCampaign} GROUP BY 1
    ORDER BY failed DESC, batches DESC LIMIT 50`,
  byWeek: grouped(monday),
  failedItems: `SELECT t.name, count(*) AS items, count(DISTINCT b.id) AS batches FROM sample b JOIN test_item t ON t.sample_id = b.id
    WHERE ${inCampaign} AND b.verdict = 'failed' AND t.verdict = 'failed' GROUP BY 1 ORDER BY 2 DESC LIMIT 50`,
  heat: `SELECT b.product_group_id, s.township, ${figures} FROM sample b ${bySubject} WHERE ${inCampaign} GROUP BY 1, 2`,
} as const;

/** All that the page of sampling statistics shows, beside the same answers by hand. */
export async function benchStatistics(
  loaded: Loaded,
  size: number,
  options: BenchOptions,
  print: Print,
): Promise<void> {
  const [newest] = await loaded.call('campaign.years', {});
  const campaignId = newest!.id;
  const prepared = Object.entries(statements).map(([name, sql]) => [name, loaded.bare.prepare(sql)] as const);
  const byHand = () => Object.fromEntries(prepared.map(([name, one]) => [name, one.all({ campaignId })]));
  const ours = () => loaded.call('sampling.statistics', { campaignId });
  const [hand, page] = [byHand(), await ours()];
  for (const name of Object.keys(statements) as (keyof typeof statements)[]) {
    const there = page[name];
    const rows = Array.isArray(there) ? there.length : 1;
    // Otherwise two different answers would be held against each other.
    if (rows !== hand[name]!.length)
      throw new Error(`${name}: ${hand[name]!.length} rows by hand, ${rows} by the page`);
  }
  if (JSON.stringify(hand.total![0]) !== JSON.stringify(page.total)) throw new Error('the totals differ');
  const peer = 'the same answers by hand-written SQL on a bare better-sqlite3 connection';
  await comparePages({ name: 'statistics.sampling', size, peer, runs: options.runs }, ours, byHand, print);
}
