import { type Sample, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { contradicts } from '../../../shared/domain/sampleVerdict.ts';
import { requireCampaign } from '../campaign/index.ts';
import { type Connection, columnName, first, isId, run, toColumns } from '../database/index.ts';
import { fieldNames, type RecordDefinition, recordHandlers, refuseSameNumber } from '../record/index.ts';
import { readRules } from '../setting/index.ts';
import { listSamples } from './sampleList.ts';
import { nextSampleNumber } from './sampleNumber.ts';
import {
  bareSampleFrom,
  bareSampleSelect,
  followUpFields,
  itemFields,
  sampleFrom,
  sampleReader,
  sampleSelect,
} from './sampleRow.ts';
import { checkedSample } from './sampleRules.ts';

/** Fields of other tables; all others are columns of `sample`. */
const related: ReadonlySet<string> = new Set(['samplerIds', 'items', 'followUp']);

const insertItem = `INSERT INTO test_item (sample_id, position, ${itemFields.map(columnName).join(', ')})
  VALUES (?, ?, ${itemFields.map(() => '?').join(', ')})`;

function writeItems(db: Connection, id: number, items: SampleFields['items']): void {
  // The sign keeps SQLite from planning anew for each batch (see isId).
  run(db, 'DELETE FROM test_item WHERE sample_id = +?', [id]);
  for (const [position, item] of items.entries()) {
    run(db, insertItem, [id, position, ...itemFields.map((field) => item[field])]);
  }
}

function writeFollowUp(db: Connection, id: number, followUp: SampleFields['followUp']): void {
  run(db, 'DELETE FROM sample_follow_up WHERE sample_id = ?', [id]);
  if (followUp === null) return;
  const columns = followUpFields.map(columnName);
  run(
    db,
    `INSERT INTO sample_follow_up (sample_id, ${columns.join(', ')}) VALUES (:id, ${columns.map((column) => `:${column}`).join(', ')})`,
    { id, ...toColumns(followUp, followUpFields) },
  );
}

const writeContradiction = (db: Connection, id: number, { labVerdict, items }: SampleFields): unknown =>
  run(db, 'UPDATE sample SET contradiction = :is WHERE id = :id AND contradiction <> :is', {
    id,
    is: Number(contradicts(labVerdict, items)),
  });

function writeRelated(db: Connection, id: number, values: SampleFields): void {
  run(db, 'DELETE FROM sample_sampler WHERE sample_id = ?', [id]);
  for (const staffId of new Set(values.samplerIds)) run(db, 'INSERT INTO sample_sampler VALUES (?, ?)', [id, staffId]);
  writeItems(db, id, values.items);
  writeFollowUp(db, id, values.followUp);
  writeContradiction(db, id, values);
}

export const sampleRecord: RecordDefinition<SampleFields, Sample> = {
  noun: 'sample',
  table: 'sample',
  columns: fieldNames(sampleFields).filter((field) => !related.has(field)) as (keyof SampleFields & string)[],
  fields: fieldNames(sampleFields),
  get(db, id) {
    const row = first<object>(db, `SELECT ${sampleSelect} FROM ${sampleFrom} WHERE ${isId('sample')}`, [id]);
    return row && sampleReader(db)(row);
  },
  prepare(context, input, before) {
    requireCampaign(context.db, input.campaignId);
    const values = checkedSample(context, input, before);
    const number =
      values.number ??
      before?.number ??
      nextSampleNumber(context.db, readRules(context.db).sampleNumbering, Number(values.sampledOn.slice(0, 4)));
    // One that comes out of the recycle bin may find its number taken.
    if (number !== before?.number || before.deletedAt !== null)
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

/** What a laboratory's result says of a batch, and what follows from it. */
const resultFields = [
  'number',
  'laboratoryId',
  'testedOn',
  'reportNumber',
  'reportedOn',
  'labVerdict',
  'verdict',
  'state',
  'items',
] as const;

/** A batch as an import of results stores it: the rest of the sheet, samplers and follow-up stay as they are. */
export const resultRecord: RecordDefinition<SampleFields, Sample> = {
  ...sampleRecord,
  columns: resultFields.filter((field) => field !== 'items'),
  fields: resultFields,
  get(db, id) {
    const row = first<object>(db, `SELECT ${bareSampleSelect} FROM ${bareSampleFrom} WHERE ${isId('sample')}`, [id]);
    return row && sampleReader(db)(row);
  },
  writeRelated(db, id, values) {
    writeItems(db, id, values.items);
    writeContradiction(db, id, values);
  },
};

export const sampleRecordHandlers = recordHandlers('sample', sampleRecord, listSamples);
