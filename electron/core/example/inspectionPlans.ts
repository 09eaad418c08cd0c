import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { WriteContext } from '../context.ts';
import { count } from '../database/index.ts';
import { checklistRecord } from '../directory/index.ts';
import { enterDraw, inspectionPlanRecord } from '../inspection/index.ts';
import { checklists } from './content/checklists.ts';
import { planRows } from './content/plans.ts';
import type { ExampleDirectory } from './directory.ts';
import { createExample, noteExample } from './exampleWriter.ts';
import type { Visit } from './visits.ts';

/** The checklist that goes with a matter; a matter may have none. */
export type ChecklistFinder = (matter: string) => { versionId: number; items: readonly ChecklistItem[] } | undefined;

/** Stores the example's checklists; one whose name the person uses already gets a name of its own. */
export function createChecklists(context: WriteContext): ChecklistFinder {
  const taken = (name: string): boolean =>
    count(context.db, 'SELECT count(*) FROM checklist WHERE name = ? AND deleted_at IS NULL', [name]) > 0;
  const byMatter = new Map<string, { versionId: number; items: readonly ChecklistItem[] }>();
  for (const { name, matter, items } of checklists) {
    const values = {
      name: taken(name) ? `${name}（示例）` : name,
      matter,
      active: true,
      note: null,
      items: [...items],
    };
    const { versionId } = createExample(context, checklistRecord, values);
    byMatter.set(matter, { versionId, items });
  }
  return (matter) => byMatter.get(matter);
}

/** Stores the plan table of one year. @returns the row of each matter. */
export function createPlans(
  context: WriteContext,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
): ReadonlyMap<string, number> {
  return new Map(
    planRows.map(({ days, unit, ...row }, index) => {
      const { id } = createExample(context, inspectionPlanRecord, {
        ...row,
        campaignId,
        position: index + 1,
        frequency: '1 次/年',
        startsOn: `${year}-${days[0]}`,
        endsOn: `${year}-${days[1]}`,
        unitId: directory.unitId(unit),
        taskId: null,
        note: null,
      });
      return [row.matter, id];
    }),
  );
}

/**
 * Enters the random draw of one year as the province's platform would have given it: who was drawn is who is visited.
 * A draw of our own would come out differently each time the example is loaded.
 */
export function enterPlatformDraw(
  context: WriteContext,
  year: 2025 | 2026,
  campaignId: number,
  inspectionPlanId: number,
  visits: readonly Visit[],
): number {
  const day = `${year}-08-26`;
  const { id } = enterDraw(context, {
    campaignId,
    title: `${year} 年企业公示信息随机抽查`,
    matter: visits[0]!.matter.matter,
    inspectionPlanId,
    taskId: null,
    unitId: null,
    // Nothing was drawn after today, whatever the machine's clock says.
    drawnOn: day <= context.today() ? day : context.today(),
    platform: '省“双随机、一公开”监管平台（示例）',
    picks: visits.map(({ subject, inspectorIds }) => ({ subjectId: subject.id, inspectorIds })),
  });
  noteExample(context, 'draw', id);
  return id;
}
