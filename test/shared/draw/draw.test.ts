import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carryOutDraw,
  type DrawPlan,
  type DrawReplacement,
  inspectorsHash,
  recusalOf,
  subjectsHash,
  takeOf,
} from '../../../shared/domain/draw/index.ts';
import { hex, inspectorOf, plainPlan, plainRules, seedOf, soundPlan, subjectOf } from './plans.ts';

const shuffledList = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('whatever the lists and the rules are', () => {
  test('the order in which the lists are given changes neither hashes nor result', () => {
    const both = soundPlan.chain((plan) =>
      fc.tuple(fc.constant(plan), shuffledList(plan.subjects), shuffledList(plan.inspectors), hex),
    );
    fc.assert(
      fc.property(both, ([plan, subjects, inspectors, seed]) => {
        expect(subjectsHash(subjects)).toBe(subjectsHash(plan.subjects));
        expect(inspectorsHash(inspectors)).toBe(inspectorsHash(plan.inspectors));
        expect(carryOutDraw({ ...plan, subjects, inspectors }, seed).result).toEqual(carryOutDraw(plan, seed).result);
      }),
    );
  });

  test('every stratum gives exactly its share, of its own, nobody twice, nobody who is excluded', () => {
    fc.assert(
      fc.property(soundPlan, hex, (plan, seed) => {
        const { strata, visits } = carryOutDraw(plan, seed).result;
        for (const [index, { drawn, population, take }] of strata.entries()) {
          const stratum = plan.rules.strata[index]!;
          const own = plan.subjects.filter((one) => one.excluded === '' && stratum.riskClasses.includes(one.riskClass));
          expect(population).toBe(own.length);
          expect(take).toBe(takeOf(stratum, own.length));
          expect(drawn).toHaveLength(take);
          expect(own.map(({ uid }) => uid)).toEqual(expect.arrayContaining(drawn));
        }
        const all = strata.flatMap(({ drawn }) => drawn);
        expect(new Set(all).size).toBe(all.length);
        expect(visits.map(({ subject }) => subject)).toEqual(all);
      }),
    );
  });

  const subjectIn = (plan: DrawPlan, uid: string) => plan.subjects.find((one) => one.uid === uid)!;
  function expectProper(plan: DrawPlan, visit: { subject: string; inspectors: string[] }): void {
    const { visit: rules, recusals } = plan.rules;
    const team = visit.inspectors.map((uid) => plan.inspectors.find((one) => one.uid === uid)!);
    expect(new Set(visit.inspectors).size).toBe(visit.inspectors.length);
    expect(team.filter(({ excluded }) => excluded !== '')).toEqual([]);
    expect(team.flatMap((one) => recusalOf(recusals, one, subjectIn(plan, visit.subject)) ?? [])).toEqual([]);
    if (rules.teams) expect(new Set(team.map((one) => one.team)).size).toBe(1);
    else expect(team).toHaveLength(rules.inspectors);
    expect(team.length).toBeGreaterThanOrEqual(rules.inspectors);
    if (rules.onlyUnits.length > 0)
      expect(rules.onlyUnits).toEqual(expect.arrayContaining(team.map(({ unit }) => unit)));
    if (rules.mixedUnits) expect(new Set(team.map(({ unit }) => unit)).size).toBeGreaterThan(1);
    for (const { unit, skill, least } of rules.needs) {
      const meeting = team.filter((one) => (!unit || one.unit === unit) && (!skill || one.skills.includes(skill)));
      expect(meeting.length).toBeGreaterThanOrEqual(least);
    }
  }

  test('nobody visits where he is recused, and every visit has the inspectors that the rules ask for', () => {
    fc.assert(
      fc.property(soundPlan, hex, (plan, seed) => {
        for (const visit of carryOutDraw(plan, seed).result.visits) expectProper(plan, visit);
      }),
      { numRuns: 300 },
    );
  });

  test('replacements keep to the same rules and never bring anybody back', () => {
    const choices = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 12 });
    fc.assert(
      fc.property(soundPlan, hex, choices, (plan, seed, wanted) => {
        const running = carryOutDraw(plan, seed);
        const struck = new Set<string>();
        const gone = new Set<string>();
        for (const [ofSubject, which, whom] of wanted) {
          const visits = running.visits();
          if (visits.length === 0) return;
          const before = visits[which % visits.length]!;
          const inspector = before.inspectors[whom % before.inspectors.length]!;
          const request = ofSubject
            ? { kind: 'subject' as const, subject: before.subject, inspector: '', reason: '搬迁' }
            : { kind: 'inspector' as const, subject: before.subject, inspector, reason: '外出' };
          let after: DrawReplacement;
          try {
            after = running.replace(request);
          } catch (error) {
            // A refused replacement changes nothing.
            expect(error).toMatchObject({ name: 'DrawError', code: ofSubject ? 'no-reserve' : 'no-inspector' });
            expect(running.visits()).toEqual(visits);
            continue;
          }
          expectProper(plan, after.visit);
          if (ofSubject) {
            struck.add(before.subject);
            expect(struck.has(after.visit.subject)).toBe(false);
            expect(visits.map(({ subject }) => subject)).not.toContain(after.visit.subject);
          } else {
            const left = before.inspectors.filter((uid) => !after.visit.inspectors.includes(uid));
            expect(left).toContain(inspector);
            for (const uid of left) gone.add(`${before.subject} ${uid}`);
            for (const uid of after.visit.inspectors) expect(gone.has(`${before.subject} ${uid}`)).toBe(false);
          }
          expect(running.visits()).toContainEqual(after.visit);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('without recusals nobody has more than one visit more than another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(60),
        hex,
        (people, a, b, seed) => {
          const rules = plainRules(b, { inspectors: Math.min(a, people) });
          const { visits } = carryOutDraw(plainPlan(60, people, rules), seed).result;
          const loads = new Map<string, number>();
          for (const uid of visits.flatMap(({ inspectors }) => inspectors)) loads.set(uid, (loads.get(uid) ?? 0) + 1);
          const counts = Array.from({ length: people }, (_, index) => loads.get(inspectorOf(index + 1).uid) ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('what is drawn in one place does not shift another', () => {
  const rules = plainRules(0);
  rules.strata = [
    { name: 'A', riskClasses: ['A'], number: 2, ratio: null },
    { name: 'B', riskClasses: ['B'], number: 3, ratio: null },
  ];
  rules.visit.balance = false;
  const subjects = Array.from({ length: 20 }, (_, index) => subjectOf(index, { riskClass: index < 8 ? 'A' : 'B' }));
  const plan = { ...plainPlan(0, 6, rules), subjects };

  test('another subject of class A leaves class B as it is', () => {
    const more = { ...plan, subjects: [...subjects, subjectOf(99, { riskClass: 'A' })] };
    const [one, other] = [carryOutDraw(plan, seedOf(1)).result, carryOutDraw(more, seedOf(1)).result];
    expect(other.strata[0]).not.toEqual(one.strata[0]);
    expect(other.strata[1]).toEqual(one.strata[1]);
  });

  test('a recusal changes only the visits that it is about', () => {
    const before = carryOutDraw(plan, seedOf(1)).result.visits;
    const [{ subject, inspectors }] = before as [(typeof before)[0]];
    const recusals = [{ inspector: inspectors[0]!, unit: '', subject, area: '', reason: '亲属' }];
    const after = carryOutDraw({ ...plan, rules: { ...rules, recusals } }, seedOf(1)).result.visits;
    expect(after[0]).not.toEqual(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});

describe('how many are drawn', () => {
  test.each([
    [500, 61, 4],
    [500, 60, 3],
    [300, 1600, 48],
    [1, 3, 1],
    [0, 100, 0],
    [10_000, 7, 7],
    [350, 200, 7],
  ])('%i of ten thousand of %i subjects are %i', (ratio, population, expected) => {
    expect(takeOf({ name: '', riskClasses: ['A'], number: null, ratio }, population)).toBe(expected);
  });
});

describe('a replacement', () => {
  const running = () => carryOutDraw(plainPlan(5, 3, plainRules(4)), seedOf(2));

  test('needs a reason', () => {
    const draw = running();
    const subject = draw.result.visits[0]!.subject;
    expect(() => draw.replace({ kind: 'subject', subject, inspector: '', reason: ' ' })).toThrow('更换必须写明理由');
  });

  test('takes the next of the reserve and says so when there is none left', () => {
    const draw = running();
    const [first, second] = draw.result.visits;
    const { visit, number } = draw.replace({ kind: 'subject', subject: first!.subject, inspector: '', reason: '搬迁' });
    expect(number).toBe(1);
    expect(draw.result.visits.map(({ subject }) => subject)).not.toContain(visit.subject);
    const again = { kind: 'subject' as const, subject: second!.subject, inspector: '', reason: '搬迁' };
    expect(() => draw.replace(again)).toThrow('已全部抽出');
  });

  test('of what was not drawn, or not any more, is refused', () => {
    const draw = running();
    const { subject, inspectors } = draw.result.visits[0]!;
    const other = [1, 2, 3].map((index) => inspectorOf(index).uid).find((uid) => !inspectors.includes(uid))!;
    expect(() => draw.replace({ kind: 'inspector', subject, inspector: other, reason: '外出' })).toThrow(
      '不在这次检查',
    );
    draw.replace({ kind: 'subject', subject, inspector: '', reason: '搬迁' });
    expect(() => draw.replace({ kind: 'subject', subject, inspector: '', reason: '搬迁' })).toThrow('没有被抽中');
  });

  test('is refused where nobody is left who may go', () => {
    const draw = running();
    const { subject, inspectors } = draw.result.visits[0]!;
    draw.replace({ kind: 'inspector', subject, inspector: inspectors[0]!, reason: '外出' });
    expect(() => draw.replace({ kind: 'inspector', subject, inspector: inspectors[1]!, reason: '外出' })).toThrow(
      '没有符合条件',
    );
  });
});
