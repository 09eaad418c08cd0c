import { type Sample, type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { requireRecord, updateRecord } from '../record/index.ts';
import { sampleRecord } from './sample.ts';

interface Version {
  id: number;
  revision: number;
}

const fields = Object.keys(sampleFields.shape) as (keyof SampleFields)[];

/**
 * Changes several batches, all or none, each by the rules of a single one.
 * @param others what the refusal says of the other batches, such as 其他批次也未处理.
 * @throws CoreError naming the batch that cannot be changed.
 */
export function changeSeveral(
  context: WriteContext,
  samples: readonly Version[],
  changeOf: (before: Sample) => Partial<SampleFields>,
  others: string,
): Version[] {
  return context.transaction(() =>
    samples.map(({ id, revision }) => {
      const before = requireRecord(context.db, sampleRecord, id);
      const values = Object.fromEntries(fields.map((field) => [field, before[field]])) as unknown as SampleFields;
      try {
        const after = updateRecord(context, sampleRecord, id, revision, { ...values, ...changeOf(before) });
        return { id, revision: after.revision };
      } catch (error) {
        // Told again with the batch's number; the transaction is given up as a whole.
        if (error instanceof CoreError) {
          throw new CoreError(error.code, `${before.number}：${error.message}（${others}）`, { cause: error });
        }
        throw error;
      }
    }),
  );
}
