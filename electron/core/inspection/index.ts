import { writeFileSync } from 'node:fs';
import type { CallValues } from '../../../shared/contract/index.ts';
import type { Handlers, WriteContext } from '../context.ts';
import { tableDocument, tableWorkbook } from '../document/index.ts';
import { newTokenPlace } from '../files/index.ts';
import { recordHandlers } from '../record/index.ts';
import { assignInspections } from './assign.ts';
import { caseHandlers } from './case.ts';
import { drawHandlers } from './draw/index.ts';
import { findingHandlers } from './finding.ts';
import { inspectionRecord } from './inspection.ts';
import { listInspections } from './inspectionList.ts';
import { inspectionPlanHandlers } from './inspectionPlan.ts';
import { planTable } from './planTable.ts';
import { inspectionStatistics } from './statistics.ts';

export { caseRecord } from './case.ts';
export { enterDraw, verifyDrawBytes } from './draw/index.ts';
export { findingRecord } from './finding.ts';
export { inspectionRecord } from './inspection.ts';
export { inspectionPlanRecord } from './inspectionPlan.ts';

/** Writes the plan table's file into the outbox. */
async function exportPlan(
  context: WriteContext,
  { campaignId, format }: CallValues<'inspection-plan.export'>,
): Promise<{ token: string; name: string }> {
  const table = planTable(context.db, campaignId);
  const content = format === 'xlsx' ? await tableWorkbook(table, '抽查计划') : await tableDocument(table);
  const place = newTokenPlace(context.folder.outbox, `${table.title}.${format}`);
  writeFileSync(place.path, content);
  return { token: place.token, name: place.name };
}

const otherHandlers: Handlers<'inspection.assign' | 'inspection.statistics' | 'inspection-plan.export'> = {
  'inspection.assign': (context, assignment) => assignInspections(context, assignment),
  'inspection.statistics': (context, input) => inspectionStatistics(context.db, input),
  'inspection-plan.export': exportPlan,
};

export const inspectionHandlers = {
  ...recordHandlers('inspection', inspectionRecord, listInspections),
  ...findingHandlers,
  ...caseHandlers,
  ...inspectionPlanHandlers,
  ...drawHandlers,
  ...otherHandlers,
};
