import type { z } from 'zod';
import type { findingFields, Recheck } from '../../../shared/contract/inspection.ts';
import { addDays } from '../../../shared/domain/days.ts';
import type { TypicalFinding } from './content/matters.ts';
import type { Chance } from './random.ts';
import { exampleToday, type Visit } from './visits.ts';

type FindingFields = z.infer<typeof findingFields>;
type Course = Pick<FindingFields, 'state' | 'deadline' | 'rectification' | 'rectifiedOn' | 'rechecks' | 'recheckedOn'>;

const rectifications = ['已下架并改正，附整改照片', '已补齐记录和票据', '已更换并张贴标识', '已停用，维修后恢复'];
const recheck = (on: string, passed: boolean): Recheck => ({
  on,
  passed,
  note: passed ? '现场复查，已整改到位' : '整改不到位，部分商品仍在销售，再次责令改正',
  inspectionId: null,
});

/** Rectified and re-checked, if it came to that by the example's day; all of last year's did. */
function settled(chance: Chance, visit: Visit, open: Course, rectifiedOn: string, before: Recheck[]): Course {
  const rectified = { ...open, rectification: chance.pick(rectifications), rectifiedOn, rechecks: before };
  const on = addDays(rectifiedOn, chance.between(1, 4));
  if (on > exampleToday || (visit.year === 2026 && chance.happens(0.4))) return { ...rectified, state: 'rectified' };
  return { ...rectified, rechecks: [...before, recheck(on, true)], recheckedOn: on, state: 'rechecked' };
}

/** A re-check that was not passed: a new deadline, and put right once more where there was time for it. */
function failedOnce(chance: Chance, visit: Visit, open: Course, rectifiedOn: string): Course {
  const on = addDays(rectifiedOn, 1);
  const deadline = addDays(on, 5);
  const again = addDays(on, chance.between(1, 3));
  const opened = { ...open, deadline, rectification: chance.pick(rectifications), rechecks: [recheck(on, false)] };
  if (on > exampleToday) return settled(chance, visit, open, rectifiedOn, []);
  return again > exampleToday ? opened : settled(chance, visit, opened, again, opened.rechecks);
}

/** How far a finding has come by the example's day: last year's is over, some of this year's is overdue. */
export function courseOf(chance: Chance, visit: Visit, typical: TypicalFinding): Course {
  const none = { deadline: null, rectification: null, rectifiedOn: null, rechecks: [], recheckedOn: null };
  if (typical.measure === 'case') return { ...none, state: 'handed-over' };
  if (typical.measure === 'on-the-spot') {
    const rectification = '现场改正，检查人员当场确认';
    return { ...none, deadline: visit.day, rectification, rectifiedOn: visit.day, state: 'rectified' };
  }
  const open: Course = { ...none, deadline: addDays(visit.day, chance.pick([5, 7, 7, 10, 15])), state: 'open' };
  const rectifiedOn = addDays(visit.day, chance.between(2, 7));
  if (rectifiedOn > exampleToday || (visit.year === 2026 && chance.happens(0.35))) return open;
  return chance.happens(0.2)
    ? failedOnce(chance, visit, open, rectifiedOn)
    : settled(chance, visit, open, rectifiedOn, []);
}
