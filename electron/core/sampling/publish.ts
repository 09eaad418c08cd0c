import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { changeSeveral } from './changeSeveral.ts';

/**
 * Notes for several batches the day on which their results went public; null takes it back. All or none, by the rules of
 * a single one: a final verdict, and the time for an objection over (DOMAIN.md).
 * @throws CoreError naming the batch that cannot be published.
 */
export const publishSamples = (
  context: WriteContext,
  { samples, publishedOn }: CallValues<'sample.publish'>,
): CallOutput<'sample.publish'> => ({
  samples: changeSeveral(context, samples, () => ({ publishedOn }), '其他批次也未登记'),
});
