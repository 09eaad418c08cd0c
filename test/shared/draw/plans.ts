import fc from 'fast-check';
import {
  type DrawInspector,
  type DrawPlan,
  type DrawRecord,
  type DrawRules,
  type DrawSubject,
  drawProblems,
} from '../../../shared/domain/draw/index.ts';

/* Plans of draws for tests: plain ones by hand, and generated ones that use every rule. */

const classes = ['A', 'B', 'C', 'D', ''] as const;

export const subjectOf = (index: number, more: Partial<DrawSubject> = {}): DrawSubject => ({
  uid: `subject-${String(index).padStart(3, '0')}`,
  name: `云溪县第 ${index} 家企业`,
  creditCode: '',
  riskClass: '',
  area: '城关镇',
  excluded: '',
  ...more,
});
export const inspectorOf = (index: number, more: Partial<DrawInspector> = {}): DrawInspector => ({
  uid: `inspector-${String(index).padStart(2, '0')}`,
  name: `检查员 ${index}`,
  certificateNumber: `YX-${index}`,
  unit: '质量股',
  skills: [],
  team: '',
  excluded: '',
  ...more,
});
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** All classes together, so many subjects, two inspectors a visit, nothing else asked. */
export const plainRules = (number: number, visit: Partial<DrawRules['visit']> = {}): DrawRules => ({
  matter: '产品质量检查',
  strata: [{ name: '全部', riskClasses: [...classes], number, ratio: null }],
  visit: { inspectors: 2, teams: false, balance: true, mixedUnits: false, onlyUnits: [], needs: [], ...visit },
  recusals: [],
});
export const plainPlan = (subjects: number, inspectors: number, rules: DrawRules): DrawPlan => ({
  subjects: times(subjects, (index) => subjectOf(index)),
  inspectors: times(inspectors, (index) => inspectorOf(index)),
  rules,
});

/** The seed of a number, as 64 hex digits. */
export const seedOf = (index: number): string => index.toString(16).padStart(64, '0');

export const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const area = fc.constantFrom('城关镇', '白沙镇', '石桥乡');
const unit = fc.constantFrom('质量股', '城关所', '白沙所');
const excluded = fc.constantFrom('', '', '', '', '已注销');
const text = fc.string({ unit: 'grapheme', maxLength: 12 });

const subjects = fc
  .array(fc.record({ name: text, riskClass: fc.constantFrom(...classes), area, excluded }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((list) => list.map((more, index) => subjectOf(index * 7, more)));
const inspectors = fc
  .array(
    fc.record({
      name: text,
      unit,
      skills: fc.subarray(['食品', '计量', '特种设备']),
      team: fc.constantFrom('一组', '二组', '三组'),
      excluded,
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((list) => list.map((more, index) => inspectorOf(index, more)));

const strata = fc.oneof(
  fc
    .integer({ min: 1, max: 10_000 })
    .map((ratio) => [{ name: '全部', riskClasses: [...classes], number: null, ratio }]),
  fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 })
    .map((ratios) =>
      classes.map((one, index) => ({ name: one || '未分类', riskClasses: [one], number: null, ratio: ratios[index]! })),
    ),
);
const recusal = fc
  .record({ inspector: fc.nat(11), unit, subject: fc.nat(24), area, byUnit: fc.boolean(), byArea: fc.boolean() })
  .map((one) => ({
    inspector: one.byUnit ? '' : inspectorOf(one.inspector).uid,
    unit: one.byUnit ? one.unit : '',
    subject: one.byArea ? '' : subjectOf(one.subject * 7).uid,
    area: one.byArea ? one.area : '',
    reason: '亲属关系',
  }));
const rules = fc.record({
  matter: text,
  strata,
  visit: fc.record({
    inspectors: fc.integer({ min: 2, max: 3 }),
    teams: fc.boolean(),
    balance: fc.boolean(),
    mixedUnits: fc.boolean(),
    onlyUnits: fc.constantFrom<string[]>([], ['质量股', '城关所']),
    needs: fc.subarray([
      { unit: '', skill: '食品', least: 1 },
      { unit: '质量股', skill: '', least: 1 },
    ]),
  }),
  recusals: fc.array(recusal, { maxLength: 4 }),
});

/** A plan in which nothing is wrong, with any of the rules. */
export const soundPlan: fc.Arbitrary<DrawPlan> = fc
  .record({ subjects, inspectors, rules })
  .filter((plan) => drawProblems(plan).length === 0);

/** A draw of a plan, carried out on a day in September, without replacements. */
export const recordOf = (plan: DrawPlan, entropy: string, more: Partial<DrawRecord> = {}): DrawRecord => ({
  title: '质量月随机抽查',
  bureau: '云溪县市场监督管理局',
  plan,
  entropy,
  publicSource: '9月15日福彩3D开奖号码',
  publicNumber: '385',
  committed: { at: '2026-09-15T01:00:00.000Z', by: '陈晓' },
  drawn: { at: '2026-09-15T14:00:00.000Z', by: '陈晓' },
  replacements: [],
  voided: null,
  ...more,
});
