import type { Draw, DrawDetail } from '../../../../shared/contract/draw.ts';
import type { CallValues } from '../../../../shared/contract/index.ts';
import type { InspectionFields } from '../../../../shared/contract/inspection.ts';
import {
  type DrawDocument,
  DrawError,
  type DrawReplacement,
  type DrawReplacementRequest,
  drawDocumentOf,
} from '../../../../shared/domain/draw/index.ts';
import type { WriteContext } from '../../context.ts';
import { all, type Connection, first } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { pick, requireRecord, updateRecord } from '../../record/index.ts';
import { inspectionRecord } from '../inspection.ts';
import { drawDetail } from './detail.ts';
import { addVisit, markReplaced, replaceInspectorRows, subjectsByPosition } from './picks.ts';
import {
  recordOfDocument,
  requireDocument,
  requireDraw,
  type StoredDraw,
  stepNow,
  storeStep,
  tellDraw,
} from './stored.ts';

/** @throws CoreError in the words of the algorithm where the replacement cannot be made. */
function withReplacement(context: WriteContext, document: DrawDocument, request: DrawReplacementRequest): DrawDocument {
  const record = recordOfDocument(document);
  try {
    return drawDocumentOf({ ...record, replacements: [...record.replacements, { ...request, ...stepNow(context) }] });
  } catch (error) {
    if (error instanceof DrawError) throw new CoreError('conflict', error.message, { cause: error });
    throw error;
  }
}

function requireDrawn(db: Connection, id: number): { draw: Draw; stored: StoredDraw } {
  const found = requireDraw(db, id);
  if (found.draw.state === 'void') throw new CoreError('conflict', '这次随机抽取已作废，不能更换。');
  return found;
}

/** @throws CoreError where there is no such position, or it was replaced already. */
function requireStanding(db: Connection, id: number, position: number): number {
  const row = first<{ subjectId: number; replacedBy: number | null }>(
    db,
    'SELECT subject_id AS subjectId, replaced_by AS replacedBy FROM draw_subject WHERE draw_id = ? AND position = ?',
    [id, position],
  );
  if (!row) throw new CoreError('not-found', '抽取结果中没有这一户。');
  if (row.replacedBy !== null) throw new CoreError('conflict', '这一户已经更换，请对替补的那一户操作。');
  return row.subjectId;
}

/**
 * Brings the visits that were made of a pick along.
 * @throws CoreError where one has begun: what took place is not replaced any more.
 */
function changeVisits(
  context: WriteContext,
  drawId: number,
  subjectId: number,
  change: (values: InspectionFields) => InspectionFields,
): void {
  const visits = all<{ id: number }>(
    context.db,
    `SELECT id FROM inspection WHERE draw_id = ? AND subject_id = ? AND deleted_at IS NULL AND state <> 'cancelled'`,
    [drawId, subjectId],
  );
  for (const { id } of visits) {
    const inspection = requireRecord(context.db, inspectionRecord, id);
    if (inspection.state !== 'planned')
      throw new CoreError('conflict', `检查 ${inspection.number} 已经开始或完成，不能再更换。`);
    const values = pick(inspection, inspectionRecord.fields) as InspectionFields;
    updateRecord(context, inspectionRecord, id, inspection.revision, change(values));
  }
}

/** Stores a replacement. @returns it as it came out. */
function carryThrough(
  context: WriteContext,
  draw: Draw,
  stored: StoredDraw,
  request: DrawReplacementRequest,
): DrawReplacement {
  const { asked, document } = requireDocument(stored);
  const after = withReplacement(context, document, request);
  storeStep(context, draw.id, { kind: 'drawn', asked, document: after });
  const replacement = after.replacements.at(-1)!;
  tellDraw(context, draw, 'update', replacement);
  return replacement;
}

/** Replaces a drawn subject by the next of its stratum's reserve; a planned visit to it is cancelled. */
export function replaceSubject(context: WriteContext, input: CallValues<'draw.replaceSubject'>): DrawDetail {
  const { id, position, reason } = input;
  return context.transaction(() => {
    const { db } = context;
    const { draw, stored } = requireDrawn(db, id);
    const subjectId = requireStanding(db, id, position);
    const subject = subjectsByPosition(requireDocument(stored).document)[position - 1]!;
    changeVisits(context, id, subjectId, (values) => ({
      ...values,
      state: 'cancelled',
      cancelReason: `检查对象已更换：${reason}`.slice(0, 300),
    }));
    const { visit } = carryThrough(context, draw, stored, { kind: 'subject', subject, inspector: '', reason });
    markReplaced(db, id, position, addVisit(db, id, context.today(), visit), reason);
    return drawDetail(db, id);
  });
}

/** @throws CoreError where nobody stands at this place, or he was replaced already. @returns his uid. */
function standingInspector(db: Connection, id: number, position: number, place: number): string {
  const row = first<{ uid: string; replacedBy: number | null }>(
    db,
    `SELECT staff.uid, replaced_by AS replacedBy FROM draw_inspector JOIN staff ON staff.id = staff_id
     WHERE draw_id = ? AND position = ? AND place = ?`,
    [id, position, place],
  );
  if (!row) throw new CoreError('not-found', '抽取结果中没有这名检查人员。');
  if (row.replacedBy !== null) throw new CoreError('conflict', '这名检查人员已经更换。');
  return row.uid;
}

/** Replaces an inspector of one visit, of a fixed team the whole team; a planned visit gets the new inspectors. */
export function replaceInspector(context: WriteContext, input: CallValues<'draw.replaceInspector'>): DrawDetail {
  const { id, position, place, reason } = input;
  return context.transaction(() => {
    const { db } = context;
    const { draw, stored } = requireDrawn(db, id);
    const subjectId = requireStanding(db, id, position);
    const inspector = standingInspector(db, id, position, place);
    const subject = subjectsByPosition(requireDocument(stored).document)[position - 1]!;
    const { visit } = carryThrough(context, draw, stored, { kind: 'inspector', subject, inspector, reason });
    replaceInspectorRows(db, id, position, visit, reason);
    const standing = all<{ staffId: number }>(
      db,
      `SELECT staff_id AS staffId FROM draw_inspector WHERE draw_id = ? AND position = ? AND replaced_by IS NULL
       ORDER BY place`,
      [id, position],
    );
    const inspectorIds = standing.map(({ staffId }) => staffId);
    changeVisits(context, id, subjectId, (values) => ({ ...values, inspectorIds }));
    return drawDetail(db, id);
  });
}
