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

const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/**
 * Of whom and of what a sheet was taken does not change with its number: a row that says another shop or another product
 * is another machine's sheet. A list as it is seen on the screen has no key that would tell.
 */
const isSameBatch = (there: Sample, { subjectId, productName }: Partial<SampleFields>): boolean =>
  (subjectId === undefined || subjectId === there.subjectId) &&
  (productName === undefined || plainName(productName) === plainName(there.productName));

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
  clash: (there, said) =>
    said !== null && isSameBatch(there, said)
      ? null
      : `${there.number} 在本机是另一批次的编号（${there.subjectName}，${there.productName}），没有覆盖。不是同一批的，请给其中一批改号，并在「业务规则」里给每台电脑填不同的「本机代号」；是同一批的，请在系统里修改`,
  keys: [{ words: '抽样单编号相同', of: ({ number }) => (number === null ? null : sampleNumberKey(number)) }],
});
