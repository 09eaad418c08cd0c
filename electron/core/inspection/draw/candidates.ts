import type { CallValues } from '../../../../shared/contract/index.ts';
import { clockFrom } from '../../../../shared/domain/clock.ts';
import type { DrawInspector, DrawSubject } from '../../../../shared/domain/draw/index.ts';
import { type subjectKinds, subjectStates } from '../../../../shared/domain/labels.ts';
import type { ReadContext } from '../../context.ts';
import { all, type Connection } from '../../database/index.ts';

/* The two lists of a draw as the directory stands now, whoever takes no part with the reason. */

/** What a draw was asked for: the input of `draw.commit`, without its head. */
export type DrawAsked = Pick<CallValues<'draw.commit'>, 'filter' | 'inspectorIds' | 'rules'>;

export interface SubjectCandidate extends DrawSubject {
  id: number;
}
export interface InspectorCandidate extends DrawInspector {
  id: number;
  /** Of a station (所) the unit's name; null for other units. */
  station: string | null;
}

interface SubjectRow {
  id: number;
  uid: string;
  name: string;
  creditCode: string | null;
  riskClass: DrawSubject['riskClass'] | null;
  township: string | null;
  kind: keyof typeof subjectKinds;
  state: keyof typeof subjectStates;
}

/** Conditions that ask nothing are left out; values are JSON arrays. A group of the first level includes those below it. */
function subjectConditions(filter: DrawAsked['filter']): [condition: string, values: readonly unknown[]][] {
  const { kinds, townships, riskClasses, productGroupIds, subjectIds } = filter;
  const conditions: [string, readonly unknown[]][] = [
    ['kind IN (SELECT value FROM json_each(?))', kinds],
    ['township IN (SELECT value FROM json_each(?))', townships],
    ['risk_class IN (SELECT value FROM json_each(?))', riskClasses],
    [
      `id IN (SELECT subject_id FROM subject_product_group JOIN product_group ON product_group.id = product_group_id
        JOIN json_each(?) AS asked ON asked.value IN (product_group.id, product_group.parent_id))`,
      productGroupIds,
    ],
    ['id IN (SELECT value FROM json_each(?))', subjectIds],
  ];
  return conditions.filter(([, values]) => values.length > 0);
}

/** The day on which each subject was last drawn, here or by a state platform; void draws and replaced picks do not count. */
function lastDrawn(db: Connection): Map<number, string> {
  const rows = all<{ id: number; day: string }>(
    db,
    `SELECT draw_subject.subject_id AS id, max(draw_subject.drawn_on) AS day FROM draw_subject
     JOIN draw ON draw.id = draw_subject.draw_id AND draw.state = 'drawn'
     WHERE draw_subject.replaced_by IS NULL GROUP BY draw_subject.subject_id`,
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** All subjects that the filter means. */
export function subjectCandidates(context: ReadContext, filter: DrawAsked['filter']): SubjectCandidate[] {
  const conditions = subjectConditions(filter);
  const rows = all<SubjectRow>(
    context.db,
    `SELECT id, uid, name, credit_code AS creditCode, risk_class AS riskClass, township, kind, state FROM subject
     WHERE ${['deleted_at IS NULL', ...conditions.map(([condition]) => condition)].join(' AND ')}`,
    conditions.map(([, values]) => JSON.stringify(values)),
  );
  const months = filter.notDrawnForMonths;
  const drawn = months === 0 ? new Map<number, string>() : lastDrawn(context.db);
  const restsUntil = clockFrom({ count: months, unit: 'month' });
  const today = context.today();
  const excluded = ({ id, state }: SubjectRow): string => {
    if (state !== 'active') return `状态为${subjectStates[state]}`;
    const day = drawn.get(id);
    return day !== undefined && restsUntil(day) >= today ? `近 ${months} 个月内已抽取（${day}）` : '';
  };
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    name: row.name,
    creditCode: row.creditCode ?? '',
    riskClass: row.riskClass ?? '',
    area: row.township ?? '',
    excluded: excluded(row),
  }));
}

interface InspectorRow {
  id: number;
  uid: string;
  name: string;
  certificateNumber: string | null;
  unit: string | null;
  unitKind: string | null;
  skills: string;
  active: number;
}

/** The named inspectors, or all active ones with a certificate. Without one nobody may inspect (行政处罚法 第四十二条). */
export function inspectorCandidates(db: Connection, { inspectorIds, rules }: DrawAsked): InspectorCandidate[] {
  const rows = all<InspectorRow>(
    db,
    `SELECT staff.id, staff.uid, staff.name, certificate_number AS certificateNumber, unit.name AS unit,
       unit.kind AS unitKind, skills, active
     FROM staff LEFT JOIN unit ON unit.id = staff.unit_id
     WHERE staff.deleted_at IS NULL AND ${
       inspectorIds.length > 0
         ? 'staff.id IN (SELECT value FROM json_each(?))'
         : 'staff.certificate_number IS NOT NULL AND staff.active = 1'
     }`,
    inspectorIds.length > 0 ? [JSON.stringify(inspectorIds)] : [],
  );
  const teams = new Map(rules.teams.flatMap(({ name, staffIds }) => staffIds.map((id) => [id, name] as const)));
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    name: row.name,
    certificateNumber: row.certificateNumber ?? '',
    unit: row.unit ?? '',
    skills: JSON.parse(row.skills) as string[],
    team: rules.inspectorMode === 'team' ? (teams.get(row.id) ?? '') : '',
    excluded: row.active === 0 ? '不在岗' : row.certificateNumber === null ? '没有执法证号' : '',
    station: row.unitKind === 'station' ? row.unit : null,
  }));
}
