import { type Sample, type SampleFields, sampleFields } from '../../../../../../shared/contract/sampling.ts';
import { sampleRecord } from '../../../../sampling/index.ts';
import { recordList, recordsOf } from '../../records.ts';
import { planField, resolver, samplerFields, subjectFields } from './references.ts';
import { custodyFields, foodFields, numberField, productFields, samplingFields } from './sheetFields.ts';

interface SampleKeys {
  number: string | null;
}

/** Numbers are compared as they are read aloud: blanks, width and case do not count. */
export const sampleNumberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s‐‑–—−]+/g, (sign) => (/\s/.test(sign) ? '' : '-'))
    .toUpperCase();

const foodOnly = foodFields.map(({ field }) => field);

/** How far the sample has come, by the last day that is given. */
const stateOf = ({ receivedOn, submittedOn, sealedOn }: Partial<SampleFields>): SampleFields['state'] => {
  if (receivedOn) return 'received';
  if (submittedOn) return 'submitted';
  return sealedOn ? 'sealed' : 'sampled';
};

/** Sampling sheets (抽样单), as other systems and ledgers hold them: with all columns of the sheet, without results. */
export const sampleList = recordList<SampleFields, Sample, SampleKeys>('抽检批次', true, {
  kind: 'records',
  record: sampleRecord,
  schema: sampleFields,
  fields: (setting) => [
    numberField,
    planField(setting),
    ...samplingFields(setting),
    ...samplerFields(setting),
    ...subjectFields(setting),
    ...productFields(setting),
    ...foodFields,
    ...custodyFields(setting),
  ],
  defaults: ({ campaign }) => ({ campaignId: campaign?.id ?? 0, samplerIds: [], items: [], verdict: 'open' }),
  resolve: resolver,
  complete: (values) => ({
    ...values,
    kind: values.kind ?? (foodOnly.some((field) => values[field as keyof SampleFields] != null) ? 'food' : 'product'),
    state: values.state ?? stateOf(values),
  }),
  existing: () => ({ sql: recordsOf('sample', ['number']), parameters: [] }),
  keyData: ({ number = null }) => ({ number }),
  keys: [{ words: '抽样单编号相同', of: ({ number }) => (number === null ? null : sampleNumberKey(number)) }],
});
