import type { Draw, drawCalls } from '../../../../shared/contract/draw.ts';
import type { Handler, Handlers } from '../../context.ts';
import { fromRow, pageOf } from '../../database/index.ts';
import { carryOutSealed, sealDraw } from './carryOut.ts';
import { createInspections } from './createInspections.ts';
import { drawDetail } from './detail.ts';
import { exportDraw, verifyDrawFile } from './document.ts';
import { enterDraw } from './enter.ts';
import { previewDraw } from './prepare.ts';
import { replaceInspector, replaceSubject } from './replace.ts';
import { drawColumns, drawFrom } from './stored.ts';
import { voidDraw } from './voidDraw.ts';

export { verifyDrawBytes } from './document.ts';
export { enterDraw } from './enter.ts';

const listDraws: Handler<'draw.list'> = (context, input) => {
  const page = pageOf(
    context.db,
    {
      select: drawColumns,
      from: drawFrom,
      where: [
        [`draw.deleted_at IS ${input.deleted ? 'NOT NULL' : 'NULL'}`],
        input.campaignId === null ? null : ['draw.campaign_id = ?', input.campaignId],
        input.inspectionPlanId === null ? null : ['draw.inspection_plan_id = ?', input.inspectionPlanId],
      ],
      searched: ['draw.number', 'draw.title', 'draw.matter'],
      sorts: {
        number: 'draw.number',
        title: 'draw.title',
        matter: 'draw.matter',
        origin: 'draw.origin',
        state: 'draw.state',
        committedAt: 'draw.committed_at',
        drawnAt: 'draw.drawn_at',
        drawnBy: 'draw.drawn_by',
        unitName: 'unit.name',
      },
      defaultSort: 'draw.committed_at DESC, draw.id DESC',
    },
    input,
  );
  return { rows: page.rows.map((row) => fromRow<Draw>(row)), total: page.total, totals: {} };
};

/** The calls of the random draw (随机抽取); docs/draw.md is its algorithm. */
export const drawHandlers: Handlers<keyof typeof drawCalls> = {
  'draw.list': listDraws,
  'draw.get': (context, { id }) => drawDetail(context.db, id),
  'draw.preview': previewDraw,
  'draw.commit': sealDraw,
  'draw.carryOut': carryOutSealed,
  'draw.replaceSubject': replaceSubject,
  'draw.replaceInspector': replaceInspector,
  'draw.void': voidDraw,
  'draw.enter': enterDraw,
  'draw.createInspections': createInspections,
  'draw.export': (context, { id }) => exportDraw(context, id),
  'draw.verify': (context, { token }) => verifyDrawFile(context, token),
};
