import type { CallValues } from '../../../shared/contract/index.ts';
import type { Sample, SampleFields } from '../../../shared/contract/sampling.ts';
import { sampleStates } from '../../../shared/domain/labels.ts';
import type { SampleState } from '../../../shared/domain/sampleStates.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { changeSeveral } from './changeSeveral.ts';

type Dated = Extract<keyof SampleFields, 'sealedOn' | 'submittedOn' | 'receivedOn' | 'refusedOn' | 'testedOn'>;

/** Steps that several batches can take together, with the date that each step fills. */
const dateOf: Partial<Record<SampleState, Dated>> = {
  sealed: 'sealedOn',
  submitted: 'submittedOn',
  received: 'receivedOn',
  refused: 'refusedOn',
  tested: 'testedOn',
};

/** The day of closing stands with what followed a fail; where nothing followed, there is none to note. */
const closing = ({ followUp }: Sample, on: string): Partial<SampleFields> =>
  followUp === null || followUp.closedOn !== null ? {} : { followUp: { ...followUp, closedOn: on } };

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
  const changeOf = (before: Sample): Partial<SampleFields> => ({
    state: to,
    ...(date === undefined ? closing(before, on) : { [date]: on }),
    // A seal is whole when it is put on; what is said already stays.
    ...(to === 'sealed' && before.sealCondition === null ? { sealCondition: 'intact' as const } : {}),
    ...(laboratoryId === null ? {} : { laboratoryId }),
    ...(to === 'refused' ? { refusalReason: reason } : {}),
  });
  return { advanced: changeSeveral(context, samples, changeOf, '其他批次也未处理').length };
}
