import type { z } from 'zod';
import type { findingFields, InspectionFields } from '../../../shared/contract/inspection.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { isWorkingDay } from '../../../shared/domain/workingDays.ts';
import type { WriteContext } from '../context.ts';
import { findingRecord, inspectionRecord } from '../inspection/index.ts';
import type { TaskFinder } from './circulars.ts';
import { type Matter, matters, type TypicalFinding } from './content/matters.ts';
import type { ExampleDirectory, ExampleSubject } from './directory.ts';
import { createExample } from './exampleWriter.ts';
import type { Chance } from './random.ts';

type FindingFields = z.infer<typeof findingFields>;

/** The day on which the example stands. */
export const exampleToday = '2026-09-14';

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

interface Visit {
  matter: Matter;
  year: 2025 | 2026;
  subject: ExampleSubject;
  day: string;
  done: boolean;
}

/** Working days of the month's first three weeks. */
const visitDays = (year: number): string[] =>
  Array.from({ length: 22 }, (_, index) => addDays(`${year}-09-01`, index)).filter((day) => isWorkingDay(day));

function visitsOf(chance: Chance, year: 2025 | 2026, subjects: readonly ExampleSubject[]): Visit[] {
  const days = visitDays(year);
  const visits = matters.flatMap((matter) => {
    const fitting = subjects.filter(
      (subject) => matter.subjectKinds.includes(subject.kind) && matter.at.test(subject.name),
    );
    return chance.several(fitting, matter.years[year].visits).map((subject) => {
      const day = chance.pick(days);
      return { matter, year, subject, day, done: day < exampleToday || (day === exampleToday && chance.happens(0.5)) };
    });
  });
  return visits.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function resultsOf(visit: Visit, found: readonly TypicalFinding[]): string[] {
  if (!visit.done) return [];
  if (found.length === 0) return ['未发现问题'];
  const waiting = found.some((finding) => finding.measure === 'case' || finding.measure === 'seized');
  return waiting ? ['发现问题待后续处理'] : ['发现问题已责令改正'];
}

/** A result goes public some days after the visit; of last year everything is public. */
function publicationOf(chance: Chance, visit: Visit): Pick<InspectionFields, 'state' | 'publishedOn'> {
  if (!visit.done) return { state: 'planned', publishedOn: null };
  const day = addDays(visit.day, chance.between(3, 9));
  return day <= exampleToday && (visit.year === 2025 || chance.happens(0.8))
    ? { state: 'published', publishedOn: day }
    : { state: 'done', publishedOn: null };
}

/** How far the rectification has come by the example's day: last year's is over, some of this year's is overdue. */
function rectificationOf(
  chance: Chance,
  visit: Visit,
  { offence: _, ...typical }: TypicalFinding,
): Omit<FindingFields, 'inspectionId'> {
  const blank = { checklistKey: null, lawReference: null, rectification: null, rechecks: [], recheckedOn: null };
  if (typical.measure === 'on-the-spot') {
    return { ...blank, ...typical, deadline: visit.day, rectifiedOn: visit.day, state: 'rectified' };
  }
  const deadline = addDays(visit.day, chance.pick([5, 7, 7, 10, 15]));
  const open = { ...blank, ...typical, deadline, rectifiedOn: null, state: 'open' as const };
  const rectifiedOn = addDays(visit.day, chance.between(2, 7));
  if (rectifiedOn > exampleToday || (visit.year === 2026 && chance.happens(0.35))) return open;
  const recheckedOn = addDays(rectifiedOn, chance.between(1, 4));
  return recheckedOn <= exampleToday && (visit.year === 2025 || chance.happens(0.6))
    ? {
        ...open,
        rectifiedOn,
        rechecks: [{ on: recheckedOn, passed: true, note: null, inspectionId: null }],
        recheckedOn,
        state: 'rechecked',
      }
    : { ...open, rectifiedOn, state: 'rectified' };
}

const foundAt = (chance: Chance, visit: Visit): TypicalFinding[] =>
  visit.done && chance.happens(0.42) ? chance.several(visit.matter.findings, chance.happens(0.25) ? 2 : 1) : [];

/** Stores the inspections of one year with their findings. @returns what cases are made of, and visits worth a picture. */
export function createInspections(
  context: WriteContext,
  chance: Chance,
  year: 2025 | 2026,
  campaignId: number,
  directory: ExampleDirectory,
  findTask: TaskFinder,
): { cases: CaseSource[]; found: { id: number; day: string; caption: string }[] } {
  const cases: CaseSource[] = [];
  const found: { id: number; day: string; caption: string }[] = [];
  for (const visit of visitsOf(chance, year, directory.subjects)) {
    const { matter, subject, day } = visit;
    const unitId = matter.unit === null ? directory.stationOf(subject.township) : directory.unitId(matter.unit);
    const findings = foundAt(chance, visit);
    const { task } = matter.years[year];
    const { id } = createExample(context, inspectionRecord, {
      campaignId,
      number: null,
      subjectId: subject.id,
      taskId: task === null ? null : findTask(year, task),
      unitId,
      drawId: null,
      previousId: null,
      arrivedAt: null,
      leftAt: null,
      complaintNumber: null,
      checklistVersionId: null,
      answers: [],
      sitePerson: null,
      signature: null,
      refusalReason: null,
      witness: null,
      cancelReason: null,
      kind: matter.kind,
      ...publicationOf(chance, visit),
      inspectedOn: day,
      matter: matter.matter,
      inspectorIds: chance.several(directory.inspectorsOf(unitId), 2),
      results: resultsOf(visit, findings),
      note: null,
    });
    for (const typical of findings) {
      const { id: findingId } = createExample(context, findingRecord, {
        inspectionId: id,
        ...rectificationOf(chance, visit, typical),
      });
      found.push({ id, day, caption: typical.description });
      if (typical.measure === 'case')
        cases.push({
          inspectionId: id,
          findingId,
          sampleId: null,
          subjectName: subject.name,
          what: typical.description,
          offence: typical.offence ?? typical.description,
          day,
        });
    }
  }
  return { cases, found };
}
