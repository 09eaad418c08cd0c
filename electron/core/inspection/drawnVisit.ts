import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { all, type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';

/*
 * A visit of a draw goes to whom chance chose, and those go whom chance chose: anybody else takes a replacement, which
 * needs a reason and stays visible (随机抽取 → 更换).
 */

const refuse = (field: keyof InspectionFields, message: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

/** Draws of this product that stand: a platform's replacements are made there, and a void draw binds nobody. */
const binds = (db: Connection, drawId: number | null): drawId is number =>
  drawId !== null &&
  first(db, `SELECT 1 FROM draw WHERE id = ? AND origin = 'own' AND state <> 'void'`, [drawId]) !== undefined;

/** The inspectors of each standing pick of the subject: more than one where subjects were merged after the draw. */
function picksOfSubject(db: Connection, drawId: number, subjectId: number): number[][] {
  const rows = all<{ inspectorIds: string }>(
    db,
    `SELECT (SELECT json_group_array(staff_id) FROM draw_inspector WHERE draw_inspector.draw_id = draw_subject.draw_id
       AND draw_inspector.position = draw_subject.position AND replaced_by IS NULL) AS inspectorIds
     FROM draw_subject INDEXED BY draw_subject_by_subject
     WHERE draw_id = ? AND subject_id = ? AND replaced_by IS NULL`,
    [drawId, subjectId],
  );
  return rows.map(({ inspectorIds }) => JSON.parse(inspectorIds) as number[]);
}

const sameSet = (one: readonly number[], other: readonly number[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));

/** Whether anything that the draw decided is other than it was stored. */
const touchesDraw = (values: InspectionFields, before: Inspection | null): boolean =>
  before === null ||
  values.drawId !== before.drawId ||
  values.subjectId !== before.subjectId ||
  !sameSet(values.inspectorIds, before.inspectorIds) ||
  (before.state === 'cancelled' && values.state !== 'cancelled');

/**
 * Further people may come along, nobody who was drawn may be left out.
 * @throws CoreError naming the field.
 */
export function checkDrawn(db: Connection, values: InspectionFields, before: Inspection | null): void {
  if (!touchesDraw(values, before) || values.state === 'cancelled') return;
  if (before && before.drawId !== values.drawId && binds(db, before.drawId))
    refuse('drawId', '这次检查由随机抽取产生，不能改换「随机抽取」；挂错的请移入回收站后重新登记');
  if (!binds(db, values.drawId)) return;
  const picks = picksOfSubject(db, values.drawId, values.subjectId);
  if (picks.length === 0)
    refuse(
      'subjectId',
      '随机抽取的结果中没有这个检查对象，或者它已经更换；需要更换的，请在「随机抽取」中办理并写明原因',
    );
  if (!picks.some((drawn) => drawn.every((id) => values.inspectorIds.includes(id))))
    refuse('inspectorIds', '随机抽取的检查人员不能在这里换下；请在「随机抽取」中更换并写明原因，同去的其他人可以加上');
}
