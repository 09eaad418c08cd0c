import type { Sample } from '../../../shared/contract/sampling.ts';
import { type ValuesOf, valuesOf } from '../../nouns.ts';

type Values = Partial<ValuesOf<'sample'>>;

/** «保存并下一批»: the sampling goes on at the same subject for the same plan; the product is another. */
export const nextSample = (last: Sample): Values => ({
  samplingPlanId: last.samplingPlanId,
  taskId: last.taskId,
  kind: last.kind,
  category: last.category,
  stage: last.stage,
  sampledOn: last.sampledOn,
  place: last.place,
  area: last.area,
  method: last.method,
  samplerIds: last.samplerIds,
  subjectId: last.subjectId,
  productGroupId: last.productGroupId,
  laboratoryId: last.laboratoryId,
});

/**
 * «复制上一批»: everything of the sheet but what belongs to that one batch alone: its number, seal, dates at the
 * laboratory, result and what followed. Test items keep their requirements and lose their values.
 */
export const copyOfSample = (sample: Sample): Values => ({
  ...valuesOf('sample', sample),
  number: null,
  sealNumber: null,
  sealedOn: null,
  submittedOn: null,
  receivedOn: null,
  refusedOn: null,
  refusalReason: null,
  testedOn: null,
  reportNumber: null,
  reportedOn: null,
  labVerdict: null,
  verdict: 'open',
  state: 'sampled',
  publishedOn: null,
  note: null,
  items: sample.items.map((item) => ({ ...item, value: null, labVerdict: null, verdict: 'none' })),
  followUp: null,
});
