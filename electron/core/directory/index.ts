import { laboratoryHandlers } from './laboratory.ts';
import { productGroupHandlers } from './productGroup.ts';
import { staffHandlers } from './staff.ts';
import { subjectHandlers } from './subject.ts';
import { unitHandlers } from './unit.ts';

export { laboratoryRecord } from './laboratory.ts';
export { productGroupRecord } from './productGroup.ts';
export { staffRecord } from './staff.ts';
export { subjectRecord } from './subject.ts';
export { unitRecord } from './unit.ts';

export const directoryHandlers = {
  ...unitHandlers,
  ...staffHandlers,
  ...subjectHandlers,
  ...laboratoryHandlers,
  ...productGroupHandlers,
};
