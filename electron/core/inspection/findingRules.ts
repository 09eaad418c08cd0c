import type { z } from 'zod';
import type { Finding, findingFields } from '../../../shared/contract/inspection.ts';
import { handingOverMeasures, refusedFindingStep } from '../../../shared/domain/findingStates.ts';
import { findingMeasures } from '../../../shared/domain/labels.ts';
import { type Connection, first } from '../database/index.ts';
import { checklistVersionOf } from '../directory/index.ts';
import { CoreError } from '../errors.ts';
import { refuseFutureDays } from '../record/index.ts';

export type FindingFields = z.infer<typeof findingFields>;

interface Visit {
  inspectedOn: string;
  state: string;
  subjectId: number;
  checklistVersionId: number | null;
}

const refuse = (field: keyof FindingFields, message: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

/** The visit that a finding hangs on. @throws CoreError where it is missing or in the recycle bin. */
export function visitOf(db: Connection, inspectionId: number): Visit {
  const visit = first<Visit>(
    db,
    `SELECT inspected_on AS inspectedOn, state, subject_id AS subjectId, checklist_version_id AS checklistVersionId
     FROM inspection WHERE id = ? AND deleted_at IS NULL`,
    [inspectionId],
  );
  if (!visit) {
    throw new CoreError('not-found', '没有找到所属的「检查记录」，它可能已被删除。', { field: 'values.inspectionId' });
  }
  return visit;
}

/** The passed re-check as an entry of its own where only its day was given, and its day where only the entry was. */
export function withPassedRecheck(values: FindingFields): FindingFields {
  if (values.state !== 'rechecked') return values;
  const last = values.rechecks.at(-1);
  if (last?.passed) return { ...values, recheckedOn: values.recheckedOn ?? last.on };
  if (values.recheckedOn === null) return values;
  const passed = { on: values.recheckedOn, passed: true, note: null, inspectionId: null };
  return { ...values, rechecks: [...values.rechecks, passed] };
}

/** Re-checks stand in their order; only the last one can have been passed. */
function checkRechecks(db: Connection, values: FindingFields, visit: Visit): void {
  let latest = visit.inspectedOn;
  for (const [index, recheck] of values.rechecks.entries()) {
    if (recheck.on < latest) {
      refuse('rechecks', index === 0 ? '「复查日期」不能早于「检查日期」' : '「复查」应按日期先后排列');
    }
    if (recheck.passed && index < values.rechecks.length - 1) refuse('rechecks', '复查通过之后不再有「复查」');
    if (recheck.inspectionId !== null) checkRecheckVisit(db, recheck.inspectionId, values, visit);
    latest = recheck.on;
  }
}

function checkRecheckVisit(db: Connection, id: number, values: FindingFields, visit: Visit): void {
  if (id === values.inspectionId) refuse('rechecks', '「复查记录」不能是发现问题的那次检查');
  const other = first<{ subjectId: number }>(
    db,
    'SELECT subject_id AS subjectId FROM inspection WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!other) refuse('rechecks', '没有找到「复查记录」，它可能已被删除');
  if (other?.subjectId !== visit.subjectId) refuse('rechecks', '「复查记录」是另一个检查对象的检查');
}

function checkRectification(values: FindingFields, visit: Visit): void {
  const { rectifiedOn, recheckedOn, rechecks } = values;
  const last = rechecks.at(-1);
  if (rectifiedOn !== null && rectifiedOn < visit.inspectedOn) {
    refuse('rectifiedOn', '「整改日期」不能早于「检查日期」');
  }
  if (rectifiedOn !== null && recheckedOn !== null && recheckedOn < rectifiedOn) {
    refuse('recheckedOn', '「复查日期」不能早于「整改日期」');
  }
  if (values.state !== 'rechecked') {
    if (recheckedOn !== null) refuse('recheckedOn', '复查没有通过的问题不应填写「复查日期」');
    if (last?.passed) refuse('rechecks', '复查已通过的问题「状态」应为复查通过');
  }
}

/** What each state says of rectification and re-checks. */
function checkState(values: FindingFields): void {
  const { state, rectifiedOn, recheckedOn, rechecks } = values;
  const last = rechecks.at(-1);
  if ((state === 'rectified' || state === 'rechecked') && rectifiedOn === null) {
    refuse('rectifiedOn', '已整改的问题请填写「整改日期」');
  }
  if (state === 'rechecked' && recheckedOn === null) refuse('recheckedOn', '复查通过的问题请填写「复查日期」');
  if (state === 'rechecked' && recheckedOn !== last?.on) {
    refuse('recheckedOn', '「复查日期」应与最后一次复查的日期一致');
  }
  if (state === 'rectified' && last && rectifiedOn !== null && rectifiedOn < last.on) {
    refuse('rectifiedOn', '上次复查没有通过，请填写此后再次整改的「整改日期」');
  }
  if (state === 'open') {
    if (rectifiedOn !== null) refuse('rectifiedOn', '待整改的问题不应填写「整改日期」');
    if (last && (values.deadline === null || values.deadline < last.on)) {
      refuse('deadline', '复查没有通过，请重新填写「整改期限」，不早于这次复查');
    }
  }
  if (state === 'handed-over' && !(handingOverMeasures as readonly string[]).includes(values.measure)) {
    const words = handingOverMeasures.map((measure) => findingMeasures[measure]).join('、');
    refuse('measure', `已移交处理的问题「处理措施」应为：${words}`);
  }
}

/** @throws CoreError where the visit has not been made: nothing can have been found at it. */
export function requireVisited(visit: Visit): void {
  if (visit.state === 'planned' || visit.state === 'cancelled') {
    refuse('inspectionId', '这次检查还没有进行或已取消，不能登记问题');
  }
}

/** Rectification and re-checks have happened; a re-check is known again by its day, wherever it stands in the list. */
function checkHappened(today: string, values: FindingFields, before: Finding | null): void {
  const storedRechecks = new Set(before?.rechecks.map(({ on }) => on));
  refuseFutureDays(today, [
    { field: 'rectifiedOn', label: '整改日期', day: values.rectifiedOn, stored: before?.rectifiedOn },
    { field: 'recheckedOn', label: '复查日期', day: values.recheckedOn, stored: before?.recheckedOn },
    ...values.rechecks.map(({ on }) => ({
      field: 'rechecks',
      label: '复查日期',
      day: on,
      stored: storedRechecks.has(on) ? on : null,
    })),
  ]);
}

/** @throws CoreError naming the field. */
export function checkFinding(
  db: Connection,
  today: string,
  values: FindingFields,
  before: Finding | null,
  visit: Visit,
): void {
  const refused = refusedFindingStep(before?.state ?? null, values.state);
  if (refused !== null) refuse('state', refused);
  if (values.deadline !== null && values.deadline < visit.inspectedOn) {
    refuse('deadline', '「整改期限」不能早于「检查日期」');
  }
  checkRectification(values, visit);
  checkRechecks(db, values, visit);
  checkState(values);
  checkHappened(today, values, before);
  if (values.checklistKey === null || values.checklistKey === before?.checklistKey) return;
  const items = visit.checklistVersionId === null ? [] : checklistVersionOf(db, visit.checklistVersionId).items;
  if (!items.some((item) => item.key === values.checklistKey)) {
    refuse('checklistKey', '「检查项」不在这次检查的检查表中');
  }
}
