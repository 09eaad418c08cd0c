import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { Sample } from '../../../shared/contract/sampling.ts';
import type { ReadContext } from '../context.ts';
import { all } from '../database/index.ts';
import { heldBecause } from './publication.ts';
import { sampleConditions } from './sampleList.ts';
import { sampleFrom, sampleReader, sampleSelect } from './sampleRow.ts';

type Input = CallValues<'sampling.publicList'>;
type Row = CallOutput<'sampling.publicList'>['rows'][number];

function rowOf(sample: Sample, today: string): Row {
  const reason = heldBecause(sample, today);
  return {
    sampleId: sample.id,
    number: sample.number,
    subjectName: sample.subjectName,
    producer: sample.producer,
    productName: sample.productName,
    brand: sample.brand,
    model: sample.model,
    batchNumber: sample.batchNumber,
    failedItems: sample.items.filter((item) => item.verdict === 'failed').map((item) => item.name),
    laboratoryName: sample.laboratoryName,
    sampledOn: sample.sampledOn,
    revision: sample.revision,
    publishedOn: sample.publishedOn,
    publishable: reason === null,
    reason,
  };
}

const everything = {
  samplingPlanId: null,
  taskId: null,
  subjectId: null,
  laboratoryId: null,
  productGroupId: null,
  township: null,
  stage: null,
  verdict: null,
  state: null,
  failedItem: null,
  contradiction: false,
  overdue: false,
  unpublished: false,
  deleted: false,
} as const;

/**
 * The red list (passed) or the black list (failed) in the order of the subjects' names. A fail that is disputed stands
 * in the black list as held back, so that nobody misses it.
 */
export function publicList(context: ReadContext, { list, ...period }: Input): CallOutput<'sampling.publicList'> {
  const conditions = sampleConditions(context, { ...everything, ...period }).filter((one) => one !== null);
  const verdict =
    list === 'red'
      ? "sample.verdict = 'passed'"
      : "(sample.verdict = 'failed' OR (sample.verdict = 'open' AND sample.lab_verdict = 'failed'))";
  const today = context.today();
  const rows = all<object>(
    context.db,
    `SELECT ${sampleSelect} FROM ${sampleFrom} WHERE ${[...conditions.map(([sql]) => sql), verdict].join(' AND ')}
     ORDER BY subject.name, sample.number`,
    conditions.flatMap(([, ...values]) => values),
  )
    .map(sampleReader(context.db))
    .map((sample) => rowOf(sample, today));
  const publishable = rows.filter((row) => row.publishable).length;
  return { rows, publishable, held: rows.length - publishable };
}
