import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCreditCode, parsePhone } from '../../shared/domain/cellCodes.ts';
import { parseDate, parsePeriod } from '../../shared/domain/cellDates.ts';
import { parseCount, parseMoney } from '../../shared/domain/cellNumbers.ts';
import { type CellValue, cellText, parseOneOf, parseText, parseYesOrNo } from '../../shared/domain/cellValues.ts';
import { chineseNumber } from '../../shared/domain/chineseNumber.ts';
import { addDays } from '../../shared/domain/days.ts';
import { hasHiddenIdNumber, hideIdNumbers, isIdNumber } from '../../shared/domain/idNumber.ts';

const reasonOf = (read: object): string => {
  if (!('reason' in read)) throw new Error(`was read: ${JSON.stringify(read)}`);
  return String(read.reason);
};

describe('a day in every form that tables hold', () => {
  test.each<[written: CellValue, day: string]>([
    [44927, '2023-01-01'],
    [44927.5, '2023-01-01'],
    ['44927', '2023-01-01'],
    [20260905, '2026-09-05'],
    ['20260905', '2026-09-05'],
    ['2026.9.5', '2026-09-05'],
    ['2026/9/5', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['2026-09-05 00:00:00', '2026-09-05'],
    ['2026-09-05T00:00:00.000Z', '2026-09-05'],
    ['2026年9月5日', '2026-09-05'],
    ['２０２６年９月５日', '2026-09-05'],
    ['2026 年 9 月 5 日', '2026-09-05'],
    ['2026年9月5日（星期六）', '2026-09-05'],
    ['2026年9月5日上午9:30', '2026-09-05'],
    ['二〇二六年九月五日', '2026-09-05'],
    ['二○二六年十月二十五日', '2026-10-25'],
    ['2026年9月5号', '2026-09-05'],
    [{ day: '2026-09-05' }, '2026-09-05'],
    [{ day: '2026-09-05 08:30' }, '2026-09-05'],
  ])('%j', (written, day) => {
    expect(parseDate(written, '日期')).toEqual({ value: day });
  });

  test('any day, written in any of these ways, is the same day', () => {
    const days = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1960-01-01', days));
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const serial = Math.round((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000);
        const chinese = `${[...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年${chineseNumber(month)}月${chineseNumber(date)}日`;
        for (const written of [
          day,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          day.replaceAll('-', ''),
          serial,
          chinese,
        ])
          expect(parseDate(written, '日期')).toEqual({ value: day });
      }),
    );
  });

  test.each<[written: CellValue, why: string]>([
    ['2026-02-30', '没有这一天'],
    ['9月5日', '没有年份'],
    ['2026年9月', '还缺少日'],
    ['明天', '应为日期'],
    [12, '应为日期'],
    [true, '应为日期'],
    [{ error: '#REF!' }, '#REF!'],
  ])('%j is refused in words', (written, why) => {
    expect(reasonOf(parseDate(written, '抽样日期'))).toContain(why);
    expect(reasonOf(parseDate(written, '抽样日期'))).toContain('「抽样日期」');
  });

  test('a day without its year takes that of the campaign', () => {
    expect(parseDate('9月5日', '日期', 2026)).toEqual({ value: '2026-09-05' });
    expect(parseDate('9.5', '日期', 2026)).toEqual({ value: '2026-09-05' });
  });

  test.each([null, '', '  ', '/', '无', '—'])('%j says nothing', (written) => {
    expect(parseDate(written, '日期')).toEqual({ value: null });
  });
});

test.each<[written: string, from: string, to: string]>([
  ['2026.3.1-2026.10.31', '2026-03-01', '2026-10-31'],
  ['2026-03-01至2026-10-31', '2026-03-01', '2026-10-31'],
  ['2026-03-01-2026-10-31', '2026-03-01', '2026-10-31'],
  ['3月-11月', '2026-03-01', '2026-11-30'],
  ['3-11月', '2026-03-01', '2026-11-30'],
  ['2026年3月至11月', '2026-03-01', '2026-11-30'],
  ['9月5日-7日', '2026-09-05', '2026-09-07'],
  ['9月5日—10月7日', '2026-09-05', '2026-10-07'],
  ['全年', '2026-01-01', '2026-12-31'],
  ['9月', '2026-09-01', '2026-09-30'],
  ['9月5日', '2026-09-05', '2026-09-05'],
])('the period %s', (written, from, to) => {
  expect(parsePeriod(written, '起止时间', 2026)).toEqual({ value: { from, to } });
});

test('a period that ends before it begins, or is none, is refused', () => {
  expect(reasonOf(parsePeriod('11月至3月', '起止时间', 2026))).toContain('结束早于开始');
  expect(reasonOf(parsePeriod('待定', '起止时间', 2026))).toContain('起止日期');
});

