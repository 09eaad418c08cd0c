import type { inspectionStates } from './labels.ts';

export type InspectionState = keyof typeof inspectionStates;

/** States of a visit that took place: only these count as checks (检查户次). */
export const inspectedStates = ['done', 'published'] as const satisfies readonly InspectionState[];
/** States of a visit that still has to be made or finished. */
export const waitingStates = ['planned', 'running'] as const satisfies readonly InspectionState[];

export const hasTakenPlace = (state: InspectionState): boolean =>
  (inspectedStates as readonly InspectionState[]).includes(state);

/**
 * Which state may follow which: null where it may, else why not, in words for a person.
 * A step that was taken by mistake can be taken back one at a time, so that nobody has to delete a record for it.
 */
export const inspectionTransitions: Readonly<
  Record<InspectionState, Readonly<Record<InspectionState, string | null>>>
> = {
  planned: {
    planned: null,
    running: null,
    done: null,
    published: '待检查的记录不能直接公示，请先登记检查结果，改为「已检查」',
    cancelled: null,
  },
  running: {
    planned: null,
    running: null,
    done: null,
    published: '检查中的记录不能直接公示，请先完成检查，改为「已检查」',
    cancelled: null,
  },
  done: {
    planned: '已检查的记录不能直接改回「待检查」，录错时请先退回「检查中」',
    running: null,
    done: null,
    published: null,
    cancelled: '已经检查过，不能再取消；录错时请先退回「检查中」，或移入回收站',
  },
  published: {
    planned: '检查结果已公示，请先撤下公示，退回「已检查」',
    running: '检查结果已公示，请先撤下公示，退回「已检查」',
    done: null,
    published: null,
    cancelled: '检查结果已公示，不能取消；公示有误时请先撤下公示，退回「已检查」',
  },
  cancelled: {
    planned: null,
    running: '检查已取消，请先恢复为「待检查」',
    done: '检查已取消，请先恢复为「待检查」',
    published: '检查已取消，请先恢复为「待检查」',
    cancelled: null,
  },
};

/**
 * Why an inspection may not go from one state to another; null where it may.
 * @param from null for a new record, which may start in any state: records of the past are entered as they ended.
 */
export const refusedInspectionStep = (from: InspectionState | null, to: InspectionState): string | null =>
  from === null ? null : inspectionTransitions[from][to];

/** The states that a record may be put into next, its own left out. */
export const nextInspectionStates = (from: InspectionState): InspectionState[] =>
  (Object.keys(inspectionTransitions[from]) as InspectionState[]).filter(
    (to) => to !== from && inspectionTransitions[from][to] === null,
  );
