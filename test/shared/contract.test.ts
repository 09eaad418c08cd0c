import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CallName, contract } from '../../shared/contract/index.ts';
import { arbitraryOf } from './arbitraryOf.ts';

const names = Object.keys(contract) as CallName[];

test.each(names)('what goes into and comes out of %s survives structured clone and JSON', (name) => {
  for (const schema of [contract[name].input, contract[name].output]) {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        const parsed = schema.parse(value);
        expect(structuredClone(parsed)).toEqual(parsed);
        // toStrictEqual: a key that JSON drops (undefined) is a difference here.
        expect(JSON.parse(JSON.stringify(parsed))).toStrictEqual(parsed);
      }),
      { numRuns: 25 },
    );
  }
});

test('a field says its label in every refusal', () => {
  const { input } = contract['activity.save'];
  const refused = input.safeParse({ id: null, revision: null, values: {} });
  expect(refused.success).toBe(false);
  const messages = refused.error!.issues.map((issue) => issue.message);
  expect(messages).toContain('请填写「活动名称」');
  expect(messages).toContain('请填写「开始日期」');
});

test('a field that the contract does not know is refused', () => {
  expect(contract['campaign.overview'].input.safeParse({ campaignId: 1, path: '/etc/passwd' }).success).toBe(false);
});
