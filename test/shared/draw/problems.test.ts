import { describe, expect, test } from 'vitest';
import { carryOutDraw, type DrawPlan, drawProblems } from '../../../shared/domain/draw/index.ts';
import { inspectorOf, plainPlan, plainRules, seedOf, subjectOf } from './plans.ts';

const messages = (plan: DrawPlan): string[] => drawProblems(plan).map(({ message }) => message);
const recusal = { inspector: '', unit: '', subject: '', area: '', reason: '亲属' };

describe('before the commitment it is found out', () => {
  test('nothing, where nothing is wrong', () => {
    expect(drawProblems(plainPlan(10, 4, plainRules(3)))).toEqual([]);
  });

  test('that there are too few subjects', () => {
    expect(messages(plainPlan(10, 4, plainRules(11)))).toEqual(['「全部」可抽 10 户，不够抽 11 户。']);
  });

  test('that nothing would be drawn', () => {
    expect(messages(plainPlan(10, 4, plainRules(0)))).toEqual(['按这些规则一户也抽不到。']);
  });

  test('that a class has no amount, or two', () => {
    const rules = plainRules(1);
    const stratum = { name: 'A', riskClasses: ['A' as const], number: 1, ratio: null };
    rules.strata = [stratum, { ...stratum, name: '又一类' }];
    const plan = plainPlan(3, 4, rules);
    plan.subjects = [...plan.subjects, subjectOf(9, { riskClass: 'A' })];
    expect(messages(plan)).toEqual([
      'A 级的检查对象同时属于两个分级。',
      '未分级的检查对象 3 户没有规定抽取数量；不抽的请填 0。',
    ]);
  });

  test('that neither number nor ratio is given, or both', () => {
    const rules = plainRules(1);
    rules.strata[0]!.ratio = 100;
    expect(messages(plainPlan(3, 4, rules))).toEqual(['「全部」请填写数量或比例，二者选一。']);
  });

  test('that somebody stands in a list twice', () => {
    const plan = plainPlan(3, 4, plainRules(1));
    plan.subjects = [...plan.subjects, plan.subjects[0]!];
    expect(messages(plan)[0]).toContain('出现了两次');
  });

  test('that a recusal does not say who, of what, or why', () => {
    const rules = plainRules(1);
    rules.recusals = [
      { ...recusal, area: '白沙镇' },
      { ...recusal, unit: '白沙所' },
      { ...recusal, unit: '白沙所', area: '白沙镇', reason: ' ' },
    ];
    expect(messages(plainPlan(3, 4, rules))).toEqual([
      '第 1 条回避没有写明谁回避。',
      '第 2 条回避没有写明对谁回避。',
      '第 3 条回避没有写明理由。',
    ]);
  });

  test('that there are not enough inspectors for any visit', () => {
    expect(messages(plainPlan(3, 1, plainRules(1)))).toEqual([
      '名单上的检查人员凑不成一次检查，请核对人数、科室和专业要求。',
    ]);
    expect(messages(plainPlan(3, 4, plainRules(1, { mixedUnits: true })))[0]).toContain('凑不成');
    expect(messages(plainPlan(3, 4, plainRules(1, { teams: true })))[0]).toContain('检查组');
  });

  test('that recusals leave nobody for one subject, even though it may not be drawn at all', () => {
    const rules = plainRules(1);
    rules.recusals = [1, 2].map((index) => ({
      ...recusal,
      inspector: inspectorOf(index).uid,
      subject: subjectOf(2).uid,
    }));
    const [problem, ...rest] = drawProblems(plainPlan(3, 3, rules));
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: 'inspectors', subjects: [subjectOf(2).uid] });
    expect(problem!.message).toContain('云溪县第 2 家企业');
  });

  test('quickly, where no choice of many inspectors can ever fit', () => {
    const needs = [1, 2, 3, 4, 5, 6, 7].map((index) => ({ unit: '', skill: `专业${index}`, least: 1 }));
    const plan = plainPlan(1, 0, plainRules(1, { inspectors: 6, needs }));
    plan.inspectors = Array.from({ length: 140 }, (_, index) =>
      inspectorOf(index, { skills: [`专业${1 + (index % 7)}`] }),
    );
    expect(messages(plan)).toHaveLength(1);
  });
});

test('a skilled inspector is found, wherever chance has put him', () => {
  const plan = plainPlan(12, 8, plainRules(12, { needs: [{ unit: '', skill: '特种设备', least: 1 }] }));
  plan.inspectors = plan.inspectors.map((one, index) => (index === 5 ? { ...one, skills: ['特种设备'] } : one));
  const { visits } = carryOutDraw(plan, seedOf(3)).result;
  expect(visits).toHaveLength(12);
  for (const { inspectors } of visits) expect(inspectors).toContain(inspectorOf(6).uid);
});
