import { followUp, type Sample } from '../../../shared/contract/sampling.ts';
import { type Connection, columnName, fromRow } from '../database/index.ts';
import { readRules } from '../setting/index.ts';
import { type SampleClocks, sampleClocks } from './sampleClocks.ts';

export const followUpFields = Object.keys(followUp.shape);
const yesOrNo = new Set(['objectionAccepted', 'recheckPassed']);
const followUpValue = (field: string): string =>
  yesOrNo.has(field)
    ? `json(CASE ${columnName(field)} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)`
    : columnName(field);
const followUpJson = `json_object(${followUpFields.map((field) => `'${field}', ${followUpValue(field)}`).join(', ')})`;

export const itemFields = ['name', 'requirement', 'value', 'unit', 'method', 'labVerdict', 'verdict'] as const;
const itemJson = `json_object(${itemFields.map((field) => `'${field}', ${columnName(field)}`).join(', ')})`;

/** What of a batch stands in rows of other tables, and what it is for a caller that does not look at it. */
const ofOtherRows = {
  samplerIds: ['(SELECT json_group_array(staff_id) FROM sample_sampler WHERE sample_id = sample.id)', "'[]'"],
  items: [
    `(SELECT json_group_array(${itemJson} ORDER BY position) FROM test_item WHERE test_item.sample_id = sample.id)`,
    "'[]'",
  ],
  // The clocks of a batch hang on it.
  followUp: [`(SELECT ${followUpJson} FROM sample_follow_up WHERE sample_follow_up.sample_id = sample.id)`, null],
  samplerNames: [
    `(SELECT json_group_array(staff.name) FROM sample_sampler JOIN staff ON staff.id = staff_id
      WHERE sample_id = sample.id)`,
    "'[]'",
  ],
  evidence: [
    `(SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'sample' AND evidence.owner_id = sample.id
      AND evidence.deleted_at IS NULL)`,
    '0',
  ],
} as const;

const otherRows = (isWanted: (field: string) => boolean): string =>
  Object.entries(ofOtherRows)
    .map(([field, [sql, nothing]]) => `${isWanted(field) || nothing === null ? sql : nothing} AS ${columnName(field)}`)
    .join(',\n  ');

/** A batch without what only a screen shows of other records: their rows are read in vain for thousands of results. */
export const bareSampleSelect = `sample.*, subject.name AS subject_name, NULL AS township, NULL AS sampling_plan_name,
  NULL AS product_group_name, laboratory.name AS laboratory_name, ${otherRows((field) => field === 'items' || field === 'samplerIds')}`;
export const bareSampleFrom = `sample JOIN subject ON subject.id = sample.subject_id
  LEFT JOIN laboratory ON laboratory.id = sample.laboratory_id`;

/** The columns of a batch; rows of other tables that hold none of the wanted fields are left alone. */
export const sampleSelectOf = (
  isWanted: (field: string) => boolean,
): string => `sample.*, subject.name AS subject_name, subject.township AS township,
  sampling_plan.name AS sampling_plan_name, product_group.name AS product_group_name, laboratory.name AS laboratory_name,
  ${otherRows(isWanted)}`;
export const sampleSelect = sampleSelectOf(() => true);

/** Every batch has a subject; joined like this SQLite leaves it out where nothing asks for it. */
export const sampleFrom = `sample LEFT JOIN subject ON subject.id = sample.subject_id
  LEFT JOIN sampling_plan ON sampling_plan.id = sample.sampling_plan_id
  LEFT JOIN product_group ON product_group.id = sample.product_group_id
  LEFT JOIN laboratory ON laboratory.id = sample.laboratory_id`;

type Stored = Omit<Sample, keyof SampleClocks>;

const kinds = { json: ['samplerIds', 'samplerNames', 'items', 'followUp'], flags: ['contradiction'] } as const;

/** Reads rows of `sampleSelect`. */
export function sampleReader(db: Connection): (row: object) => Sample {
  const clocksOf = sampleClocks(readRules(db));
  return (row) => {
    const read = fromRow<Stored & { imported: number | boolean | null }>(row, kinds);
    const sample: Stored = { ...read, imported: read.imported === null ? null : Number(read.imported) === 1 };
    return { ...sample, ...clocksOf(sample) };
  };
}
