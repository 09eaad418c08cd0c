import type { Loaded } from './loaded.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

const byHand = [
  `SELECT state, count(*) FROM activity WHERE campaign_id = ? AND deleted_at IS NULL GROUP BY state`,
  `SELECT count(DISTINCT inspection.id), count(finding.id) FROM inspection LEFT JOIN finding ON finding.inspection_id = inspection.id
   WHERE inspection.campaign_id = ? AND inspection.deleted_at IS NULL`,
  `SELECT product_group_id, verdict, count(*) FROM sample WHERE campaign_id = ? AND deleted_at IS NULL GROUP BY product_group_id, verdict`,
  `SELECT inspection.id, finding.deadline FROM finding JOIN inspection ON inspection.id = finding.inspection_id
   WHERE inspection.campaign_id = ? AND finding.state = 'open' AND finding.deadline <= '2026-09-21'`,
];

/** Everything of the home page beside the four queries that one would write by hand for its sums. */
export async function benchOverview(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const [newest] = await loaded.call('campaign.years', {});
  const statements = byHand.map((sql) => loaded.bare.prepare(sql));
  print(
    await compare(
      { name: 'overview', size, peer: 'four sums by hand on a bare connection', runs: options.runs },
      () => loaded.call('campaign.overview', { campaignId: newest!.id }),
      () => statements.map((statement) => statement.all(newest!.id)),
    ),
  );
}
