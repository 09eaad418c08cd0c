import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeHint, tidyCreditCode } from '../../../renderer/directory/creditCodeHint.ts';
import { creditCodeCheck, isCreditCode } from '../../../shared/domain/creditCode.ts';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';

describe('统一社会信用代码边填边查', () => {
  it('对的代码说相符，错一位说不符', () => {
    expect(creditCodeHint('91350100M000100Y43').state).toBe('right');
    expect(creditCodeHint('91350100M000100Y42').state).toBe('wrong');
  });

  it('没填完的不算错，说还差几位', () => {
    expect(creditCodeHint('91350100')).toEqual({ state: 'open', words: '已填 8 位，还差 10 位' });
    expect(creditCodeHint('').state).toBe('empty');
  });

  it('把字母 O 当成数字 0 时提醒', () => {
    expect(creditCodeHint('9135O1').words).toContain('数字 0');
  });

  it('粘贴来的空格、全角和小写先整理', () => {
    expect(tidyCreditCode(' 9135 0100-m000100y43\u200b')).toBe('91350100M000100Y43');
    expect(tidyCreditCode('９１３５')).toBe('9135');
  });

  it('说“相符”的，保存时也认；保存时认的，一定说“相符”', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const text = (letters: string, length: object) => fc.string({ unit: fc.constantFrom(...letters), ...length });
    // Half of the codes are right, by their own check character; the others are whatever comes.
    const right = text(alphabet, { minLength: 17, maxLength: 17 }).map((first) => `${first}${creditCodeCheck(first)}`);
    const code = fc.oneof(right, text(`${alphabet}OIa `, { maxLength: 19 }));
    fc.assert(
      fc.property(code, (typed) => {
        expect(creditCodeHint(typed).state === 'right').toBe(isCreditCode(typed));
      }),
    );
  });
});

describe('身份证号不全部显示', () => {
  it('留前六位和后四位', () => {
    expect(hideIdNumbers('11010519491231002X')).toBe('110105********002X');
    expect(hideIdNumbers('证号：110105194912310021。')).toBe('证号：110105********0021。');
  });

  it('许可证号和信用代码照常显示', () => {
    expect(hideIdNumbers('JY13501000012345')).toBe('JY13501000012345');
    expect(hideIdNumbers('91350100M000100Y43')).toBe('91350100M000100Y43');
    expect(hideIdNumbers('913509213106274836')).toBe('913509213106274836');
    expect(hideIdNumbers(null)).toBeNull();
  });
});
