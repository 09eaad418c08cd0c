import type { DrawDetail } from '../../../../shared/contract/draw.ts';
import type { DrawDocument, DrawnVisit } from '../../../../shared/domain/draw/index.ts';
import { all, type Connection, first, fromRow, run } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';

/*
 * The rows of draw_subject and draw_inspector: what lists, plans and "not drawn lately" look at. Positions and places
 * follow from the document: visits as they were drawn are 1, 2, …, replacements take the next.
 */

type Pick = DrawDetail['picks'][number];

/** Of every position the subject's uid, as the document says; the first is of position 1. */
export const subjectsByPosition = ({ result, replacements }: DrawDocument): string[] => [
  ...result.visits.map(({ subject }) => subject),
  ...replacements.filter(({ kind }) => kind === 'subject').map(({ visit }) => visit.subject),
];

/** The id of a subject or inspector by its uid; of a subject that was merged meanwhile the one that was kept in the end. */
function idOf(db: Connection, table: 'subject' | 'staff', uid: string): number {
  const row = first<{ id: number }>(
    db,
    table === 'staff'
      ? 'SELECT id FROM staff WHERE uid = ?'
      : `WITH RECURSIVE merged (id, into_id) AS (
           SELECT id, merged_into_id FROM subject WHERE uid = ?
           UNION SELECT subject.id, subject.merged_into_id FROM merged JOIN subject ON subject.id = merged.into_id
         ) SELECT id FROM merged WHERE into_id IS NULL`,
    [uid],
  );
  if (row) return row.id;
  throw new CoreError('conflict', '名单中的检查对象或检查人员已被彻底移除，不能继续这次抽取。');
}

/** Adds inspectors to a position, behind those who are there. @returns the place of the first. */
function addInspectors(db: Connection, drawId: number, position: number, staffIds: readonly number[]): number {
  const from = first<{ next: number }>(
    db,
    'SELECT coalesce(max(place), 0) + 1 AS next FROM draw_inspector WHERE draw_id = ? AND position = ?',
    [drawId, position],
  )!.next;
  for (const [index, staffId] of staffIds.entries()) {
    run(db, 'INSERT INTO draw_inspector (draw_id, position, place, staff_id) VALUES (?, ?, ?, ?)', [
      drawId,
      position,
      from + index,
      staffId,
    ]);
  }
  return from;
}

/** Adds a pick at the next position. @param day when it was drawn. @returns its position. */
export function addPick(
  db: Connection,
  drawId: number,
  day: string,
  subjectId: number,
  inspectorIds: readonly number[],
): number {
  const position = first<{ next: number }>(
    db,
    'SELECT coalesce(max(position), 0) + 1 AS next FROM draw_subject WHERE draw_id = ?',
    [drawId],
  )!.next;
  run(db, 'INSERT INTO draw_subject (draw_id, position, subject_id, drawn_on) VALUES (?, ?, ?, ?)', [
    drawId,
    position,
    subjectId,
    day,
  ]);
  addInspectors(db, drawId, position, inspectorIds);
  return position;
}

/** Adds a visit of the document. @returns its position. */
export const addVisit = (db: Connection, drawId: number, day: string, visit: DrawnVisit): number =>
  addPick(
    db,
    drawId,
    day,
    idOf(db, 'subject', visit.subject),
    visit.inspectors.map((uid) => idOf(db, 'staff', uid)),
  );

/** Marks a pick as replaced by another position. */
export function markReplaced(db: Connection, drawId: number, position: number, by: number, reason: string): void {
  run(db, 'UPDATE draw_subject SET replaced_by = ?, reason = ? WHERE draw_id = ? AND position = ?', [
    by,
    reason,
    drawId,
    position,
  ]);
}

