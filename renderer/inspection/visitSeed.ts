import { z } from 'zod';
import type { Inspection } from '../../shared/contract/inspection.ts';
import type { RecordOf, ValuesOf } from '../nouns.ts';

const id = z.number().int().nullable().default(null);

/**
 * What the address says of a new visit: what the list is narrowed to; `forTask`: the task it is to serve («安排…» on the home
 * page); `forPrevious`: the visit it follows up.
 */
export const visitSeeds = z.object({ subjectId: id, taskId: id, unitId: id, forTask: id, forPrevious: id });
type Seeds = z.output<typeof visitSeeds>;
type Values = Partial<ValuesOf<'inspection'>>;

/** One patrol goes from door to door: the day, the people, the matter and the checklist stay. */
const likeLast = (last: RecordOf<'inspection'>): Values => ({
  kind: last.kind,
  state: last.state === 'published' ? 'done' : last.state,
  inspectedOn: last.inspectedOn,
  unitId: last.unitId,
  inspectorIds: last.inspectorIds,
  taskId: last.taskId,
  matter: last.matter,
  checklistVersionId: last.checklistVersionId,
});

/** A visit that follows another up goes to the same subject, by the same people, for the same matter. */
const followUp = (previous: Inspection, today: string): Values => ({
  kind: 'follow-up',
  state: 'planned',
  previousId: previous.id,
  subjectId: previous.subjectId,
  unitId: previous.unitId,
  inspectorIds: previous.inspectorIds,
  taskId: previous.taskId,
  matter: previous.matter,
  complaintNumber: previous.complaintNumber,
  inspectedOn: today,
});

/** What a new visit starts with. */
export function visitSeed(
  seeds: Seeds,
  previous: Inspection | null,
  last: RecordOf<'inspection'> | null,
  today: string,
): Values {
  if (last) return likeLast(last);
  if (previous) return followUp(previous, today);
  const { subjectId, taskId, unitId, forTask } = seeds;
  return {
    // 0 stands for visits without a unit.
    unitId: unitId || null,
    taskId: forTask ?? taskId,
    ...(subjectId === null ? {} : { subjectId }),
    inspectedOn: today,
  };
}
