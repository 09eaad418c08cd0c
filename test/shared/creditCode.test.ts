import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCodeCheck, isCreditCode } from '../../shared/domain/creditCode.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const first17 = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 });
const code = first17.map((text) => text + creditCodeCheck(text)!);
const position = fc.integer({ min: 0, max: 17 });

const replaced = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);
const swapped = (text: string, at: number): string =>
  replaced(replaced(text, at, text.charAt(at + 1)), at + 1, text.charAt(at));

describe('the credit code', () => {
  test('of the example of the field is right', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  test('with its check character is right, whatever the others are', () => {
    fc.assert(fc.property(code, (text) => isCreditCode(text)));
  });

  test('with one wrong character is noticed, whichever it is', () => {
    fc.assert(
      fc.property(code, position, fc.constantFrom(...alphabet), (text, at, wrong) => {
        fc.pre(text.charAt(at) !== wrong);
        return !isCreditCode(replaced(text, at, wrong));
      }),
    );
  });

  test('with a character that is none of a code is noticed: I, O, S, V, Z, small and full-width ones', () => {
    fc.assert(
      fc.property(
        code,
        position,
        fc.constantFrom(...'IOSVZabcx１Ａ -'),
        (text, at, wrong) => !isCreditCode(replaced(text, at, wrong)),
      ),
    );
  });

  test('with two neighbours exchanged is noticed, the check character among them', () => {
    // Neighbours weigh w and 3w mod 31, the last of the seventeen 28 and the check character 1: an exchange changes the sum
    // by 2w or 27 times the difference of the two, which is no multiple of the prime 31.
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 16 }), (text, at) => {
        fc.pre(text.charAt(at) !== text.charAt(at + 1));
        return !isCreditCode(swapped(text, at));
      }),
    );
  });

  test('that is too short or too long is none', () => {
    fc.assert(
      fc.property(code, (text) => !isCreditCode(text.slice(0, 17)) && !isCreditCode(`${text}0`) && !isCreditCode('')),
    );
  });
});
