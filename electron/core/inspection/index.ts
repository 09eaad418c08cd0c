import { recordHandlers } from '../record/index.ts';
import { caseHandlers } from './case.ts';
import { findingHandlers } from './finding.ts';
import { inspectionRecord } from './inspection.ts';
import { listInspections } from './inspectionList.ts';

export { caseRecord } from './case.ts';
export { findingRecord } from './finding.ts';
export { inspectionRecord } from './inspection.ts';

export const inspectionHandlers = {
  ...recordHandlers('inspection', inspectionRecord, listInspections),
  ...findingHandlers,
  ...caseHandlers,
};
