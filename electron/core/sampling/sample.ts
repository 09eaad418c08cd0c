import { type Sample, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { requireCampaign, servingTaskIds } from '../campaign/index.ts';
import { type Connection, first, fromRow, pageOf, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fieldNames, nextNumber, type RecordDefinition, recordHandlers, refuseSameNumber } from '../record/index.ts';

const select = `sample.*, subject.name AS subject_name, sampling_plan.name AS sampling_plan_name,
  product_group.name AS product_group_name, laboratory.name AS laboratory_name,
  (SELECT json_group_array(staff_id) FROM sample_sampler WHERE sample_id = sample.id) AS sampler_ids,
  (SELECT json_group_array(staff.name) FROM sample_sampler JOIN staff ON staff.id = staff_id
   WHERE sample_id = sample.id) AS sampler_names,
  (SELECT json_group_array(json_object('name', name, 'requirement', requirement, 'value', value, 'unit', unit, 'verdict', verdict)
     ORDER BY position) FROM test_item WHERE test_item.sample_id = sample.id) AS items,
  (SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'sample' AND evidence.owner_id = sample.id
   AND evidence.deleted_at IS NULL) AS evidence`;
const from = `sample JOIN subject ON subject.id = sample.subject_id
  LEFT JOIN sampling_plan ON sampling_plan.id = sample.sampling_plan_id
  LEFT JOIN product_group ON product_group.id = sample.product_group_id
  LEFT JOIN laboratory ON laboratory.id = sample.laboratory_id`;

/** Of a task and of the lower tasks that serve it; a batch without a task of its own belongs to the task of its plan. The plus keeps SQLite from going through all batches without a task. */
const samplesOfTask = `sample.id IN (SELECT id FROM sample AS own WHERE own.task_id IN ${servingTaskIds('?')}
  UNION ALL SELECT planned.id FROM sampling_plan JOIN sample AS planned ON planned.sampling_plan_id = sampling_plan.id
    WHERE +planned.task_id IS NULL AND sampling_plan.task_id IN ${servingTaskIds('?')})`;

const toSample = (row: object): Sample => fromRow<Sample>(row, { json: ['samplerIds', 'samplerNames', 'items'] });

/** @throws CoreError naming the field: dates in order, and a verdict only with the laboratory's report date. */
function checkSample(values: SampleFields): void {
  if (values.submittedOn !== null && values.submittedOn < values.sampledOn) {
    throw new CoreError('input', '「送检日期」不能早于「抽样日期」', { field: 'values.submittedOn' });
  }
  if (values.reportedOn !== null && values.reportedOn < values.sampledOn) {
    throw new CoreError('input', '「报告日期」不能早于「抽样日期」', { field: 'values.reportedOn' });
  }
  if (values.verdict !== 'open' && values.reportedOn === null) {
    throw new CoreError('input', '有结论的批次请填写「报告日期」', { field: 'values.reportedOn' });
  }
  if (values.verdict === 'passed' && values.items.some((item) => item.verdict === 'failed')) {
    throw new CoreError('input', '有检验项目判定不符合，批次「结论」不能为合格', { field: 'values.verdict' });
  }
}

function writeRelated(db: Connection, id: number, values: SampleFields): void {
  run(db, 'DELETE FROM sample_sampler WHERE sample_id = ?', [id]);
  for (const staffId of new Set(values.samplerIds)) run(db, 'INSERT INTO sample_sampler VALUES (?, ?)', [id, staffId]);
  run(db, 'DELETE FROM test_item WHERE sample_id = ?', [id]);
  for (const [position, item] of values.items.entries()) {
    run(
      db,
      `INSERT INTO test_item (sample_id, position, name, requirement, value, unit, verdict)
       VALUES (:id, :position, :name, :requirement, :value, :unit, :verdict)`,
      { id, position, ...item },
    );
  }
}

export const sampleRecord: RecordDefinition<SampleFields, Sample> = {
  noun: 'sample',
  table: 'sample',
  columns: [
    'campaignId',
    'samplingPlanId',
    'taskId',
    'number',
    'kind',
    'stage',
    'sampledOn',
    'subjectId',
    'productName',
    'productGroupId',
    'brand',
    'model',
    'grade',
    'batchNumber',
    'standard',
    'producer',
    'baseQuantity',
    'testQuantity',
    'spareQuantity',
    'quantityUnit',
    'sealNumber',
    'laboratoryId',
    'submittedOn',
    'reportNumber',
    'reportedOn',
    'verdict',
    'state',
    'note',
  ],
  fields: fieldNames(sampleFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${select} FROM ${from} WHERE sample.id = ?`, [id]);
    return row && toSample(row);
  },
  prepare(context, values, before) {
    requireCampaign(context.db, values.campaignId);
    checkSample(values);
    const number =
      values.number ?? before?.number ?? nextNumber(context.db, 'sample', 'CJ', Number(values.sampledOn.slice(0, 4)));
    refuseSameNumber(context.db, 'sample', '抽样单编号', number, before?.id ?? null);
    return { ...values, number };
  },
  writeRelated,
  title: (sample) => `${sample.number} ${sample.productName}`,
  campaignId: (sample) => sample.campaignId,
  searchText: (sample) =>
    [sample.subjectName, sample.producer, sample.brand, sample.batchNumber, sample.reportNumber, sample.note]
      .filter(Boolean)
      .join('\n'),
};

export const sampleHandlers = recordHandlers('sample', sampleRecord, (context, input) => {
  const page = pageOf(
    context.db,
    {
      select,
      from,
      where: [
        [`sample.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['sample.campaign_id = ?', input.campaignId],
        input.samplingPlanId === null ? null : ['sample.sampling_plan_id = ?', input.samplingPlanId],
        input.taskId === null ? null : [samplesOfTask, input.taskId, input.taskId],
        input.subjectId === null ? null : ['sample.subject_id = ?', input.subjectId],
        input.laboratoryId === null ? null : ['sample.laboratory_id = ?', input.laboratoryId],
        input.productGroupId === null ? null : ['ifnull(sample.product_group_id, 0) = ?', input.productGroupId],
        input.stage === null ? null : ['sample.stage = ?', input.stage],
        input.verdict === null ? null : ['sample.verdict = ?', input.verdict],
        input.state === null ? null : ['sample.state = ?', input.state],
      ],
      searched: ['sample.number', 'sample.product_name', 'subject.name', 'sample.producer', 'sample.report_number'],
      sorts: {
        number: 'sample.number',
        productName: 'sample.product_name',
        subjectName: 'subject.name',
        sampledOn: 'sample.sampled_on',
        verdict: 'sample.verdict',
        state: 'sample.state',
        stage: 'sample.stage',
      },
      defaultSort: 'sample.sampled_on DESC, sample.id DESC',
      totals: `sum(sample.verdict = 'passed') AS passed, sum(sample.verdict = 'failed') AS failed, sum(sample.verdict = 'open') AS open`,
    },
    input,
  );
  const { passed = 0, failed = 0, open = 0 } = page.totals;
  return { rows: page.rows.map(toSample), total: page.total, totals: { passed, failed, open } };
});
