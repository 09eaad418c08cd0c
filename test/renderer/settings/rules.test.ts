import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultRules, moved, refusedRules } from '../../../renderer/settings/rules/rules.ts';
import { sampleNumber } from '../../../shared/domain/sampleNumber.ts';
import { addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

test('the rules of the field are in order as they come', () => {
  expect(refusedRules(defaultRules()).size).toBe(0);
});

test('an emptied clock, a prefix in Chinese and a wording that stands twice are refused where they stand', () => {
  const rules = defaultRules();
  const refused = refusedRules({
    inspectionResults: [...rules.inspectionResults, ' 未发现问题 ', ''],
    sampleNumbering: { prefix: '质检', machine: 'AB', digits: 0 },
    clocks: { ...rules.clocks, objection: { count: 0, unit: 'day' } },
  });
  expect([...refused.keys()].toSorted()).toEqual([
    'clocks.objection',
    'inspectionResults.10',
    'inspectionResults.9',
    'sampleNumbering.digits',
    'sampleNumbering.machine',
    'sampleNumbering.prefix',
  ]);
  expect(refused.get('clocks.objection')).toContain('异议申请');
  expect(refused.get('inspectionResults.9')).toBe('与第 1 条重复');
});

test('a wording moves by one place, and not over the ends', () => {
  expect(moved(['甲', '乙', '丙'], 2, -1)).toEqual(['甲', '丙', '乙']);
  expect(moved(['甲', '乙'], 0, -1)).toEqual(['甲', '乙']);
  expect(moved(['甲', '乙'], 1, 1)).toEqual(['甲', '乙']);
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(-1 as const, 1 as const),
      (list, at, step) => {
        const index = at % list.length;
        expect(moved(list, index, step).toSorted()).toEqual(list.toSorted());
      },
    ),
  );
});

test('the example beside the numbering is the number that the next batch is given', async () => {
  const desk = openTestCore();
  const rules = { ...defaultRules(), sampleNumbering: { prefix: 'JD', machine: 'B', digits: 5 } };
  await desk.call('rules.save', rules);
  const { id: campaignId } = await addCampaign(desk);
  const { id: subjectId } = await addSubject(desk);
  for (const running of [1, 2]) {
    const { number } = await addSample(desk, campaignId, subjectId, { sampledOn: '2026-09-07' });
    expect(number).toBe(sampleNumber(rules.sampleNumbering, 2026, running));
  }
});
