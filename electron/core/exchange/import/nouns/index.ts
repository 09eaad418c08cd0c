import type { ImportNoun } from '../../../../../shared/contract/exchange.ts';
import type { ListImport } from '../definition.ts';
import { activityList } from './activity.ts';
import { laboratoryList, productGroupList, staffList, unitList } from './directory.ts';
import { drawList } from './draw.ts';
import { inspectionPlanList } from './inspectionPlan.ts';
import { sampleList } from './sample/index.ts';
import { subjectList } from './subject.ts';
import { testItemList } from './testItem/index.ts';

/** How each list is imported; a new one is a definition here and a name in the contract. */
export const listImports: Record<ImportNoun, ListImport> = {
  subject: subjectList,
  staff: staffList,
  unit: unitList,
  laboratory: laboratoryList,
  'product-group': productGroupList,
  activity: activityList,
  'inspection-plan': inspectionPlanList,
  draw: drawList,
  sample: sampleList,
  'test-item': testItemList,
};
