import type { DrawDetail } from '../../../../shared/contract/draw.ts';
import type { CallValues } from '../../../../shared/contract/index.ts';
import type { WriteContext } from '../../context.ts';
import { all, type Connection } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { readSettings } from '../../setting/index.ts';
import { drawDetail } from './detail.ts';
import { insertDraw } from './newDraw.ts';
import { addPick } from './picks.ts';
import { tellDraw } from './stored.ts';

type Entered = CallValues<'draw.enter'>;

const refuse = (field: string, message: string): never => {
  throw new CoreError('input', message, { field });
};

/** @throws CoreError where an id names nothing that is there. */
function requireAll(db: Connection, table: 'subject' | 'staff', ids: readonly number[], message: string): void {
  const known = all<{ id: number }>(
    db,
    `SELECT id FROM ${table} WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  if (known.length < new Set(ids).size) refuse('picks', message);
}

/** @throws CoreError naming the field. */
function checkEntered(context: WriteContext, { picks, drawnOn }: Entered): void {
  if (drawnOn !== null && drawnOn > context.today()) refuse('drawnOn', '「抽取日期」不能晚于今天');
  const subjects = picks.map(({ subjectId }) => subjectId);
  if (new Set(subjects).size < subjects.length) refuse('picks', '同一个检查对象不能填写两次');
  for (const { inspectorIds } of picks) {
    if (new Set(inspectorIds).size < inspectorIds.length) refuse('picks', '同一次检查的检查人员不能重复');
    if (inspectorIds.length === 1) refuse('picks', '每次检查不得少于两人；检查人员尚未确定的可以先不填');
  }
  requireAll(context.db, 'subject', subjects, '所选的检查对象不存在或已移除，请重新选择');
  const inspectors = picks.flatMap(({ inspectorIds }) => inspectorIds);
  requireAll(context.db, 'staff', inspectors, '所选的检查人员不存在或已移除，请重新选择');
}

/** A day as an instant: noon where the person sits, so that it is the same day again when it is shown. */
const noonOf = (day: string): string => new Date(`${day}T12:00:00`).toISOString();

/** Enters what a state platform drew: there is nothing to recompute, and the draw says so. */
export function enterDraw(context: WriteContext, input: Entered): DrawDetail {
  return context.transaction(() => {
    checkEntered(context, input);
    const { db } = context;
    const day = input.drawnOn ?? context.today();
    const draw = insertDraw(
      context,
      input,
      { kind: 'entered', platform: input.platform },
      { origin: 'platform', state: 'drawn', drawnAt: noonOf(day), drawnBy: readSettings(db).person },
    );
    for (const { subjectId, inspectorIds } of input.picks) addPick(db, draw.id, day, subjectId, inspectorIds);
    tellDraw(context, draw, 'enter', { title: draw.title, platform: input.platform, picks: input.picks.length });
    return drawDetail(db, draw.id);
  });
}
