import type { CallInput } from '../../shared/contract/index.ts';
import type { Loaded } from './loaded.ts';
import { type BenchOptions, comparePages, type Print } from './measure.ts';
import { benchSampleLists } from './sampleLists.ts';

const peer = 'the same SQL by hand on a bare better-sqlite3 connection';

const findings = (condition: string): string =>
  `(SELECT count(*) FROM finding WHERE finding.inspection_id = i.id AND finding.deleted_at IS NULL AND ${condition})`;
const ofInspectors = (value: string): string => `(SELECT json_group_array(${value} ORDER BY staff.id)
  FROM inspection_inspector JOIN staff ON staff.id = staff_id WHERE inspection_id = i.id)`;

/** What somebody would write by hand for the page: the columns of a row, and of the count and sums. */
const inspectionColumns = `i.*, s.name AS subject_name, u.name AS unit_name,
    (SELECT number FROM draw WHERE draw.id = i.draw_id) AS draw_number,
    (SELECT number FROM inspection p WHERE p.id = i.previous_id) AS previous_number,
    (SELECT c.name FROM checklist_version v JOIN checklist c ON c.id = v.checklist_id WHERE v.id = i.checklist_version_id) AS checklist_name,
    ${ofInspectors('staff.id')} AS inspector_ids, ${ofInspectors('staff.name')} AS inspector_names,
    ${ofInspectors('staff.certificate_number')} AS inspector_certificates,
    ${findings('1')} AS findings, ${findings("finding.state = 'open'")} AS findings_open,
    (SELECT count(*) FROM evidence e WHERE e.owner_noun = 'inspection' AND e.owner_id = i.id AND e.deleted_at IS NULL) AS evidence`;
const inspectionTables = 'inspection i JOIN subject s ON s.id = i.subject_id LEFT JOIN unit u ON u.id = i.unit_id';
const inspectionOrder = 'i.inspected_on DESC, i.id DESC';

interface ListCase {
  name: string;
  input: CallInput<'inspection.list'>;
  where: string;
  values: unknown[];
  order?: string;
}

/** Pages as people turn them: filtered, sorted by another table's column, over all years, deep, searched. */
const inspectionCases = (campaignId: number, size: number): ListCase[] => [
  {
    name: 'list.inspection.filtered-sorted',
    input: { campaignId, state: 'published', sort: { by: 'subjectName', descending: false } },
    where: 'i.campaign_id = ? AND i.state = ?',
    values: [campaignId, 'published'],
    order: `s.name, ${inspectionOrder}`,
  },
  { name: 'list.inspection.year', input: { campaignId }, where: 'i.campaign_id = ?', values: [campaignId] },
  { name: 'list.inspection.all-years', input: {}, where: '1', values: [] },
  {
    name: 'list.inspection.deep',
    input: { offset: Math.floor(size * 0.9) },
    where: '1',
    values: [],
  },
  {
    name: 'list.inspection.unpublished-overdue',
    input: { campaignId, publication: 'overdue' },
    where: "i.campaign_id = ? AND i.state = 'done' AND i.inspected_on <= ?",
    // The last day whose 20 working days are over before 14 September 2026.
    values: [campaignId, '2026-08-16'],
  },
  {
    name: 'list.inspection.to-recheck',
    input: { campaignId, findings: 'to-recheck' },
    where: `i.campaign_id = ? AND EXISTS (SELECT 1 FROM finding WHERE finding.inspection_id = i.id
      AND finding.deleted_at IS NULL AND finding.state = 'rectified')`,
    values: [campaignId],
  },
  {
    name: 'list.inspection.searched',
    input: { campaignId, text: '超市' },
    where: 'i.campaign_id = ? AND (i.number LIKE ? OR s.name LIKE ? OR i.matter LIKE ?)',
    values: [campaignId, '%超市%', '%超市%', '%超市%'],
  },
];

async function benchInspections(loaded: Loaded, campaignId: number, size: number, runs: number, print: Print) {
  for (const { name, input, where, values, order = inspectionOrder } of inspectionCases(campaignId, size)) {
    const filter = `FROM ${inspectionTables} WHERE i.deleted_at IS NULL AND ${where}`;
    const rows = loaded.bare.prepare(
      `SELECT ${inspectionColumns} ${filter} ORDER BY ${order} LIMIT 100 OFFSET ${input.offset ?? 0}`,
    );
    const sums = loaded.bare.prepare(
      `SELECT count(*) AS total, sum(i.state IN ('done', 'published')), sum(${findings('1')}), sum(${findings("finding.state = 'open'")}) ${filter}`,
    );
    const byHand = () => [rows.all(...values), sums.get(...values)] as const;
    const [handRows, handSums] = byHand();
    const page = await loaded.call('inspection.list', input);
    // Otherwise two different lists would be held against each other.
    if (handRows.length !== page.rows.length || (handSums as { total: number }).total !== page.total) {
      throw new Error(`${name}: ${handRows.length} rows by hand, ${page.rows.length} by the list`);
    }
    await comparePages({ name, size, peer, runs }, () => loaded.call('inspection.list', input), byHand, print);
  }
}

/** A page of each big list with its count and sums, as the screen asks for it. */
export async function benchLists(loaded: Loaded, size: number, options: BenchOptions, print: Print): Promise<void> {
  const [newest] = await loaded.call('campaign.years', {});
  const campaignId = newest!.id;
  await benchInspections(loaded, campaignId, size, options.runs, print);
  await benchSampleLists(loaded, campaignId, size, options.runs, print);
}
