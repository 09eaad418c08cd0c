import { eligibleGroups, firstFit, groupsOf, takingPart } from './choose.ts';
import { canonicalInspectors, canonicalSubjects, type DrawSubject } from './lists.ts';
import { canonicalRules, type DrawRules, takeOf } from './rules.ts';
import type { DrawPlan } from './seed.ts';

/*
 * What is wrong with a plan. All of it is found before the commitment, for every subject that might be drawn: a draw
 * that got stuck after its seed is known would have to be repeated, and nobody could tell why it really was.
 */

/** One problem; the message is Chinese. `subjects` are the uids it is about. */
export interface DrawProblem {
  code: 'repeated' | 'stratum' | 'number' | 'nothing' | 'recusal' | 'inspectors';
  message: string;
  subjects: string[];
}

const riskClassText = (riskClass: string): string => (riskClass === '' ? '未分级' : `${riskClass} 级`);
const problem = (code: DrawProblem['code'], message: string, subjects: string[] = []): DrawProblem => ({
  code,
  message,
  subjects,
});

function repeated(uids: readonly string[], what: string): DrawProblem[] {
  const seen = new Set<string>();
  const twice = new Set(uids.filter((uid) => seen.size === seen.add(uid).size));
  return [...twice].map((uid) => problem('repeated', `${what}名单中「${uid}」出现了两次。`));
}

function strataProblems(open: readonly DrawSubject[], rules: DrawRules): DrawProblem[] {
  const { strata } = rules;
  const problems = repeated(
    strata.map(({ name }) => name),
    '分级',
  );
  for (const stratum of strata) {
    if ((stratum.number === null) === (stratum.ratio === null))
      problems.push(problem('number', `「${stratum.name}」请填写数量或比例，二者选一。`));
    const population = open.filter(({ riskClass }) => stratum.riskClasses.includes(riskClass)).length;
    if (stratum.number !== null && stratum.number > population)
      problems.push(problem('number', `「${stratum.name}」可抽 ${population} 户，不够抽 ${stratum.number} 户。`));
  }
  for (const riskClass of ['A', 'B', 'C', 'D', ''] as const) {
    const times = strata.flatMap(({ riskClasses }) => riskClasses).filter((one) => one === riskClass).length;
    const uids = open.filter((subject) => subject.riskClass === riskClass).map(({ uid }) => uid);
    if (times > 1) problems.push(problem('stratum', `${riskClassText(riskClass)}的检查对象同时属于两个分级。`));
    if (times === 0 && uids.length > 0) {
      const message = `${riskClassText(riskClass)}的检查对象 ${uids.length} 户没有规定抽取数量；不抽的请填 0。`;
      problems.push(problem('stratum', message, uids));
    }
  }
  return problems;
}

function drawsNothing(open: readonly DrawSubject[], rules: DrawRules): DrawProblem[] {
  const taken = rules.strata.map((stratum) =>
    takeOf(stratum, open.filter(({ riskClass }) => stratum.riskClasses.includes(riskClass)).length),
  );
  return taken.some((number) => number > 0) ? [] : [problem('nothing', '按这些规则一户也抽不到。')];
}

const recusalProblems = (rules: DrawRules): DrawProblem[] =>
  rules.recusals.flatMap(({ inspector, unit, subject, area, reason }, index) => {
    const which = `第 ${index + 1} 条回避`;
    if (inspector === '' && unit === '') return [problem('recusal', `${which}没有写明谁回避。`)];
    if (subject === '' && area === '') return [problem('recusal', `${which}没有写明对谁回避。`)];
    return reason === '' ? [problem('recusal', `${which}没有写明理由。`)] : [];
  });

/** The subjects for which no set of inspectors fits, together with how many the recusals leave. */
function inspectorProblems(plan: DrawPlan, open: readonly DrawSubject[], rules: DrawRules): DrawProblem[] {
  const { visit, recusals } = rules;
  const inspectors = takingPart(canonicalInspectors(plan.inspectors), visit);
  const groups = groupsOf(inspectors, visit);
  const count = visit.teams ? 1 : visit.inspectors;
  // A recusal looks at a subject's uid and area only: whom none names by uid has the same answer as its whole area.
  const named = new Set(recusals.map(({ subject }) => subject));
  const known = new Map<string, boolean>();
  const fits = (subject: DrawSubject): boolean => {
    const key = named.has(subject.uid) ? `subject ${subject.uid}` : `area ${subject.area}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = firstFit(eligibleGroups(groups, recusals, subject), count, [], visit) !== null;
      known.set(key, answer);
    }
    return answer;
  };
  const stuck = open.filter((subject) => !fits(subject));
  if (stuck.length === 0) return [];
  const uids = stuck.map(({ uid }) => uid);
  if (stuck.length === open.length && !firstFit(groups, count, [], visit)) {
    const what = visit.teams ? '检查组' : '检查人员';
    return [problem('inspectors', `名单上的${what}凑不成一次检查，请核对人数、科室和专业要求。`, uids)];
  }
  const names = stuck.slice(0, 3).map(({ name }) => `「${name}」`);
  const list = `${names.join('、')}${stuck.length > 3 ? `等 ${stuck.length} 户` : ''}`;
  return [problem('inspectors', `${list}因回避派不出检查人员，请增加人员、调整回避，或先排除这些检查对象。`, uids)];
}

/** Everything that keeps a plan from being committed; empty where a draw cannot fail any more. */
export function drawProblems(plan: DrawPlan): DrawProblem[] {
  const rules = canonicalRules(plan.rules);
  const open = canonicalSubjects(plan.subjects).filter(({ excluded }) => excluded === '');
  return [
    ...repeated(
      plan.subjects.map(({ uid }) => uid),
      '检查对象',
    ),
    ...repeated(
      plan.inspectors.map(({ uid }) => uid),
      '检查人员',
    ),
    ...strataProblems(open, rules),
    ...drawsNothing(open, rules),
    ...recusalProblems(rules),
    ...inspectorProblems(plan, open, rules),
  ];
}
