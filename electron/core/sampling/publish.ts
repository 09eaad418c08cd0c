import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import { type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { requireRecord, updateRecord } from '../record/index.ts';
import { sampleRecord } from './sample.ts';

const fields = Object.keys(sampleFields.shape) as (keyof SampleFields)[];

/**
 * Notes for several batches the day on which their results went public; null takes it back. All or none, by the rules of
 * a single one: a final verdict, and the time for an objection over (DOMAIN.md).
 * @throws CoreError naming the batch that cannot be published.
 */
export function publishSamples(
  context: WriteContext,
  { samples, publishedOn }: CallValues<'sample.publish'>,
): CallOutput<'sample.publish'> {
  return context.transaction(() => ({
    samples: samples.map(({ id, revision }) => {
      const before = requireRecord(context.db, sampleRecord, id);
      const values = Object.fromEntries(fields.map((field) => [field, before[field]])) as unknown as SampleFields;
      try {
        return { id, revision: updateRecord(context, sampleRecord, id, revision, { ...values, publishedOn }).revision };
      } catch (error) {
        // Told again with the batch's number; the transaction is given up as a whole.
        if (error instanceof CoreError) {
          throw new CoreError(error.code, `${before.number}：${error.message}（其他批次也未登记）`, { cause: error });
        }
        throw error;
      }
    }),
  }));
}
