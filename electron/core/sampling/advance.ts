import type { CallValues } from '../../../shared/contract/index.ts';
import { type SampleFields, sampleFields } from '../../../shared/contract/sampling.ts';
import { sampleStates } from '../../../shared/domain/labels.ts';
import type { SampleState } from '../../../shared/domain/sampleStates.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { requireRecord, updateRecord } from '../record/index.ts';
import { sampleRecord } from './sample.ts';

type Dated = Extract<keyof SampleFields, 'sealedOn' | 'submittedOn' | 'receivedOn' | 'refusedOn' | 'testedOn'>;

/** Steps that several batches can take together, with the date that each step fills. */
const dateOf: Partial<Record<SampleState, Dated>> = {
  sealed: 'sealedOn',
  submitted: 'submittedOn',
  received: 'receivedOn',
  refused: 'refusedOn',
  tested: 'testedOn',
};

const fields = Object.keys(sampleFields.shape) as (keyof SampleFields)[];

/**
 * One step for several batches: all or none, by the rules of a single one.
 * @throws CoreError naming the batch that cannot go.
 */
export function advanceSamples(
  context: WriteContext,
  { samples, to, on, laboratoryId, reason }: CallValues<'sample.advance'>,
): { advanced: number } {
  const date = dateOf[to];
  if (date === undefined && to !== 'closed') {
    throw new CoreError('input', `“${sampleStates[to]}”需要逐批填写，不能批量处理`, { field: 'to' });
  }
  return context.transaction(() => {
    for (const { id, revision } of samples) {
      const before = requireRecord(context.db, sampleRecord, id);
      const values = Object.fromEntries(fields.map((field) => [field, before[field]])) as unknown as SampleFields;
      try {
        updateRecord(context, sampleRecord, id, revision, {
          ...values,
          state: to,
          ...(date === undefined ? {} : { [date]: on }),
          ...(laboratoryId === null ? {} : { laboratoryId }),
          ...(to === 'refused' ? { refusalReason: reason } : {}),
        });
      } catch (error) {
        // Told again with the batch's number; the transaction is given up as a whole.
        if (error instanceof CoreError) {
          throw new CoreError(error.code, `${before.number}：${error.message}（其他批次也未处理）`, { cause: error });
        }
        throw error;
      }
    }
    return { advanced: samples.length };
  });
}
