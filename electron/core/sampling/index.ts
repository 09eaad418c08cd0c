import type { Handlers } from '../context.ts';
import { advanceSamples } from './advance.ts';
import { publicChoiceHandlers } from './publicChoice.ts';
import { publicList } from './publicList.ts';
import { sampleRecordHandlers } from './sample.ts';
import { samplingPlanHandlers } from './samplingPlan.ts';
import { samplingStatistics } from './statistics.ts';

export { publicChoiceRecord } from './publicChoice.ts';
export { sampleRecord } from './sample.ts';
export { samplingPlanRecord } from './samplingPlan.ts';

const ownHandlers: Handlers<'sample.advance' | 'sampling.statistics' | 'sampling.publicList'> = {
  'sample.advance': advanceSamples,
  'sampling.statistics': samplingStatistics,
  'sampling.publicList': publicList,
};

export const samplingHandlers = {
  ...samplingPlanHandlers,
  ...publicChoiceHandlers,
  ...sampleRecordHandlers,
  ...ownHandlers,
};
