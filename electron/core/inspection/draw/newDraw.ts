import { v7 as uuid } from 'uuid';
import type { Draw } from '../../../../shared/contract/draw.ts';
import type { CallValues } from '../../../../shared/contract/index.ts';
import { requireCampaign } from '../../campaign/index.ts';
import type { WriteContext } from '../../context.ts';
import { run } from '../../database/index.ts';
import { localDay } from '../../localDay.ts';
import { nextNumber } from '../../record/index.ts';
import { putIntoSearch } from '../../search/index.ts';
import { requireOfCampaign } from '../ofCampaign.ts';
import { requireDraw, type StoredDraw } from './stored.ts';

type Head = Pick<
  CallValues<'draw.commit'>,
  'campaignId' | 'title' | 'matter' | 'inspectionPlanId' | 'taskId' | 'unitId'
>;

/** Of a platform's draw the year in which it was drawn, which may be entered later. */
const yearOf = (context: WriteContext, drawnAt: string | null): string =>
  (drawnAt === null ? context.today() : localDay(drawnAt)).slice(0, 4);

/** Stores a new draw under the next number of the year (CQ2026-0001); to be called in a transaction. */
export function insertDraw(
  context: WriteContext,
  head: Head,
  stored: StoredDraw,
  more: Pick<Draw, 'origin' | 'state' | 'drawnAt' | 'drawnBy'>,
): Draw {
  const { db } = context;
  requireCampaign(db, head.campaignId);
  requireOfCampaign(db, 'inspection_plan', head.inspectionPlanId, head.campaignId, 'inspectionPlanId');
  requireOfCampaign(db, 'task', head.taskId, head.campaignId, 'taskId');
  const { lastInsertRowid } = run(
    db,
    `INSERT INTO draw (uid, created_at, updated_at, campaign_id, inspection_plan_id, task_id, unit_id, number, title, matter,
       origin, state, committed_at, drawn_at, drawn_by, document)
     VALUES (:uid, :now, :now, :campaignId, :inspectionPlanId, :taskId, :unitId, :number, :title, :matter,
       :origin, :state, :now, :drawnAt, :drawnBy, :document)`,
    {
      uid: uuid(),
      now: context.now(),
      campaignId: head.campaignId,
      inspectionPlanId: head.inspectionPlanId,
      taskId: head.taskId,
      unitId: head.unitId,
      number: nextNumber(db, 'draw', `CQ${yearOf(context, more.drawnAt)}-`),
      title: head.title,
      matter: head.matter,
      origin: more.origin,
      state: more.state,
      drawnAt: more.drawnAt,
      drawnBy: more.drawnBy,
      document: JSON.stringify(stored),
    },
  );
  const { draw } = requireDraw(db, Number(lastInsertRowid));
  putIntoSearch(db, {
    noun: 'draw',
    recordId: draw.id,
    campaignId: draw.campaignId,
    title: `${draw.number} ${draw.title}`,
    body: [draw.matter, draw.inspectionPlanName, draw.unitName].filter(Boolean).join('\n'),
  });
  return draw;
}