/** Brings a position's inspectors to those of `visit`: who is not among them is replaced, who is new is added. */
export function replaceInspectorRows(
  db: Connection,
  drawId: number,
  position: number,
  visit: DrawnVisit,
  reason: string,
): void {
  const wanted = visit.inspectors.map((uid) => idOf(db, 'staff', uid));
  const there = all<{ place: number; staffId: number }>(
    db,
    `SELECT place, staff_id AS staffId FROM draw_inspector
     WHERE draw_id = ? AND position = ? AND replaced_by IS NULL ORDER BY place`,
    [drawId, position],
  );
  const added = wanted.filter((id) => !there.some(({ staffId }) => staffId === id));
  const from = addInspectors(db, drawId, position, added);
  for (const [index, { place }] of there.filter(({ staffId }) => !wanted.includes(staffId)).entries()) {
    run(db, 'UPDATE draw_inspector SET replaced_by = ?, reason = ? WHERE draw_id = ? AND position = ? AND place = ?', [
      // Of a team of another size the last newcomer stands for all who are left over.
      from + Math.min(index, added.length - 1),
      reason,
      drawId,
      position,
      place,
    ]);
  }
}

type InspectorRow = Pick['inspectors'][number] & { position: number; uid: string };

function inspectorsOf(db: Connection, drawId: number, document: DrawDocument | null): Map<number, Pick['inspectors']> {
  const rows = all<object>(
    db,
    `SELECT draw_inspector.position, place, staff_id, staff.uid, staff.name, staff.certificate_number,
       unit.name AS unit_name, replaced_by, reason
     FROM draw_inspector JOIN staff ON staff.id = staff_id LEFT JOIN unit ON unit.id = staff.unit_id
     WHERE draw_id = ? ORDER BY draw_inspector.position, place`,
    [drawId],
  ).map((row) => fromRow<InspectorRow>(row));
  const listed = new Map(document?.inspectors.map((one) => [one.uid, one]));
  const byPosition = new Map<number, Pick['inspectors']>();
  for (const { position, uid, ...row } of rows) {
    const then = listed.get(uid);
    const inspector = then
      ? { ...row, name: then.name, certificateNumber: then.certificateNumber || null, unitName: then.unit || null }
      : row;
    const inspectors = byPosition.get(position);
    if (inspectors) inspectors.push(inspector);
    else byPosition.set(position, [inspector]);
  }
  return byPosition;
}

/**
 * All picks with those that were replaced. Of an own draw names and classes are those of the committed lists: a
 * certificate shows what was drawn from, whatever the directory says today.
 */
export function picksOf(db: Connection, drawId: number, document: DrawDocument | null): Pick[] {
  const inspectors = inspectorsOf(db, drawId, document);
  const listed = new Map(document?.subjects.map((one) => [one.uid, one]));
  const uids = document ? subjectsByPosition(document) : [];
  return all<object>(
    db,
    `SELECT position, draw_subject.subject_id, subject.name AS subject_name, subject.credit_code, subject.address,
       subject.risk_class, replaced_by, reason, inspection.id AS inspection_id, inspection.number AS inspection_number
     FROM draw_subject JOIN subject ON subject.id = draw_subject.subject_id
     LEFT JOIN (SELECT subject_id, min(id) AS id FROM inspection WHERE draw_id = :drawId AND deleted_at IS NULL
       GROUP BY subject_id) AS made ON made.subject_id = draw_subject.subject_id
     LEFT JOIN inspection ON inspection.id = made.id
     WHERE draw_subject.draw_id = :drawId ORDER BY position`,
    { drawId },
  ).map((row) => {
    const pick = fromRow<Omit<Pick, 'inspectors'>>(row);
    const then = listed.get(uids[pick.position - 1] ?? '');
    return {
      ...pick,
      ...(then && {
        subjectName: then.name,
        creditCode: then.creditCode || null,
        riskClass: then.riskClass === '' ? null : then.riskClass,
      }),
      inspectors: inspectors.get(pick.position) ?? [],
    };
  });
}
