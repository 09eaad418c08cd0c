import { addDays } from '../../../shared/domain/days.ts';
import type { InspectionState } from '../../../shared/domain/inspectionStates.ts';
import { isWorkingDay } from '../../../shared/domain/workingDays.ts';
import { type Matter, matters, type TypicalFinding } from './content/matters.ts';
import type { ExampleDirectory, ExampleSubject } from './directory.ts';
import type { Chance } from './random.ts';

/** The day on which the example stands. */
export const exampleToday = '2026-09-14';

export interface Visit {
  matter: Matter;
  year: 2025 | 2026;
  subject: ExampleSubject;
  day: string;
  state: InspectionState;
  /** Whoever was called off: why. */
  cancelReason: string | null;
  publishedOn: string | null;
  unitId: number;
  inspectorIds: number[];
  found: TypicalFinding[];
  /** Nobody there, or nothing going on: the visit was over before its checklist. */
  endedEarly: string | null;
}

/** Working days of the month's first three weeks. */
const visitDays = (year: number): string[] =>
  Array.from({ length: 22 }, (_, index) => addDays(`${year}-09-01`, index)).filter((day) => isWorkingDay(day));

const cancelReasons = ['经营者因病停业，改在十月检查', '与上级专项检查重复，合并进行', '房屋拆迁，已停止经营'];
const earlyEnds = ['通过登记的住所（经营场所）无法联系', '未发现开展本次抽查涉及的经营活动'];

/** Of last year everything is public; of this year what is old enough, mostly. */
function publicationOf(chance: Chance, year: number, visitDay: string): string | null {
  const day = addDays(visitDay, chance.between(3, 9));
  return day <= exampleToday && (year === 2025 || chance.happens(0.8)) ? day : null;
}

function stateOf(
  chance: Chance,
  visit: Pick<Visit, 'year' | 'day'>,
): Pick<Visit, 'state' | 'cancelReason' | 'publishedOn'> {
  const none = { cancelReason: null, publishedOn: null };
  if (visit.day > exampleToday) {
    return chance.happens(0.08)
      ? { ...none, state: 'cancelled', cancelReason: chance.pick(cancelReasons) }
      : { ...none, state: 'planned' };
  }
  if (visit.day === exampleToday) return { ...none, state: chance.pick(['planned', 'running', 'done'] as const) };
  const publishedOn = publicationOf(chance, visit.year, visit.day);
  return { ...none, state: publishedOn === null ? 'done' : 'published', publishedOn };
}

const tookPlace = (state: InspectionState): boolean => state === 'done' || state === 'published';

function visitOf(
  chance: Chance,
  year: 2025 | 2026,
  matter: Matter,
  subject: ExampleSubject,
  day: string,
  directory: ExampleDirectory,
): Visit {
  const unitId = matter.unit === null ? directory.stationOf(subject.township) : directory.unitId(matter.unit);
  const state = stateOf(chance, { year, day });
  const inspectorIds = chance.several(directory.inspectorsOf(unitId), 2);
  const ended = tookPlace(state.state) && matter.kind === 'double-random' && chance.happens(0.12);
  const finds = tookPlace(state.state) && !ended && chance.happens(0.42);
  const found = finds ? chance.several(matter.findings, chance.happens(0.25) ? 2 : 1) : [];
  const endedEarly = ended ? chance.pick(earlyEnds) : null;
  return { matter, year, subject, day, ...state, unitId, inspectorIds, found, endedEarly };
}

/** The visits of one year in the order of their days. */
export function visitsOf(chance: Chance, year: 2025 | 2026, directory: ExampleDirectory): Visit[] {
  const days = visitDays(year);
  const visits = matters.flatMap((matter) => {
    const fitting = directory.subjects.filter(
      (subject) => matter.subjectKinds.includes(subject.kind) && matter.at.test(subject.name),
    );
    return chance
      .several(fitting, matter.years[year].visits)
      .map((subject) => visitOf(chance, year, matter, subject, chance.pick(days), directory));
  });
  return visits.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
