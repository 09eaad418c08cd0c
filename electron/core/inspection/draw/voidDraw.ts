import type { DrawDetail } from '../../../../shared/contract/draw.ts';
import type { CallValues } from '../../../../shared/contract/index.ts';
import { drawDocumentOf } from '../../../../shared/domain/draw/index.ts';
import type { WriteContext } from '../../context.ts';
import { CoreError } from '../../errors.ts';
import { drawDetail } from './detail.ts';
import {
  recordOfDocument,
  requireDraw,
  requireDrawRevision,
  type StoredDraw,
  stepNow,
  storeStep,
  tellDraw,
} from './stored.ts';

/** The draw with the reason in its document, where it has one. */
function withReason(context: WriteContext, stored: StoredDraw, reason: string): StoredDraw {
  if (stored.kind !== 'drawn') return stored;
  const voided = { reason, ...stepNow(context) };
  return { ...stored, document: drawDocumentOf({ ...recordOfDocument(stored.document), voided }) };
}

/** Declares a draw void. It stays in the list, and visits that were made of it stay as they are. */
export function voidDraw(context: WriteContext, { id, revision, reason }: CallValues<'draw.void'>): DrawDetail {
  return context.transaction(() => {
    const { draw, stored } = requireDraw(context.db, id);
    requireDrawRevision(draw, revision);
    if (draw.state === 'void') throw new CoreError('conflict', '这次随机抽取已经作废。');
    storeStep(context, id, withReason(context, stored, reason), { state: 'void', void_reason: reason });
    tellDraw(context, draw, 'update', { state: 'void', reason });
    return drawDetail(context.db, id);
  });
}
