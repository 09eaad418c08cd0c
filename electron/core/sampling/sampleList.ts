import type { CallValues } from '../../../shared/contract/index.ts';
import { latestStart } from '../../../shared/domain/clock.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { servingTaskIds } from '../campaign/index.ts';
import type { Handler, ReadContext } from '../context.ts';
import { type ListQuery, pageOf } from '../database/index.ts';
import { readRules } from '../setting/index.ts';
import { sampleFrom, sampleReader, sampleSelect, sampleSelectOf } from './sampleRow.ts';

type Input = CallValues<'sample.list'>;
type Condition = ListQuery['where'][number];

/** Of a task and of the lower tasks that serve it; a batch without a task of its own belongs to the task of its plan. The plus keeps SQLite from going through all batches without a task. */
const samplesOfTask = `sample.id IN (SELECT id FROM sample AS own WHERE own.task_id IN ${servingTaskIds('?')}
  UNION ALL SELECT planned.id FROM sampling_plan JOIN sample AS planned ON planned.sampling_plan_id = sampling_plan.id
    WHERE +planned.task_id IS NULL AND sampling_plan.task_id IN ${servingTaskIds('?')})`;

/** 0 stands for records that have none. */
const referenceIs = (column: string, id: number | null): Condition =>
  id === null ? null : id === 0 ? [`${column} IS NULL`] : [`${column} = ?`, id];

const finalDay = `coalesce((SELECT retested_on FROM sample_follow_up WHERE sample_id = sample.id), sample.reported_on)`;

/** A fail that may still be objected to (those before the day may not), or whose objection nobody has answered yet. */
const disputable = `(sample.verdict = 'failed' AND NOT EXISTS (SELECT 1 FROM sample_follow_up AS after
    WHERE after.sample_id = sample.id AND after.retest_verdict IS NOT NULL)
  AND (coalesce((SELECT notified_on FROM sample_follow_up WHERE sample_id = sample.id), sample.reported_on) > ?
    OR EXISTS (SELECT 1 FROM sample_follow_up AS after WHERE after.sample_id = sample.id
      AND after.objected_on IS NOT NULL AND after.objection_accepted IS NULL)))`;

/** A batch with a clock that has run out: food not handed over or not reported, a result not public, an order not carried out. */
function overdue(context: ReadContext): Condition {
  const today = context.today();
  const yesterday = addDays(today, -1);
  const { clocks } = readRules(context.db);
  const started = (clock: keyof typeof clocks) => latestStart(yesterday, clocks[clock]) ?? '';
  return [
    `((sample.kind = 'food' AND sample.state IN ('sampled', 'sealed') AND sample.sampled_on <= ?)
      OR (sample.kind = 'food' AND sample.state IN ('submitted', 'received', 'tested') AND sample.submitted_on <= ?)
      OR (sample.verdict <> 'open' AND sample.published_on IS NULL AND ${finalDay} <= ? AND NOT ${disputable})
      OR (sample.verdict = 'failed' AND sample.id IN
        (SELECT sample_id FROM sample_follow_up WHERE order_deadline < ? AND rectified_on IS NULL)))`,
    started('foodSubmission'),
    started('foodReport'),
    started('samplePublication'),
    // The day after the time for an objection is the first on which a fail may be public, and not yet too late.
    latestStart(addDays(yesterday, -1), clocks.objection) ?? '',
    today,
  ];
}

export const sampleConditions = (
  context: ReadContext,
  input: Omit<Input, 'text' | 'sort' | 'offset' | 'limit'>,
): Condition[] => [
  [`sample.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
  input.campaignId === null ? null : ['sample.campaign_id = ?', input.campaignId],
  input.samplingPlanId === null ? null : ['sample.sampling_plan_id = ?', input.samplingPlanId],
  input.taskId === null ? null : [samplesOfTask, input.taskId, input.taskId],
  input.subjectId === null ? null : ['sample.subject_id = ?', input.subjectId],
  referenceIs('sample.laboratory_id', input.laboratoryId),
  referenceIs('sample.product_group_id', input.productGroupId),
  input.township === null ? null : ["ifnull(subject.township, '') = ?", input.township],
  input.kind === null ? null : ['sample.kind = ?', input.kind],
  input.stage === null ? null : ['sample.stage = ?', input.stage],
  input.verdict === null ? null : ['sample.verdict = ?', input.verdict],
  input.state === null ? null : ['sample.state = ?', input.state],
  input.source === null ? null : ['sampling_plan.source = ?', input.source],
  input.from === null ? null : ['sample.sampled_on >= ?', input.from],
  input.to === null ? null : ['sample.sampled_on <= ?', input.to],
  input.failedItem === null
    ? null
    : ["sample.id IN (SELECT sample_id FROM test_item WHERE verdict = 'failed' AND name = ?)", input.failedItem],
  input.contradiction ? ["sample.contradiction = 1 AND sample.verdict = 'open'"] : null,
  input.overdue ? overdue(context) : null,
  input.unpublished ? ["sample.verdict <> 'open' AND sample.published_on IS NULL"] : null,
];

/** The list's SQL for an input; a test holds its plans against the indexes. */
export const sampleQuery = (context: ReadContext, input: Input): ListQuery => ({
  select: context.wanted ? sampleSelectOf((field) => context.wanted!.has(field)) : sampleSelect,
  from: sampleFrom,
  key: 'sample.id',
  // Only these two filters look at another table.
  countFrom: input.township === null && input.source === null ? 'sample' : sampleFrom,
  where: sampleConditions(context, input),
  searched: ['sample.number', 'sample.product_name', 'subject.name', 'sample.producer', 'sample.report_number'],
  sorts: {
    number: 'sample.number',
    productName: 'sample.product_name',
    subjectName: 'subject.name',
    township: 'subject.township',
    productGroupName: 'product_group.name',
    sampledOn: 'sample.sampled_on',
    reportedOn: 'sample.reported_on',
    verdict: 'sample.verdict',
    state: 'sample.state',
    stage: 'sample.stage',
  },
  defaultSort: 'sample.sampled_on DESC, sample.id DESC',
  totals: `sum(sample.verdict = 'passed') AS passed, sum(sample.verdict = 'failed') AS failed, sum(sample.verdict = 'open') AS open`,
});

export const listSamples: Handler<'sample.list'> = (context, input) => {
  const page = pageOf(context.db, sampleQuery(context, input), input);
  const { passed = 0, failed = 0, open = 0 } = page.totals;
  return { rows: page.rows.map(sampleReader(context.db)), total: page.total, totals: { passed, failed, open } };
};
