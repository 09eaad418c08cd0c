import type { CallOutput } from '../../../shared/contract/index.ts';
import { all, type Connection, count } from '../database/index.ts';

/** Everything that happened with a subject; what lies in the recycle bin is left out, also below what lies there. */
const events = `
  SELECT 'inspection' AS noun, id, inspected_on AS "on", number || coalesce(' ' || matter, '') AS title, state,
    NULL AS detail
  FROM inspection WHERE subject_id = :id AND deleted_at IS NULL
  UNION ALL
  SELECT 'finding', finding.id, inspection.inspected_on, finding.description,
    CASE WHEN finding.state = 'open' AND finding.deadline < :today THEN 'overdue' ELSE finding.state END, finding.deadline
  FROM inspection JOIN finding ON finding.inspection_id = inspection.id
  WHERE inspection.subject_id = :id AND inspection.deleted_at IS NULL AND finding.deleted_at IS NULL
  UNION ALL
  SELECT 'sample', id, sampled_on, number || ' ' || product_name, state, verdict
  FROM sample WHERE subject_id = :id AND deleted_at IS NULL
  UNION ALL
  SELECT 'case', case_file.id, coalesce(case_file.filed_on, inspection.inspected_on), case_file.title, case_file.state, NULL
  FROM inspection JOIN case_file ON case_file.inspection_id = inspection.id
  WHERE inspection.subject_id = :id AND inspection.deleted_at IS NULL AND case_file.deleted_at IS NULL
  UNION ALL
  SELECT 'case', case_file.id, coalesce(case_file.filed_on, sample.sampled_on), case_file.title, case_file.state, NULL
  FROM sample JOIN case_file ON case_file.sample_id = sample.id
  WHERE sample.subject_id = :id AND sample.deleted_at IS NULL AND case_file.deleted_at IS NULL
    AND case_file.inspection_id IS NULL
  UNION ALL
  SELECT 'draw', draw.id, draw_subject.drawn_on, draw.number || ' ' || draw.title,
    CASE WHEN draw_subject.replaced_by IS NULL THEN 'drawn' ELSE 'replaced' END, draw_subject.reason
  FROM draw_subject JOIN draw ON draw.id = draw_subject.draw_id
  WHERE draw_subject.subject_id = :id AND draw.deleted_at IS NULL`;

/** What happened with a subject, newest first. `today`: open findings whose deadline is before it are overdue. */
export function timelineOf(db: Connection, id: number, limit: number, today: string): CallOutput<'subject.timeline'> {
  return {
    total: count(db, `SELECT count(*) FROM (${events})`, { id, today }),
    events: all(db, `SELECT * FROM (${events}) ORDER BY "on" DESC, noun, id DESC LIMIT :limit`, { id, limit, today }),
  };
}
