import type { Draw } from '../../../../shared/contract/draw.ts';
import type { DrawDocument, DrawPlan, DrawRecord, DrawStep } from '../../../../shared/domain/draw/index.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { type Connection, first, fromRow, isId, run } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { appendHistory } from '../../history/index.ts';
import { readSettings } from '../../setting/index.ts';
import type { DrawAsked } from './candidates.ts';

/** What the column `document` holds. */
export type StoredDraw =
  /** Committed. The entropy leaves the core only when the draw is carried out. */
  | {
      kind: 'sealed';
      asked: DrawAsked;
      plan: DrawPlan;
      entropy: string;
      publicSource: string;
      /** The commitment's value as it was shown. */
      commitment: string;
      committed: DrawStep;
      bureau: string;
    }
  | { kind: 'drawn'; asked: DrawAsked; document: DrawDocument }
  /** Drawn by a state platform. */
  | { kind: 'entered'; platform: string | null };

/** Columns of a draw but for its document, which can be large and which lists do not need. */
export const drawColumns = `draw.id, draw.uid, draw.created_at, draw.updated_at, draw.revision, draw.deleted_at,
  draw.campaign_id, draw.inspection_plan_id, inspection_plan.name AS inspection_plan_name, draw.task_id, draw.unit_id,
  unit.name AS unit_name, draw.number, draw.title, draw.matter, draw.origin, draw.state, draw.void_reason,
  draw.committed_at, draw.drawn_at, draw.drawn_by,
  (SELECT count(*) FROM draw_subject WHERE draw_id = draw.id AND replaced_by IS NULL) AS subjects,
  (SELECT count(*) FROM inspection WHERE inspection.draw_id = draw.id AND inspection.deleted_at IS NULL) AS inspections`;
export const drawFrom = `draw LEFT JOIN inspection_plan ON inspection_plan.id = draw.inspection_plan_id
  LEFT JOIN unit ON unit.id = draw.unit_id`;

/** @throws CoreError `not-found`. */
export function requireDraw(db: Connection, id: number): { draw: Draw; stored: StoredDraw } {
  const row = first<{ document: string }>(
    db,
    `SELECT ${drawColumns}, draw.document FROM ${drawFrom} WHERE ${isId('draw')}`,
    [id],
  );
  if (!row) throw new CoreError('not-found', '没有找到这次随机抽取。');
  const { document, ...columns } = row;
  return { draw: fromRow<Draw>(columns), stored: JSON.parse(document) as StoredDraw };
}

/** @throws CoreError `stale` where the draw was changed since it was read. */
export function requireDrawRevision(draw: Draw, revision: number): void {
  if (draw.revision === revision) return;
  throw new CoreError('stale', '这次随机抽取在别处已有新的进展，本次没有执行。请刷新后再操作。', { detail: draw });
}

/**
 * The draw's document.
 * @throws CoreError `conflict` where it is not carried out yet, or was drawn by a platform.
 */
export function requireDocument(stored: StoredDraw): { asked: DrawAsked; document: DrawDocument } {
  if (stored.kind === 'drawn') return stored;
  throw new CoreError(
    'conflict',
    stored.kind === 'sealed' ? '这次抽取已封存，但还没有抽取。' : '这是平台抽取的登记，本系统没有可以重算的抽取文件。',
  );
}

/** What a document was made of, so that it can be made anew with one thing more. */
export const recordOfDocument = (document: DrawDocument): DrawRecord => ({
  title: document.title,
  bureau: document.bureau,
  plan: document,
  entropy: document.seed.entropy,
  publicSource: document.commitment.publicSource,
  publicNumber: document.seed.publicNumber,
  committed: document.commitment,
  drawn: document.seed,
  replacements: document.replacements,
  voided: document.voided,
});

/** Who does what is done now. */
export const stepNow = (context: ReadContext): DrawStep => ({
  at: context.now(),
  by: readSettings(context.db).person ?? '',
});

/** Stores the draw's columns that a step changes. @param columns names as in the table. */
export function storeStep(
  context: WriteContext,
  id: number,
  stored: StoredDraw,
  columns: { state?: Draw['state']; void_reason?: string; drawn_at?: string; drawn_by?: string | null } = {},
): void {
  const names = Object.keys(columns).map((name) => `${name} = :${name}, `);
  run(
    context.db,
    `UPDATE draw SET ${names.join('')}document = :document, updated_at = :now, revision = revision + 1 WHERE id = :id`,
    { ...columns, document: JSON.stringify(stored), now: context.now(), id },
  );
}

/** Tells the history what was done with a draw, and every page that it changed. */
export function tellDraw(
  context: WriteContext,
  draw: Pick<Draw, 'id' | 'uid' | 'number' | 'title'>,
  action: 'create' | 'draw' | 'enter' | 'update',
  after: object,
): void {
  appendHistory(context.db, {
    at: context.now(),
    person: readSettings(context.db).person,
    noun: 'draw',
    recordId: draw.id,
    recordUid: draw.uid,
    action,
    title: `${draw.number} ${draw.title}`,
    before: null,
    after,
  });
  context.changed('draw');
}
