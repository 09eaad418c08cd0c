import type { Sample } from '../../shared/contract/sampling.ts';
import { type ValuesOf, valuesOf } from '../nouns.ts';

type Values = Partial<ValuesOf<'sample'>>;

/** «保存，再加一条»: the sampling goes on at the same subject for the same plan; the product is another. */
export const nextSample = (last: Sample): Values => ({
  samplingPlanId: last.samplingPlanId,
  taskId: last.taskId,
  kind: last.kind,
  stage: last.stage,
  sampledOn: last.sampledOn,
  samplerIds: last.samplerIds,
  subjectId: last.subjectId,
  productGroupId: last.productGroupId,
  laboratoryId: last.laboratoryId,
});

/**
 * «复制上一批»: everything of the sheet but what belongs to that one batch alone: its number, seal, dates at the
 * laboratory and result. Test items keep their requirements and lose their values.
 */
export const copyOfSample = (sample: Sample): Values => ({
  ...valuesOf('sample', sample),
  number: null,
  sealNumber: null,
  submittedOn: null,
  reportNumber: null,
  reportedOn: null,
  verdict: 'open',
  state: 'sampled',
  note: null,
  items: sample.items.map((item) => ({ ...item, value: null, verdict: 'none' })),
});
