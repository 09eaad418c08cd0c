import type { Inspection } from '../../../shared/contract/inspection.ts';
import { clockFrom } from '../../../shared/domain/clock.ts';
import { type Connection, fromRow } from '../database/index.ts';
import { readRules } from '../setting/index.ts';

/** Of the inspection in the row; `condition` may look at the finding. */
export const findingsOfInspection = (condition: string): string => `(SELECT count(*) FROM finding
  WHERE finding.inspection_id = inspection.id AND finding.deleted_at IS NULL AND ${condition})`;

const ofInspectors = (value: string): string => `(SELECT json_group_array(${value} ORDER BY staff.id)
  FROM inspection_inspector JOIN staff ON staff.id = staff_id WHERE inspection_id = inspection.id)`;

export const inspectionSelect = `inspection.*, subject.name AS subject_name, unit.name AS unit_name,
  (SELECT draw.number FROM draw WHERE draw.id = inspection.draw_id) AS draw_number,
  (SELECT previous.number FROM inspection AS previous WHERE previous.id = inspection.previous_id) AS previous_number,
  (SELECT checklist.name FROM checklist_version JOIN checklist ON checklist.id = checklist_version.checklist_id
   WHERE checklist_version.id = inspection.checklist_version_id) AS checklist_name,
  ${ofInspectors('staff.id')} AS inspector_ids, ${ofInspectors('staff.name')} AS inspector_names,
  ${ofInspectors('staff.certificate_number')} AS inspector_certificates,
  ${findingsOfInspection('1')} AS findings, ${findingsOfInspection("finding.state = 'open'")} AS findings_open,
  (SELECT count(*) FROM evidence WHERE evidence.owner_noun = 'inspection' AND evidence.owner_id = inspection.id
   AND evidence.deleted_at IS NULL) AS evidence`;

/** Every visit has a subject; joined like this SQLite leaves it out where nothing asks for it. */
export const inspectionFrom = `inspection LEFT JOIN subject ON subject.id = inspection.subject_id
  LEFT JOIN unit ON unit.id = inspection.unit_id`;

const json = ['results', 'answers', 'inspectorIds', 'inspectorNames', 'inspectorCertificates'] as const;

/** Reads rows of `inspectionSelect`; the clock of publication runs from the visit until its result is public. */
export function inspectionReader(db: Connection): (row: object) => Inspection {
  const dueOf = clockFrom(readRules(db).clocks.publication);
  return (row) => {
    const inspection = fromRow<Inspection>(row, { json });
    return { ...inspection, publicationDue: inspection.state === 'done' ? dueOf(inspection.inspectedOn) : null };
  };
}
