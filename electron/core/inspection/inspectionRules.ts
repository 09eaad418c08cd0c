import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { endsVisitEarly, shownItems } from '../../../shared/domain/checklistPoints.ts';
import { resultContradiction } from '../../../shared/domain/inspectionResult.ts';
import { hasTakenPlace, refusedInspectionStep } from '../../../shared/domain/inspectionStates.ts';
import { type Connection, count, first } from '../database/index.ts';
import { checklistVersionOf } from '../directory/index.ts';
import { CoreError } from '../errors.ts';
import { refuseFutureDays } from '../record/index.ts';
import { checkDependants } from './visitDependants.ts';
import { checkReferences } from './visitReferences.ts';

const refuse = (field: keyof InspectionFields, message: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

/** @throws CoreError where the states' table refuses the step, or findings already hang on what would not have taken place. */
function checkState(values: InspectionFields, before: Inspection | null): void {
  const refused = refusedInspectionStep(before?.state ?? null, values.state);
  if (refused !== null) refuse('state', refused);
  const didNotHappen = values.state === 'planned' || values.state === 'cancelled';
  if (didNotHappen && (before?.findings ?? 0) > 0) {
    refuse('state', '这次检查已登记了问题，不能改为「待检查」或「已取消」；录错时请先移除问题');
  }
  if (values.state === 'cancelled' && values.cancelReason === null) refuse('cancelReason', '请填写「取消原因」');
  if (values.state !== 'cancelled' && values.cancelReason !== null) {
    refuse('cancelReason', '未取消的检查不应填写「取消原因」');
  }
}

/**
 * A visit takes at least two inspectors who hold a certificate (双随机规则，DOMAIN.md; 行政处罚法 第四十二条);
 * a planned one may still be without. A person who was entered twice has one certificate, and is one.
 */
function checkInspectors(db: Connection, values: InspectionFields): void {
  if (values.state === 'planned' || values.state === 'cancelled') return;
  const ids = [...new Set(values.inspectorIds)];
  if (ids.length < 2) refuse('inspectorIds', '「检查人员」不得少于两人');
  const certified = count(
    db,
    `SELECT count(DISTINCT certificate_number) FROM staff WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  if (certified < 2) {
    refuse('inspectorIds', '「检查人员」中至少两人要有执法证号，请更换人员，或先在人员名录中补填「执法证号」');
  }
}

/** Times, signature, complaint and publication in themselves. */
function checkCircumstances(values: InspectionFields): void {
  if (values.arrivedAt !== null && values.leftAt !== null && values.leftAt < values.arrivedAt) {
    refuse('leftAt', '「离开时间」不能早于「到达时间」');
  }
  if (values.signature === 'refused') {
    if (values.refusalReason === null) refuse('refusalReason', '当事人拒绝签字，请填写「拒签原因」');
    if (values.witness === null) refuse('witness', '当事人拒绝签字，请填写「见证人」');
  }
  if (values.complaintNumber !== null && values.kind !== 'complaint' && values.kind !== 'follow-up') {
    refuse('complaintNumber', '只有投诉举报的检查及其回访才填写「投诉举报编号」');
  }
  if (values.state === 'published' && values.publishedOn === null) {
    refuse('publishedOn', '已公示的检查请填写「公示日期」');
  }
  if (values.state !== 'published' && values.publishedOn !== null) {
    refuse('publishedOn', '未公示的检查不应填写「公示日期」；撤下公示时请一并清除');
  }
  if (values.publishedOn !== null && values.publishedOn < values.inspectedOn) {
    refuse('publishedOn', '「公示日期」不能早于「检查日期」');
  }
}

/** The visit that is followed up is another one, of the same subject. */
function checkPrevious(db: Connection, values: InspectionFields, id: number | null): void {
  if (values.previousId === null) return;
  if (values.previousId === id) refuse('previousId', '「上次检查」不能是这次检查本身');
  const previous = first<{ subjectId: number }>(db, 'SELECT subject_id AS subjectId FROM inspection WHERE id = ?', [
    values.previousId,
  ]);
  if (previous?.subjectId !== values.subjectId) refuse('previousId', '「上次检查」应是同一检查对象的检查');
}

/** Answers are to points of the very version of the checklist that are asked for, and to each of these once it is done. */
function checkAnswers(db: Connection, values: InspectionFields): void {
  if (values.checklistVersionId === null) {
    if (values.answers.length > 0) refuse('checklistVersionId', '已填写检查项，请选择「检查表」');
    return;
  }
  const { items } = checklistVersionOf(db, values.checklistVersionId);
  const shown = shownItems(items, values.answers);
  const given = new Set(values.answers.map((answer) => answer.key));
  if (given.size < values.answers.length) refuse('answers', '同一「检查项」只能有一个结论');
  const shownKeys = new Set(shown.map((item) => item.key));
  for (const key of given) {
    if (shownKeys.has(key)) continue;
    const item = items.find((one) => one.key === key);
    refuse(
      'answers',
      item === undefined
        ? `「${key}」不是这个版本检查表的检查项`
        : `按前面的结论不需要检查「${item.text}」，请清除它的结论`,
    );
  }
  if (!hasTakenPlace(values.state) || endsVisitEarly(values.results)) return;
  const open = shown.filter((item) => !given.has(item.key));
  if (open.length > 0) refuse('answers', `检查表还有 ${open.length} 项没有结论，第一项是「${open[0]!.text}」`);
}

/** A visit that took place has a result. What was stored once is not held up by a rule that came later. */
function checkResults(values: InspectionFields, before: Inspection | null): void {
  if (!hasTakenPlace(values.state)) return;
  if (values.results.length === 0) refuse('results', '已检查的记录请填写「检查结果」，没有问题时为「未发现问题」');
  const asBefore = before?.state === values.state && before.results.join('\n') === values.results.join('\n');
  const contradiction = asBefore ? null : resultContradiction(values.results, before?.findings ?? 0);
  if (contradiction !== null) refuse('results', contradiction);
}

/** A visit that is only planned, under way or called off may have a day to come; one that was made may not. */
function checkHappened(today: string, values: InspectionFields, before: Inspection | null): void {
  const made = hasTakenPlace(values.state) ? values.inspectedOn : null;
  const madeBefore = before !== null && hasTakenPlace(before.state) ? before.inspectedOn : null;
  refuseFutureDays(today, [
    { field: 'inspectedOn', label: '检查日期', day: made, stored: madeBefore },
    { field: 'publishedOn', label: '公示日期', day: values.publishedOn, stored: before?.publishedOn },
  ]);
}

/**
 * The rules of one visit over several fields.
 * @param today a visit that was made, and its publication, are not later.
 * @throws CoreError naming the field.
 */
export function checkInspection(
  db: Connection,
  today: string,
  values: InspectionFields,
  before: Inspection | null,
): void {
  checkState(values, before);
  checkInspectors(db, values);
  checkCircumstances(values);
  checkHappened(today, values, before);
  checkPrevious(db, values, before?.id ?? null);
  checkReferences(db, values, before);
  checkDependants(db, values, before);
  checkResults(values, before);
  checkAnswers(db, values);
}
