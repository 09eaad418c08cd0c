import type { DrawRecusal, DrawRules, DrawStratum, DrawVisitRules } from '../../../../shared/domain/draw/index.ts';
import { type Connection, first } from '../../database/index.ts';
import type { DrawAsked, InspectorCandidate, SubjectCandidate } from './candidates.ts';
import { townshipsOf } from './ownTownship.ts';

/* What was asked for, as the rules of the published algorithm: uids and names instead of this machine's ids. */

const riskClasses = ['A', 'B', 'C', 'D', ''] as const;
const stratumName = (riskClass: string): string => (riskClass === '' ? '未分级' : `${riskClass} 级`);

type Amount = DrawAsked['rules']['amounts'][number];

/** Percent as ten-thousandths; 3.5 % is 350. */
const amountOf = ({ ratio, number }: Amount): Pick<DrawStratum, 'ratio' | 'number'> => ({
  ratio: ratio === null ? null : Math.round(ratio * 100),
  number,
});

/** Nothing of a class without an amount is drawn, and the rules say so. */
const nothing = { ratio: null, number: 0 };

function strataOf({ strata, amounts }: DrawAsked['rules']): DrawStratum[] {
  if (strata === 'together')
    return [{ name: '全部', riskClasses: [...riskClasses], ...(amounts[0] ? amountOf(amounts[0]) : nothing) }];
  return riskClasses.map((riskClass) => {
    const amount = amounts.find((one) => (one.riskClass ?? '') === riskClass);
    return { name: stratumName(riskClass), riskClasses: [riskClass], ...(amount ? amountOf(amount) : nothing) };
  });
}

function amountProblems({ strata, amounts }: DrawAsked['rules']): string[] {
  const problems = amounts
    .filter(({ ratio }) => ratio !== null && Math.abs(ratio * 100 - Math.round(ratio * 100)) > 1e-6)
    .map(({ ratio }) => `「比例」最多两位小数：${ratio}%`);
  if (strata === 'together') {
    if (amounts.length > 1 || amounts[0]?.riskClass !== null) problems.push('不分级抽取时只填写一个「比例」或「数量」');
    return problems;
  }
  const classes = amounts.map(({ riskClass }) => riskClass);
  return new Set(classes).size < classes.length ? [...problems, '同一信用风险等级的抽取数量填写了两次'] : problems;
}

const unitNames = (db: Connection, ids: readonly number[]): string[] =>
  ids.flatMap((id) => first<{ name: string }>(db, 'SELECT name FROM unit WHERE id = ?', [id])?.name ?? []).sort();

function visitOf(db: Connection, { rules }: DrawAsked): DrawVisitRules {
  const lead = first<{ name: string }>(db, 'SELECT name FROM unit WHERE id = ?', [rules.leadUnitId]);
  // In the lists a comma joins skills, see docs/draw.md, step 2.
  const skills = [...new Set(rules.skills.map((skill) => skill.replaceAll(',', '，')))].sort();
  return {
    inspectors: rules.inspectorsPerVisit,
    teams: rules.inspectorMode === 'team',
    balance: rules.balanceLoad,
    mixedUnits: rules.mixedUnits,
    onlyUnits: unitNames(db, rules.onlyUnitIds),
    needs: [
      ...(lead ? [{ unit: lead.name, skill: '', least: 1 }] : []),
      ...skills.map((skill) => ({ unit: '', skill, least: 1 })),
    ],
  };
}

function ownTownships(subjects: readonly SubjectCandidate[], inspectors: readonly InspectorCandidate[]): DrawRecusal[] {
  const townships = [...new Set(subjects.map(({ area }) => area).filter((area) => area !== ''))].sort();
  const stations = [...new Set(inspectors.flatMap(({ station }) => station ?? []))].sort();
  return stations.flatMap((unit) =>
    townshipsOf(unit, townships).map((area) => ({ inspector: '', unit, subject: '', area, reason: '不检查本所辖区' })),
  );
}

/** Of somebody who is in neither list nothing need be said. */
function namedRecusals(
  { rules }: DrawAsked,
  subjects: readonly SubjectCandidate[],
  inspectors: readonly InspectorCandidate[],
): DrawRecusal[] {
  const subjectUids = new Map(subjects.map(({ id, uid }) => [id, uid]));
  const inspectorUids = new Map(inspectors.map(({ id, uid }) => [id, uid]));
  return rules.recusals.flatMap(({ staffId, subjectId, reason }) => {
    const [inspector, subject] = [inspectorUids.get(staffId), subjectUids.get(subjectId)];
    return inspector && subject ? [{ inspector, unit: '', subject, area: '', reason }] : [];
  });
}

function teamProblems({ rules }: DrawAsked, inspectors: readonly InspectorCandidate[]): string[] {
  if (rules.inspectorMode !== 'team') return [];
  const members = rules.teams.flatMap(({ staffIds }) => staffIds);
  const known = new Set(inspectors.map(({ id }) => id));
  const problems: string[] = [];
  if (rules.teams.length === 0) problems.push('按检查组抽取，请先编好检查组');
  if (new Set(rules.teams.map(({ name }) => name)).size < rules.teams.length) problems.push('两个检查组的名称相同');
  if (new Set(members).size < members.length) problems.push('有人同时编在两个检查组');
  if (members.some((id) => !known.has(id))) problems.push('检查组里有人不在检查人员名单中');
  return problems;
}

/** Who was entered twice would be drawn to go with himself. */
function peopleProblems(inspectors: readonly InspectorCandidate[]): string[] {
  const byCertificate = new Map<string, string[]>();
  for (const { certificateNumber, name, excluded } of inspectors) {
    if (excluded === '') byCertificate.set(certificateNumber, [...(byCertificate.get(certificateNumber) ?? []), name]);
  }
  return [...byCertificate]
    .filter(([, names]) => names.length > 1)
    .map(([number, names]) => `执法证号 ${number} 有 ${names.length} 人：${names.join('、')}，请先在人员名录中核对`);
}

/** The rules of a draw, and what of them cannot be as it was asked (Chinese). */
export function rulesOf(
  db: Connection,
  asked: DrawAsked,
  matter: string | null,
  subjects: readonly SubjectCandidate[],
  inspectors: readonly InspectorCandidate[],
): { rules: DrawRules; problems: string[] } {
  const avoided = asked.rules.avoidOwnTownship ? ownTownships(subjects, inspectors) : [];
  const problems = [...amountProblems(asked.rules), ...teamProblems(asked, inspectors), ...peopleProblems(inspectors)];
  if (asked.rules.avoidOwnTownship && avoided.length === 0)
    problems.push('要求不检查本所辖区，但从名称上认不出哪个所管哪个乡镇；请核对单位名称和检查对象的「乡镇街道」');
  return {
    rules: {
      matter: matter ?? '',
      strata: strataOf(asked.rules),
      visit: visitOf(db, asked),
      recusals: [...avoided, ...namedRecusals(asked, subjects, inspectors)],
    },
    problems,
  };
}
