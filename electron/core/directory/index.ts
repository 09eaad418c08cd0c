import { checklistHandlers, checklistRecord } from './checklist.ts';
import { laboratoryHandlers, laboratoryRecord } from './laboratory.ts';
import { productGroupHandlers, productGroupRecord } from './productGroup.ts';
import { staffHandlers, staffRecord } from './staff.ts';
import { subjectRecord } from './subject.ts';
import { subjectHandlers } from './subjectCalls.ts';
import { unitHandlers, unitRecord } from './unit.ts';

export { checklistRecord, checklistVersionOf } from './checklist.ts';
export { laboratoryRecord } from './laboratory.ts';
export { productGroupRecord } from './productGroup.ts';
export { staffRecord } from './staff.ts';
export { subjectRecord } from './subject.ts';
export { unitRecord } from './unit.ts';

/** The nouns of the directory as the core stores them, for whoever writes any of them by its name. */
export const recordDefinitions = {
  unit: unitRecord,
  staff: staffRecord,
  subject: subjectRecord,
  laboratory: laboratoryRecord,
  'product-group': productGroupRecord,
  checklist: checklistRecord,
};

export const directoryHandlers = {
  ...unitHandlers,
  ...staffHandlers,
  ...subjectHandlers,
  ...laboratoryHandlers,
  ...productGroupHandlers,
  ...checklistHandlers,
};
