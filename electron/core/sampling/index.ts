import { sampleHandlers } from './sample.ts';
import { samplingPlanHandlers } from './samplingPlan.ts';

export { sampleRecord } from './sample.ts';
export { samplingPlanRecord } from './samplingPlan.ts';

export const samplingHandlers = { ...samplingPlanHandlers, ...sampleHandlers };