test.each<[written: CellValue, value: number]>([
  [3, 3],
  ['3 批次', 3],
  ['１２', 12],
  ['1,234', 1234],
  ['1，234份', 1234],
  ['1.2万份', 12_000],
  ['三', 3],
  ['二十五家', 25],
  ['3.0', 3],
])('the number %j', (written, value) => {
  expect(parseCount(written, '数量')).toEqual({ value });
});

test.each<[written: CellValue]>([['20余'], ['约20'], ['1,23'], [2.5], [-1], ['若干'], [{ error: '#DIV/0!' }]])(
  '%j is no number to reckon with',
  (written) => {
    expect(reasonOf(parseCount(written, '数量'))).toContain('「数量」');
  },
);

test.each<[written: CellValue, cents: number]>([
  ['12.5万元', 12_500_000],
  ['￥1,200.50', 120_050],
  [1200.5, 120_050],
  ['1200元', 120_000],
  [0.1 + 0.2 - 0.1, 20],
])('the amount %j', (written, cents) => {
  expect(parseMoney(written, '案值')).toEqual({ value: cents });
});

test('an amount with a third decimal, or in something else than 元, is refused', () => {
  expect(reasonOf(parseMoney('1.005', '案值'))).toContain('两位小数');
  expect(reasonOf(parseMoney('3批次', '案值'))).toContain('金额');
});

test.each<[written: CellValue, value: boolean]>([
  ['是', true],
  ['有', true],
  ['√', true],
  ['Ｙ', true],
  [1, true],
  [true, true],
  ['否', false],
  ['无', false],
  ['×', false],
  ['N', false],
  [0, false],
])('%j is yes or no', (written, value) => {
  expect(parseYesOrNo(written, '在岗')).toEqual({ value });
});

test('a word of an enumeration by its label, another word, or not at all', () => {
  const labels = { active: '在营', closed: '注销' };
  const words = [['吊销', 'closed']] as const;
  expect(parseOneOf('在营', '状态', labels, words)).toEqual({ value: 'active' });
  expect(parseOneOf(' 在 营', '状态', labels, words)).toHaveProperty('reason');
  expect(parseOneOf('吊销，未注销', '状态', labels, words)).toEqual({ value: 'closed' });
  expect(reasonOf(parseOneOf('也许', '状态', labels, words))).toBe('「状态」是“也许”，应为：在营、注销');
});

describe('a credit code', () => {
  test.each([
    '91350100M000100Y43',
    ' 91350100m000100y43 ',
    '91350100 M000100Y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
  ])('%j is read', (written) => {
    expect(parseCreditCode(written, '代码')).toEqual({ value: '91350100M000100Y43' });
  });

  test.each<[written: CellValue, why: string]>([
    ['91350100M000100Y4', '17 位'],
    ['9135O1OOMOOO1OOY43', '是否应为 91350100M000100Y43'],
    ['91350100M000100Y44', '校验码不符'],
    [Number('913501000001234567'), '丢失'],
    ['9.13501E+17', '丢失'],
    [{ error: '#N/A' }, '#N/A'],
  ])('%j is refused with what to do', (written, why) => {
    expect(reasonOf(parseCreditCode(written, '统一社会信用代码'))).toContain(why);
  });

  test('what small traders have in its place is told apart', () => {
    expect(parseCreditCode('350100600012345', '代码')).toEqual({ other: '350100600012345' });
    expect(parseCreditCode('11010519491231002X', '代码')).toEqual({ other: '11010519491231002X' });
  });
});

test('a mobile number loses its blanks, another stays as written', () => {
  expect(parsePhone('138 0013 8000', '电话')).toEqual({ value: '13800138000' });
  expect(parsePhone(13_800_138_000, '电话')).toEqual({ value: '13800138000' });
  expect(parsePhone('+86-138-0013-8000', '电话')).toEqual({ value: '13800138000' });
  expect(parsePhone('0591-8765432转8', '电话')).toEqual({ value: '0591-8765432转8' });
});

test('an identity number is hidden, a credit code stays', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
  const hidden = hideIdNumbers('证件 11010519491231002X，代码 91350100M000100Y43');
  expect(hidden).toBe('证件 110105********002X，代码 91350100M000100Y43');
  expect(hasHiddenIdNumber(hidden)).toBe(true);
});

test('text keeps Chinese punctuation and loses what nobody sees', () => {
  expect(parseText('　青禾（文具）店\u200b ', '名称')).toEqual({ value: '青禾（文具）店' });
  expect(parseText(13_800_138_000, '电话')).toEqual({ value: '13800138000' });
  expect(reasonOf(parseText(Number('350100600012345678'), '证号'))).toContain('丢失');
  expect(cellText({ day: '2026-09-05' })).toBe('2026-09-05');
});
