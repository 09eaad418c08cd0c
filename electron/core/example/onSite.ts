import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import type { ChecklistAnswer, InspectionFields } from '../../../shared/contract/inspection.ts';
import { shownItems } from '../../../shared/domain/checklistPoints.ts';
import { hasTakenPlace } from '../../../shared/domain/inspectionStates.ts';
import { personName } from './content/names.ts';
import type { Chance } from './random.ts';
import type { Visit } from './visits.ts';

type OnSite = Pick<
  InspectionFields,
  'arrivedAt' | 'leftAt' | 'sitePerson' | 'signature' | 'refusalReason' | 'witness' | 'complaintNumber' | 'note'
>;

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Times, who was there, and whether he signed; a visit under way has begun and is not over. */
export function onSite(chance: Chance, visit: Visit): OnSite {
  const complaintNumber =
    visit.matter.kind === 'complaint' ? `示例12315-${visit.year}-${chance.between(1000, 9999)}` : null;
  const none = { sitePerson: null, signature: null, refusalReason: null, witness: null, note: null };
  const started = chance.between(8 * 60 + 30, 16 * 60);
  const arrivedAt = clockTime(started);
  if (visit.state === 'running') return { ...none, complaintNumber, arrivedAt, leftAt: null };
  if (!hasTakenPlace(visit.state)) return { ...none, complaintNumber, arrivedAt: null, leftAt: null };
  const leftAt = clockTime(started + chance.between(20, 90));
  if (visit.endedEarly !== null) {
    const note = '按登记地址实地核查，拨打登记电话两次，已拍照留存。';
    return { ...none, complaintNumber, arrivedAt, leftAt, witness: personName(chance), note };
  }
  const sitePerson = personName(chance);
  if (visit.found.length > 0 && chance.happens(0.06)) {
    const refused = { signature: 'refused' as const, refusalReason: '对责令改正有异议', witness: personName(chance) };
    return { ...none, ...refused, complaintNumber, arrivedAt, leftAt, sitePerson };
  }
  return { ...none, complaintNumber, arrivedAt, leftAt, sitePerson, signature: 'signed' };
}

/** What a point was answered with: failed where something was found at it; a condition that leads to it holds. */
function answerTo(
  item: ChecklistItem,
  items: readonly ChecklistItem[],
  failed: ReadonlyMap<string, string>,
  chance: Chance,
): ChecklistAnswer {
  const note = failed.get(item.key) ?? null;
  if (note !== null) return { key: item.key, answer: 'failed', note };
  const leading = items.find((one) => one.condition?.key === item.key);
  if (leading) {
    const asked = failed.has(leading.key) || chance.happens(0.5);
    return { key: item.key, answer: asked ? leading.condition!.answer : 'not-applicable', note: null };
  }
  return { key: item.key, answer: chance.happens(0.06) ? 'not-applicable' : 'passed', note: null };
}

/** The answers of a visit to its checklist, point by point as they come up; of one under way the first two. */
export function answersOf(chance: Chance, visit: Visit, items: readonly ChecklistItem[]): ChecklistAnswer[] {
  if (visit.endedEarly !== null || visit.state === 'planned' || visit.state === 'cancelled') return [];
  const failed = new Map(
    visit.found.flatMap(({ point, description }) => (point ? [[point, description] as const] : [])),
  );
  const answers: ChecklistAnswer[] = [];
  for (const item of items) {
    if (!shownItems(items, answers).some((shown) => shown.key === item.key)) continue;
    answers.push(answerTo(item, items, failed, chance));
    if (visit.state === 'running' && answers.length === 2) break;
  }
  return answers;
}
