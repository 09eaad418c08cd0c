import type { CallOutput, CallValues } from '../../../../shared/contract/index.ts';
import { inspectionFields } from '../../../../shared/contract/inspection.ts';
import type { WriteContext } from '../../context.ts';
import { CoreError } from '../../errors.ts';
import { createRecord } from '../../record/index.ts';
import { inspectionRecord } from '../inspection.ts';
import { picksOf } from './picks.ts';
import { requireDraw } from './stored.ts';

/** Subjects that were merged after the draw stand in several picks: the visit of the first serves them all. */
function onePerSubject<P extends { subjectId: number }>(picks: readonly P[]): P[] {
  const seen = new Set<number>();
  return picks.filter(({ subjectId }) => seen.size < seen.add(subjectId).size);
}

/** Makes a planned visit of every pick that stands and has none yet, in the order of the draw. */
export function createInspections(
  context: WriteContext,
  input: CallValues<'draw.createInspections'>,
): CallOutput<'draw.createInspections'> {
  return context.transaction(() => {
    const { draw } = requireDraw(context.db, input.id);
    if (draw.state !== 'drawn')
      throw new CoreError('conflict', draw.state === 'void' ? '这次随机抽取已作废。' : '这次随机抽取还没有抽取。');
    const waiting = onePerSubject(
      picksOf(context.db, draw.id, null).filter(
        ({ replacedBy, inspectionId }) => replacedBy === null && inspectionId === null,
      ),
    );
    for (const { subjectId, inspectors } of waiting) {
      const standing = inspectors.filter(({ replacedBy }) => replacedBy === null);
      createRecord(
        context,
        inspectionRecord,
        inspectionFields.parse({
          campaignId: draw.campaignId,
          subjectId,
          taskId: draw.taskId,
          unitId: draw.unitId,
          drawId: draw.id,
          kind: input.kind,
          state: 'planned',
          inspectedOn: input.inspectedOn ?? context.today(),
          matter: draw.matter,
          inspectorIds: standing.map(({ staffId }) => staffId),
          checklistVersionId: input.checklistVersionId,
          results: [],
        }),
      );
    }
    context.changed('draw');
    return { created: waiting.length };
  });
}
