import { describe, expect, test } from 'vitest';
import {
  amountOf,
  classAmountsOf,
  emptyForm,
  fromPlan,
  inputOf,
  previewInput,
  refusalsOf,
} from '../../../../renderer/inspection/draw/drawForm.ts';
import { emptyEntry, entryOf, entryRefusals } from '../../../../renderer/inspection/draw/enterForm.ts';
import {
  findPicks,
  loadOf,
  type Pick,
  repetitions,
  replacedPositions,
  withoutInspection,
} from '../../../../renderer/inspection/draw/picks.ts';
import { amountsInWords, grouped, inspectorRulesInWords } from '../../../../renderer/inspection/draw/ruleWords.ts';

const titled = { ...emptyForm(), title: '九月食品生产双随机' };

import { moved, nextPosition } from '../../../../renderer/inspection/plan/order.ts';

describe('the form of a new draw', () => {
  test('a title is all that is missing in the beginning', () => {
    expect(refusalsOf(inputOf(emptyForm(), 1))).toEqual(['请填写「抽取名称」']);
    expect(refusalsOf(inputOf(titled, 1))).toEqual([]);
  });

  test('what is drawn from can be looked at before there is a title', () => {
    expect(refusalsOf(previewInput(inputOf(emptyForm(), 1)))).toEqual([]);
  });

  test('a class without an amount is not drawn from', () => {
    const classes = {
      ...titled.classes,
      A: { by: 'ratio' as const, value: null },
      D: { by: 'number' as const, value: 4 },
    };
    const { rules } = inputOf({ ...titled, strata: 'by-risk-class', classes }, 1);
    expect(rules.amounts).toEqual([
      { riskClass: 'B', ratio: 3, number: null },
      { riskClass: 'C', ratio: 10, number: null },
      { riskClass: 'D', ratio: null, number: 4 },
      { riskClass: null, ratio: 5, number: null },
    ]);
  });

  test('an amount left empty is asked for', () => {
    const form = { ...titled, together: { by: 'number' as const, value: null } };
    expect(refusalsOf(inputOf(form, 1))).toContain('请填写「比例」或「数量」中的一项');
  });

  test('teams that were filled in are not taken where inspectors are drawn one by one', () => {
    const rules = { ...titled.rules, teams: [{ name: '一组', staffIds: [1, 2] }] };
    expect(inputOf({ ...titled, rules }, 1).rules.teams).toEqual([]);
    expect(inputOf({ ...titled, rules: { ...rules, inspectorMode: 'team' } }, 1).rules.teams).toHaveLength(1);
  });
});

describe('a draw from a row of the yearly plan', () => {
  test('shares and numbers are read as people write them', () => {
    expect(amountOf('3%')).toEqual({ by: 'ratio', value: 3 });
    expect(amountOf('按不低于０.５％的比例')).toEqual({ by: 'ratio', value: 0.5 });
    expect(amountOf('不少于20户')).toEqual({ by: 'number', value: 20 });
    expect(amountOf('全部')).toBeNull();
    expect(amountOf('300%')).toBeNull();
    expect(amountOf(null)).toBeNull();
  });

  test('amounts by class are read from one line', () => {
    const classes = classAmountsOf('Ａ类 1%，B类 3％、C级10%，D 类不少于 4 户');
    expect(classes).toEqual({
      A: { by: 'ratio', value: 1 },
      B: { by: 'ratio', value: 3 },
      C: { by: 'ratio', value: 10 },
      D: { by: 'number', value: 4 },
      none: { by: 'ratio', value: null },
    });
    expect(classAmountsOf('A 类企业 5%')).toBeNull();
    const plan = { id: 7, name: '公示信息抽查', matter: null, amount: 'A类1%，B类3%', unitId: null, taskId: null };
    expect(fromPlan(emptyForm(), plan).strata).toBe('by-risk-class');
  });

  test('it fills in what is still empty and leaves what was written', () => {
    const plan = { id: 7, name: '食品生产抽查', matter: '标签', amount: '10户', unitId: 2, taskId: null };
    const filled = fromPlan({ ...emptyForm(), matter: '添加剂' }, plan);
    expect(filled).toMatchObject({ inspectionPlanId: 7, title: '食品生产抽查', matter: '添加剂', unitId: 2 });
    expect(filled.together).toEqual({ by: 'number', value: 10 });
  });
});

const person = (staffId: number, name: string, place: number, replacedBy: number | null = null) => ({
  place,
  staffId,
  name,
  certificateNumber: null,
  unitName: null,
  replacedBy,
  reason: null,
});
const pick = (position: number, more: Partial<Pick>): Pick => ({
  position,
  subjectId: position,
  subjectName: `第${position}户`,
  creditCode: null,
  address: null,
  riskClass: null,
  replacedBy: null,
  reason: null,
  inspectors: [],
  inspectionId: null,
  inspectionNumber: null,
  ...more,
});
const picks = [
  pick(1, { inspectors: [person(1, '赵甲', 1), person(2, '钱乙', 2)], inspectionId: 9 }),
  pick(2, { replacedBy: 3, reason: '已注销', inspectors: [person(1, '赵甲', 1), person(3, '孙丙', 2)] }),
  pick(3, { inspectors: [person(1, '赵甲', 1, 3), person(3, '孙丙', 2), person(2, '钱乙', 3)] }),
];

