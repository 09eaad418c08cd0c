import type { CallInput } from '../../shared/contract/index.ts';
import type { Loaded } from './loaded.ts';
import { comparePages, type Print } from './measure.ts';

const peer = 'the same SQL by hand on a bare better-sqlite3 connection';

/** What somebody would write by hand for a row of the list: the batch with its items and its follow-up. */
const columns = `b.*, s.name AS subject_name, s.township, p.name AS plan_name, g.name AS group_name, l.name AS laboratory_name,
    (SELECT json_group_array(staff_id) FROM sample_sampler WHERE sample_id = b.id) AS sampler_ids,
    (SELECT json_group_array(staff.name) FROM sample_sampler JOIN staff ON staff.id = staff_id WHERE sample_id = b.id) AS sampler_names,
    (SELECT json_group_array(json_object('name', name, 'requirement', requirement, 'value', value, 'unit', unit, 'method', method,
       'labVerdict', lab_verdict, 'verdict', verdict) ORDER BY position) FROM test_item t WHERE t.sample_id = b.id) AS items,
    (SELECT json_object('notifiedOn', notified_on, 'objectedOn', objected_on, 'retestVerdict', retest_verdict, 'orderedOn', ordered_on,
       'orderDeadline', order_deadline, 'closedOn', closed_on) FROM sample_follow_up f WHERE f.sample_id = b.id) AS follow_up,
    (SELECT count(*) FROM evidence e WHERE e.owner_noun = 'sample' AND e.owner_id = b.id AND e.deleted_at IS NULL) AS evidence`;
const tables = `sample b JOIN subject s ON s.id = b.subject_id LEFT JOIN sampling_plan p ON p.id = b.sampling_plan_id
  LEFT JOIN product_group g ON g.id = b.product_group_id LEFT JOIN laboratory l ON l.id = b.laboratory_id`;
const newestFirst = 'b.sampled_on DESC, b.id DESC';

interface ListCase {
  name: string;
  input: CallInput<'sample.list'>;
  where: string;
  values: unknown[];
  order?: string;
}

/** Pages as people turn them: filtered, sorted by another table's column, over all years, deep, searched, by a failed item. */
const cases = (campaignId: number, size: number, failedItem: string): ListCase[] => [
  {
    name: 'list.sample.filtered-sorted',
    input: { campaignId, verdict: 'passed', sort: { by: 'subjectName', descending: false } },
    where: "b.campaign_id = ? AND b.verdict = 'passed'",
    values: [campaignId],
    order: `s.name, ${newestFirst}`,
  },
  { name: 'list.sample.year', input: { campaignId }, where: 'b.campaign_id = ?', values: [campaignId] },
  { name: 'list.sample.all-years', input: {}, where: '1', values: [] },
  { name: 'list.sample.deep', input: { offset: Math.floor(size * 0.9) }, where: '1', values: [] },
  {
    name: 'list.sample.failed-item',
    input: { failedItem },
    where: "b.id IN (SELECT sample_id FROM test_item WHERE verdict = 'failed' AND name = ?)",
    values: [failedItem],
  },
  {
    name: 'list.sample.unpublished',
    input: { campaignId, unpublished: true },
    where: "b.campaign_id = ? AND b.verdict <> 'open' AND b.published_on IS NULL",
    values: [campaignId],
  },
  {
    name: 'list.sample.searched',
    input: { campaignId, text: '超市' },
    where:
      `b.campaign_id = ? AND (b.number LIKE :like OR b.product_name LIKE :like OR s.name LIKE :like OR b.producer LIKE :like
      OR b.report_number LIKE :like)`.replaceAll(':like', "'%超市%'"),
    values: [campaignId],
  },
];

/** A page of the list of batches with its count and sums, as the screen asks for it. */
export async function benchSampleLists(
  loaded: Loaded,
  campaignId: number,
  size: number,
  runs: number,
  print: Print,
): Promise<void> {
  const { failedItems } = await loaded.call('sampling.statistics', { campaignId });
  const commonest = failedItems[0]!.name;
  for (const { name, input, where, values, order = newestFirst } of cases(campaignId, size, commonest)) {
    const filter = `FROM ${tables} WHERE b.deleted_at IS NULL AND ${where}`;
    const rows = loaded.bare.prepare(
      `SELECT ${columns} ${filter} ORDER BY ${order} LIMIT 100 OFFSET ${input.offset ?? 0}`,
    );
    const sums = loaded.bare.prepare(
      `SELECT count(*) AS total, sum(b.verdict = 'passed'), sum(b.verdict = 'failed'), sum(b.verdict = 'open') ${filter}`,
    );
    const byHand = () => [rows.all(...values), sums.get(...values)] as const;
    const [handRows, handSums] = byHand();
    const page = await loaded.call('sample.list', input);
    // Otherwise two different lists would be held against each other.
    if (handRows.length !== page.rows.length || (handSums as { total: number }).total !== page.total) {
      throw new Error(`${name}: ${handRows.length} rows by hand, ${page.rows.length} by the list`);
    }
    await comparePages({ name, size, peer, runs }, () => loaded.call('sample.list', input), byHand, print);
  }
}
