import type { Inspection, InspectionFields } from '../../../shared/contract/inspection.ts';
import { all, type Connection, count } from '../database/index.ts';
import { CoreError } from '../errors.ts';

/*
 * What hangs on a visit was written down of its subject and after its day. Whoever corrects one of the two does not see
 * the rest: it is refused rather than carried along, for nobody but a person knows which of them is wrong.
 */

const refuse = (field: keyof InspectionFields, message: string): never => {
  throw new CoreError('input', message, { field: `values.${field}` });
};

/** Findings, cases, follow-ups and re-checks that would become those of another subject, in words. */
function hangingOn(db: Connection, visit: Inspection): string[] {
  const numbers: [number: number, words: string][] = [
    [count(db, 'SELECT count(*) FROM finding WHERE inspection_id = ? AND deleted_at IS NULL', [visit.id]), '个问题'],
    [
      count(db, 'SELECT count(*) FROM case_file WHERE inspection_id = ? AND deleted_at IS NULL', [visit.id]),
      '件案件线索或案件',
    ],
    [
      count(db, 'SELECT count(*) FROM inspection WHERE previous_id = ? AND deleted_at IS NULL', [visit.id]),
      '次后续检查',
    ],
    [
      count(
        db,
        `SELECT count(*) FROM inspection JOIN finding ON finding.inspection_id = inspection.id, json_each(finding.rechecks) AS recheck
         WHERE inspection.subject_id = ? AND finding.deleted_at IS NULL AND recheck.value ->> 'inspectionId' = ?`,
        [visit.subjectId, visit.id],
      ),
      '次复查',
    ],
  ];
  return numbers.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
}

interface Dated {
  description: string;
  deadline: string | null;
  rectifiedOn: string | null;
  rechecks: string;
}

/** The first day of each finding that would come before the visit, by what it is called. */
function earlierThan(day: string, finding: Dated): [label: string, day: string][] {
  const [recheck] = JSON.parse(finding.rechecks) as { on: string }[];
  const days: [string, string | null | undefined][] = [
    ['整改日期', finding.rectifiedOn],
    ['复查日期', recheck?.on],
    ['整改期限', finding.deadline],
  ];
  return days.flatMap(([label, own]) => (own != null && own < day ? [[label, own]] : []));
}

/**
 * A visit that other records hang on keeps its subject, and does not move behind what followed it.
 * @throws CoreError naming the field.
 */
export function checkDependants(db: Connection, values: InspectionFields, before: Inspection | null): void {
  if (before === null) return;
  if (values.subjectId !== before.subjectId) {
    const hanging = hangingOn(db, before);
    if (hanging.length > 0) {
      refuse('subjectId', `这次检查已有 ${hanging.join('、')}，不能改换「检查对象」；登记错的，请先移除或改正它们`);
    }
  }
  if (values.inspectedOn <= before.inspectedOn) return;
  const findings = all<Dated>(
    db,
    `SELECT description, deadline, rectified_on AS rectifiedOn, rechecks FROM finding
     WHERE inspection_id = ? AND deleted_at IS NULL ORDER BY id`,
    [before.id],
  );
  for (const finding of findings) {
    const [first] = earlierThan(values.inspectedOn, finding);
    if (!first) continue;
    const words = `问题“${finding.description.slice(0, 20)}”的「${first[0]}」${first[1]}`;
    refuse('inspectedOn', `「检查日期」不能晚于${words}；登记错的，请先改正这个问题`);
  }
}