describe('the result of a draw', () => {
  test('replaced subjects and replaced inspectors make no visits', () => {
    expect(loadOf(picks).map(({ name, visits }) => [name, visits])).toEqual([
      ['钱乙', 2],
      ['孙丙', 1],
      ['赵甲', 1],
    ]);
  });

  test('a replacement names whom it replaces, and needs a visit of its own', () => {
    expect(replacedPositions(picks).get(3)).toBe(2);
    expect(withoutInspection(picks)).toBe(1);
  });

  test('picks are found by subject or inspector', () => {
    expect(findPicks(picks, '第2户')).toHaveLength(1);
    expect(findPicks(picks, '钱乙')).toHaveLength(2);
    expect(findPicks(picks, ' ')).toHaveLength(3);
  });
});

describe('drawing again', () => {
  const draws = [
    { id: 1, inspectionPlanId: 7, matter: null },
    { id: 2, inspectionPlanId: null, matter: '标签' },
    { id: 3, inspectionPlanId: null, matter: null },
  ];

  test('other draws of the same plan row or matter are seen, and nothing is the same as nothing', () => {
    expect(repetitions(draws, { id: 9, inspectionPlanId: 7, matter: '标签' }).map(({ id }) => id)).toEqual([1, 2]);
    expect(repetitions(draws, { id: 3, inspectionPlanId: null, matter: null })).toEqual([]);
    expect(repetitions(draws, draws[0]!)).toEqual([]);
  });
});

describe('what the certificate says of the rules', () => {
  const { rules } = inputOf(titled, 1);
  const full = {
    ...rules,
    teams: [],
    skills: ['食品'],
    leadUnitId: 2,
    onlyUnitIds: [2, 5],
    mixedUnits: true,
    inspectorMode: 'single',
  } as Parameters<typeof amountsInWords>[0];

  test('shares, skills and units in words', () => {
    expect(amountsInWords(full)).toBe('全部对象合并抽取 5%（按比例不足一户的按一户）');
    expect(inspectorRulesInWords(full, (id) => ({ 2: '食品股', 5: '城关所' })[id] ?? null)).toEqual([
      '每户随机抽取 2 名检查人员',
      '每户至少各有一人具备专业：食品',
      '每户至少一人来自食品股',
      '只从食品股、城关所的人员中抽取',
      '同一户的检查人员来自两个以上单位',
      '优先抽取任务少的人员',
    ]);
  });

  test('a hash is grouped to be read aloud', () => {
    expect(grouped('a'.repeat(64))).toHaveLength(8);
    expect(grouped('')).toEqual([]);
  });
});

describe('the order of the yearly plan', () => {
  const rows = [1, 2, 3].map((position) => ({ id: position * 10, position }));

  test('a row that moves changes places with its neighbour', () => {
    const numbers = moved(rows, 20, 1).map(({ row, position }) => [row.id, position]);
    expect(numbers).toEqual([
      [30, 2],
      [20, 3],
    ]);
  });

  test('the first does not go up, the last does not go down', () => {
    expect(moved(rows, 10, -1)).toEqual([]);
    expect(moved(rows, 30, 1)).toEqual([]);
  });

  test('numbers that stood twice are put right', () => {
    const twice = [1, 1, 5].map((position, index) => ({ id: index + 1, position }));
    expect(moved(twice, 3, -1).map(({ row, position }) => [row.id, position])).toEqual([
      [3, 2],
      [2, 3],
    ]);
  });

  test('a new row goes to the end', () => {
    expect(nextPosition(rows)).toBe(4);
    expect(nextPosition([])).toBe(1);
  });
});

describe('entering what a platform drew', () => {
  const row = (subjectId: number | null, inspectorIds: number[] = []) => ({ subjectId, inspectorIds });
  const form = (picks: ReturnType<typeof row>[]) => ({ ...emptyEntry('2026-09-01'), title: '省平台抽取', picks });

  test('rows left empty are no picks', () => {
    expect(entryOf(form([row(null), row(5, [1, 2]), row(null)]), 1).picks).toEqual([row(5, [1, 2])]);
    expect(entryRefusals(form([row(null), row(5, [1, 2])]), 1)).toEqual([]);
  });

  test('nothing at all is refused, and a row without its subject is named as on the screen', () => {
    expect(entryRefusals(form([row(null)]), 1)).toEqual(['请填写抽取结果']);
    expect(entryRefusals(form([row(null), row(5), row(null, [1, 2])]), 1)).toEqual(['第 3 行：请选择「检查对象」']);
  });

  test('nobody checks alone; who goes may be settled later', () => {
    expect(entryRefusals(form([row(5, [1])]), 1)).toEqual(['第 1 行：检查人员不得少于两人，未定的可以先不填']);
    expect(entryRefusals(form([row(5)]), 1)).toEqual([]);
  });

  test('a subject stands in one row only', () => {
    expect(entryRefusals(form([row(5), row(5)]), 1)).toEqual(['同一个检查对象填了两行']);
  });
});
