import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { passRate, rateText } from '../../shared/domain/figures.ts';

type Verdict = 'open' | 'passed' | 'failed';

/** The rate of batches as DOMAIN.md says it: passed ÷ batches with a final verdict. */
const rateOf = (verdicts: readonly Verdict[]): number | null => {
  const passed = verdicts.filter((verdict) => verdict === 'passed').length;
  return passRate(passed, passed + verdicts.filter((verdict) => verdict === 'failed').length);
};
const batches = array(constantFrom<Verdict>('open', 'passed', 'failed'), { maxLength: 60 });

test('the rate of bulletins is rounded half up, whatever a binary fraction makes of it', () => {
  expect(rateText(passRate(90, 104))).toBe('86.54%');
  // 1.005 % exactly, which binary fractions hold a little below.
  expect(rateText(passRate(201, 20_000))).toBe('1.01%');
  expect(rateText(passRate(1, 3))).toBe('33.33%');
  expect(rateText(passRate(2, 3))).toBe('66.67%');
  expect(rateText(passRate(0, 0))).toBe('—');
});

test('for any batches the rate does not hang on their order, and open ones are never counted', () => {
  assert(
    property(batches, nat(20), (verdicts, more) => {
      const rate = rateOf(verdicts);
      expect(rateOf(verdicts.toReversed())).toBe(rate);
      expect(rateOf([...verdicts, ...Array.from({ length: more }, () => 'open' as const)])).toBe(rate);
      expect(rate === null).toBe(verdicts.every((verdict) => verdict === 'open'));
    }),
  );
});

test('for any numbers the rate is within half a hundredth of the exact one, and the nearer of two is taken', () => {
  assert(
    property(nat(2_000_000), nat(2_000_000), (passed, failed) => {
      const judged = passed + failed;
      if (judged === 0) return;
      const hundredths = BigInt(Math.round(passRate(passed, judged)! * 100));
      const twice = 2n * (BigInt(passed) * 10_000n - hundredths * BigInt(judged));
      expect(twice >= -BigInt(judged) && twice < BigInt(judged)).toBe(true);
    }),
  );
});
