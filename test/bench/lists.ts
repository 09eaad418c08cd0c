import type { Loaded } from './loaded.ts';
import { type BenchOptions, compare, type Print } from './measure.ts';

const peer = 'the same SQL by hand on a bare better-sqlite3 connection';

const findings = (condition: string): string =>
  `(SELECT count(*) FROM finding WHERE finding.inspection_id = i.id AND finding.deleted_at IS NULL AND ${condition})`;

/** What somebody would write by hand for this one page: rows, then count and sums. */
const inspectionRows = `SELECT i.*, s.name AS subject_name, u.name AS unit_name,
    (SELECT json_group_array(staff_id) FROM inspection_inspector WHERE inspection_id = i.id) AS inspector_ids,
    (SELECT json_group_array(staff.name) FROM inspection_inspector JOIN staff ON staff.id = staff_id WHERE inspection_id = i.id) AS inspector_names,
    ${findings('1')} AS findings, ${findings("finding.state = 'open'")} AS findings_open,
    (SELECT count(*) FROM evidence e WHERE e.owner_noun = 'inspection' AND e.owner_id = i.id AND e.deleted_at IS NULL) AS evidence
  FROM inspection i JOIN subject s ON s.id = i.subject_id LEFT JOIN unit u ON u.id = i.unit_id
  WHERE i.deleted_at IS NULL AND i.campaign_id = ? AND i.state = ?
  ORDER BY s.name, i.inspected_on DESC, i.id DESC LIMIT 100`;
const inspectionSums = `SELECT count(*), sum(i.state <> 'planned'), sum(${findings('1')}), sum(${findings("finding.state = 'open'")})
  FROM inspection i WHERE i.deleted_at IS NULL AND i.campaign_id = ? AND i.state = ?`;

const sampleRows = `SELECT b.*, s.name AS subject_name, p.name AS plan_name, g.name AS group_name, l.name AS laboratory_name,
    (SELECT json_group_array(staff_id) FROM sample_sampler WHERE sample_id = b.id) AS sampler_ids,
    (SELECT json_group_array(staff.name) FROM sample_sampler JOIN staff ON staff.id = staff_id WHERE sample_id = b.id) AS sampler_names,
    (SELECT json_group_array(json_object('name', name, 'requirement', requirement, 'value', value, 'unit', unit, 'verdict', verdict) ORDER BY position)
     FROM test_item t WHERE t.sample_id = b.id) AS items,
    (SELECT count(*) FROM evidence e WHERE e.owner_noun = 'sample' AND e.owner_id = b.id AND e.deleted_at IS NULL) AS evidence
  FROM sample b JOIN subject s ON s.id = b.subject_id LEFT JOIN sampling_plan p ON p.id = b.sampling_plan_id
  LEFT JOIN product_group g ON g.id = b.product_group_id LEFT JOIN laboratory l ON l.id = b.laboratory_id
  WHERE b.deleted_at IS NULL AND b.campaign_id = ? AND b.verdict = ?
  ORDER BY s.name, b.sampled_on DESC, b.id DESC LIMIT 100`;
const sampleSums = `SELECT count(*), sum(b.verdict = 'passed'), sum(b.verdict = 'failed'), sum(b.verdict = 'open')
  FROM sample b WHERE b.deleted_at IS NULL AND b.campaign_id = ? AND b.verdict = ?`;

/** A page of each big list, filtered, sorted by another table's column and counted, as the screen asks for it. */
export async function benchLists(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const [newest] = await loaded.call('campaign.years', {});
  const campaignId = newest!.id;
  const sort = { by: 'subjectName', descending: false };
  const cases = [
    {
      name: 'list.inspection',
      ours: () => loaded.call('inspection.list', { campaignId, state: 'published', sort }),
      sql: [inspectionRows, inspectionSums],
      value: 'published',
    },
    {
      name: 'list.sample',
      ours: () => loaded.call('sample.list', { campaignId, verdict: 'passed', sort }),
      sql: [sampleRows, sampleSums],
      value: 'passed',
    },
  ];
  for (const { name, ours, sql, value } of cases) {
    const statements = sql.map((text) => loaded.bare.prepare(text));
    const byHand = () => statements.map((statement) => statement.all(campaignId, value));
    print(await compare({ name, size, peer, runs: options.runs }, ours, byHand));
  }
}
