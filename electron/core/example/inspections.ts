import type { WriteContext } from '../context.ts';
import { findingRecord, inspectionRecord } from '../inspection/index.ts';
import type { TaskFinder } from './circulars.ts';
import type { TypicalFinding } from './content/matters.ts';
import type { ExampleDirectory } from './directory.ts';
import { createExample } from './exampleWriter.ts';
import { courseOf } from './findingCourse.ts';
import { type ChecklistFinder, createPlans, enterPlatformDraw } from './inspectionPlans.ts';
import { answersOf, onSite } from './onSite.ts';
import type { Chance } from './random.ts';
import { type Visit, visitsOf } from './visits.ts';

/** Something of an inspection that a case is made of. */
export interface CaseSource {
  inspectionId: number | null;
  findingId: number | null;
  sampleId: number | null;
  subjectName: string;
  /** What a case made of it is called, after the subject's name. */
  offence: string;
  what: string;
  day: string;
}

/** A finding that is worth a picture, and the point of the checklist that it was made at. */
export interface FoundSomething {
  inspectionId: number;
  findingId: number;
  point: string | null;
  day: string;
  caption: string;
}

function resultsOf({ state, found, endedEarly }: Visit): string[] {
  if (state !== 'done' && state !== 'published') return [];
  if (endedEarly !== null) return [endedEarly];
  if (found.length === 0) return ['未发现问题'];
  const waiting = found.some((finding) => finding.measure === 'case' || finding.measure === 'seized');
  return waiting ? ['发现问题待后续处理'] : ['发现问题已责令改正'];
}

function createVisit(
  context: WriteContext,
  chance: Chance,
  visit: Visit,
  more: { campaignId: number; taskId: number | null; drawId: number | null; checklist: ReturnType<ChecklistFinder> },
): number {
  const { checklist, ...links } = more;
  return createExample(context, inspectionRecord, {
    ...links,
    number: null,
    subjectId: visit.subject.id,
    unitId: visit.unitId,
    previousId: null,
    kind: visit.matter.kind,
    state: visit.state,
    inspectedOn: visit.day,
    matter: visit.matter.matter,
    inspectorIds: visit.inspectorIds,
    checklistVersionId: checklist?.versionId ?? null,
    answers: checklist === undefined ? [] : answersOf(chance, visit, checklist.items),
    results: resultsOf(visit),
    publishedOn: visit.publishedOn,
    cancelReason: visit.cancelReason,
    ...onSite(chance, visit),
  }).id;
}

function createFinding(
  context: WriteContext,
  chance: Chance,
  visit: Visit,
  inspectionId: number,
  typical: TypicalFinding,
  checklist: ReturnType<ChecklistFinder>,
): FoundSomething {
  const { description, severity, measure } = typical;
  const item = checklist?.items.find((one) => one.key === typical.point);
  const { id: findingId } = createExample(context, findingRecord, {
    inspectionId,
    checklistKey: item?.key ?? null,
    description,
    lawReference: item?.lawReference ?? null,
    severity,
    measure,
    ...courseOf(chance, visit, typical),
  });
  return { inspectionId, findingId, point: item?.key ?? null, day: visit.day, caption: description };
}

/** Stores plan, draw and inspections of one year with their findings. @returns what cases are made of, and what is worth a picture. */
export function createInspections(
  context: WriteContext,
  chance: Chance,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
  findTask: TaskFinder,
  findChecklist: ChecklistFinder,
): { cases: CaseSource[]; found: FoundSomething[] } {
  const plans = createPlans(context, year, campaignId, directory);
  const visits = visitsOf(chance, year, directory);
  const drawn = visits.filter(({ matter }) => matter.kind === 'double-random');
  const drawId = enterPlatformDraw(context, year, campaignId, plans.get(drawn[0]!.matter.matter)!, drawn);
  const cases: CaseSource[] = [];
  const found: FoundSomething[] = [];
  for (const visit of visits) {
    const { task } = visit.matter.years[year];
    const checklist = findChecklist(visit.matter.matter);
    const inspectionId = createVisit(context, chance, visit, {
      campaignId,
      taskId: task === null ? null : findTask(year, task),
      drawId: drawn.includes(visit) ? drawId : null,
      checklist,
    });
    for (const typical of visit.found) {
      const finding = createFinding(context, chance, visit, inspectionId, typical, checklist);
      found.push(finding);
      if (typical.measure !== 'case') continue;
      const { description: what, offence = what } = typical;
      const { findingId } = finding;
      cases.push({
        inspectionId,
        findingId,
        sampleId: null,
        subjectName: visit.subject.name,
        what,
        offence,
        day: visit.day,
      });
    }
  }
  return { cases, found };
}
