import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import type { WriteContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { pick, requireRecord, updateRecord } from '../record/index.ts';
import { inspectionRecord } from './inspection.ts';

type Assignment = CallValues<'inspection.assign'>;

/** What the assignment says; what it leaves open stays as it is. */
function assigned(inspection: Inspection, assignment: Assignment): InspectionFields {
  const values = pick(inspection, inspectionRecord.fields) as InspectionFields;
  return {
    ...values,
    inspectorIds: assignment.inspectorIds ?? values.inspectorIds,
    unitId: assignment.unitId ?? values.unitId,
    inspectedOn: assignment.inspectedOn ?? values.inspectedOn,
    checklistVersionId: assignment.checklistVersionId ?? values.checklistVersionId,
  };
}

/** @throws CoreError where there is nothing to assign, or one visit is named twice. */
function checkAssignment(assignment: Assignment): void {
  const { inspectorIds, unitId, inspectedOn, checklistVersionId } = assignment;
  if (inspectorIds === null && unitId === null && inspectedOn === null && checklistVersionId === null) {
    throw new CoreError('input', '请填写要分派的「检查人员」「检查科室」「检查日期」或「检查表」');
  }
  if (inspectorIds !== null && new Set(inspectorIds).size < 2) {
    throw new CoreError('input', '「检查人员」不得少于两人', { field: 'inspectorIds' });
  }
  if (new Set(assignment.inspections.map(({ id }) => id)).size < assignment.inspections.length) {
    throw new CoreError('input', '同一条检查记录只能选择一次', { field: 'inspections' });
  }
}

/** @throws CoreError that names the visit: among many nobody could tell which was refused. */
function assignOne(context: WriteContext, inspection: Inspection, revision: number, assignment: Assignment): void {
  try {
    updateRecord(context, inspectionRecord, inspection.id, revision, assigned(inspection, assignment));
  } catch (error) {
    if (!(error instanceof CoreError) || error.code !== 'input') throw error;
    const options = { field: 'inspections', cause: error };
    throw new CoreError('input', `${inspection.number}：${error.message}。本次没有分派任何检查。`, options);
  }
}

/**
 * Hands several planned visits out at once: all of them or none.
 * @throws CoreError `stale` with the record where one has changed meanwhile, `conflict` where one is not planned any more.
 */
export function assignInspections(context: WriteContext, assignment: Assignment): CallOutput<'inspection.assign'> {
  checkAssignment(assignment);
  return context.transaction(() => {
    for (const { id, revision } of assignment.inspections) {
      const inspection = requireRecord(context.db, inspectionRecord, id);
      // A changed record is told as stale, with what it is now, before anything is said of its state.
      if (inspection.revision === revision && inspection.state !== 'planned') {
        throw new CoreError('conflict', `${inspection.number} 不是「待检查」，不能分派；本次没有分派任何检查。`, {
          field: 'inspections',
        });
      }
      assignOne(context, inspection, revision, assignment);
    }
    return { assigned: assignment.inspections.length };
  });
}
