import { caseHandlers } from './case.ts';
import { findingHandlers } from './finding.ts';
import { inspectionRecordHandlers } from './inspection.ts';

export { caseRecord } from './case.ts';
export { findingRecord } from './finding.ts';
export { inspectionRecord } from './inspection.ts';

export const inspectionHandlers = { ...inspectionRecordHandlers, ...findingHandlers, ...caseHandlers };
