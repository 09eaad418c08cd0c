import { expect, test } from 'vitest';
import { clockEndsOf } from '../../../renderer/home/clockEndsOf.ts';
import { clockEnds } from '../../../renderer/sampling/clocks.ts';
import { sampleOf } from './sampleOf.ts';

test('of a batch each clock goes by its rule, the order to correct by none', () => {
  const clock = (label: string) => ({ label, due: '2027-01-05', days: 3, binding: true });
  const clocks = ['送检', '出报告', '异议期', '整改', '公示', '备样保存', '文书保存'].map(clock);
  const rules = clockEnds(sampleOf({ verdict: 'failed' }), clocks).map(({ rule }) => rule);
  expect(rules).toEqual(['foodSubmission', 'foodReport', 'objection', 'samplePublication', 'spareAfterFail', 'papers']);
});

test('of what is due, only the days that a clock of the rules came to', () => {
  const due = (noun: 'inspection' | 'sample' | 'finding' | 'activity', title: string) =>
    ({ noun, id: 1, title, due: '2027-01-05', days: 3 }) as Parameters<typeof clockEndsOf>[0][number];
  const ends = clockEndsOf([
    due('inspection', 'JC2026-0001 检查结果待公示'),
    due('sample', 'CJ2026-0001 待出检验报告'),
    due('sample', 'CJ2026-0001 异议期限届满'),
    due('sample', 'CJ2026-0001 收到异议，待决定是否受理'),
    due('sample', 'CJ2026-0001 不合格产品整改'),
    due('finding', '青禾文具店 整改复查'),
    due('activity', '质量开放日 未办结'),
  ]);
  expect(ends.map(({ rule }) => rule)).toEqual(['publication', 'foodReport', 'objection']);
});
