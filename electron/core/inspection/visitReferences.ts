import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { all, type Connection, first, isId } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { checkDrawn } from './drawnVisit.ts';
import { requireOfCampaign } from './ofCampaign.ts';

const refuse = (field: keyof InspectionFields, message: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

/** A form that was open while its subject was merged or removed must not hang the visit on what nobody sees any more. */
function checkSubject(db: Connection, id: number): void {
  const subject = first<{ name: string; keptName: string | null; deletedAt: string | null }>(
    db,
    `SELECT subject.name, subject.deleted_at AS deletedAt, kept.name AS keptName
     FROM subject LEFT JOIN subject AS kept ON kept.id = subject.merged_into_id WHERE ${isId('subject')}`,
    [id],
  );
  if (!subject || subject.deletedAt === null) return;
  const { name, keptName } = subject;
  refuse(
    'subjectId',
    keptName === null
      ? `「${name}」已移入回收站，请改选，或先恢复它`
      : `「${name}」已并入「${keptName}」，请改选「${keptName}」`,
  );
}

function checkPeople(db: Connection, added: readonly number[]): void {
  const gone = all<{ name: string }>(
    db,
    'SELECT name FROM staff WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(added)],
  );
  if (gone.length > 0)
    refuse('inspectorIds', `${gone.map(({ name }) => `「${name}」`).join('、')}已移入回收站，请改选`);
}

/**
 * Whatever a visit newly refers to is there, is of the same campaign, and does not undo what was drawn. What it referred
 * to before stays: people leave and shops close, their visits remain.
 * @throws CoreError naming the field.
 */
export function checkReferences(db: Connection, values: InspectionFields, before: Inspection | null): void {
  const { campaignId, subjectId, taskId, drawId, inspectorIds } = values;
  if (subjectId !== before?.subjectId) checkSubject(db, subjectId);
  checkPeople(
    db,
    inspectorIds.filter((id) => !before?.inspectorIds.includes(id)),
  );
  const moved = campaignId !== before?.campaignId;
  if (moved || taskId !== before?.taskId) requireOfCampaign(db, 'task', taskId, campaignId, 'values.taskId');
  if (moved || drawId !== before?.drawId) requireOfCampaign(db, 'draw', drawId, campaignId, 'values.drawId');
  checkDrawn(db, values, before);
}
