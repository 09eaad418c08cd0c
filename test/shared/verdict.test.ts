import * as fc from 'fast-check';
import { assert, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimals,
  decimalText,
  judgeBatch,
  judgeItem,
  type Limit,
  limitText,
  measuredText,
  parseDecimal,
  parseLimit,
  parseMeasured,
  powerBetween,
} from '../../shared/domain/verdict/index.ts';

const verdictOf = (requirement: string, value: string, unit: string | null = null) =>
  judgeItem(requirement, value, unit).verdict;

describe('numbers as laboratories write them', () => {
  test.each([
    ['0.050', '0.05'],
    ['1,200', '1200'],
    ['1.2×10^-3', '0.0012'],
    ['1.2×10⁻³', '0.0012'],
    ['3×10⁴', '30000'],
    ['1.2E-3', '0.0012'],
    ['２.５', '2.5'],
    ['-18', '-18'],
  ])('%s is %s', (text, plain) => {
    expect(decimalText(parseDecimal(text)!)).toBe(plain);
  });
  test('a power whose superscript was lost is no number', () => {
    expect(parseDecimal('1×104')).toBeNull();
  });
  test.each(['', '1,20', '1.2.3', '1e999999999', '..', '十', '9'.repeat(80)])('“%s” is no number', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
  test('0.1 + 0.2 is exactly 0.3 when compared, which binary fractions are not', () => {
    expect(compareDecimals(parseDecimal('0.30')!, parseDecimal('0.3')!)).toBe(0);
    expect(verdictOf('≤0.3', '0.3000000000000000001')).toBe('failed');
  });
});

describe('one item against its requirement', () => {
  test.each([
    ['≤0.5', '0.5', 'passed'],
    ['≤0.5', '0.51', 'failed'],
    ['<0.5', '0.5', 'failed'],
    ['≤0.5mg/kg（以Pb计）', '0.2', 'passed'],
    ['不大于 90', '90.0', 'passed'],
    ['≥90%', '89.99%', 'failed'],
    ['不得低于 90', '90', 'passed'],
    ['>3', '3', 'failed'],
    ['0.5~1.5', '1.5', 'passed'],
    ['0.5～1.5', '0.49', 'failed'],
    ['0.5—1.5', '1', 'passed'],
    ['10±2', '12', 'passed'],
    ['10±2', '12.1', 'failed'],
    ['≥5，≤9', '9.5', 'failed'],
    ['≥5，<9', '8.99', 'passed'],
    ['100以下', '100', 'passed'],
    ['-18℃以下', '-17', 'failed'],
    ['不得检出', '未检出', 'passed'],
    ['不得检出', 'ND', 'passed'],
    ['不得检出', '<0.01', 'passed'],
    ['不得检出', '0.02', 'failed'],
    ['不得检出', '检出', 'failed'],
    ['不得检出', '阳性', 'failed'],
    ['不得使用', '未检出', 'passed'],
    ['符合标准要求', '符合', 'passed'],
    ['符合标准要求', '不符合', 'failed'],
    ['≤0.01', 'ND', 'passed'],
    ['≤0.01', '未检出(<0.005)', 'passed'],
    ['≤0.01', '未检出（检出限0.05）', 'none'],
    ['≤0.01', '<0.02', 'none'],
    ['≤0.01', '<0.01', 'passed'],
    ['<0.01', '<0.01', 'passed'],
    ['≥0.5', '未检出', 'none'],
    ['≥0.5', '<0.1', 'failed'],
    ['≤100', '>2400', 'failed'],
    ['≥100', '>2400', 'passed'],
    ['≤2.0×10^-3', '2.1E-3', 'failed'],
    ['≤0.5', '', 'none'],
    ['', '0.5', 'none'],
    ['/', '0.5', 'none'],
    ['≤1×104', '5', 'none'],
    ['n=5,c=2,m=100,M=1000', '<10, 20, 150, 300, 80', 'passed'],
    ['n=5,c=2,m=100,M=1000', '110, 120, 150, 300, 80', 'failed'],
    ['n=5,c=2,m=100,M=1000', '10, 20, 30, 40, 1001', 'failed'],
    ['n=5,c=0,m=0', '未检出, 未检出, 未检出, 未检出, 未检出', 'passed'],
    ['n=5,c=2,m=100,M=1000', '10, 20', 'none'],
    ['≤8.0', '7.9, 8.0, 8.1', 'failed'],
    ['≤8.0', '7.9 8.1', 'failed'],
    ['≤8.0', '5/8.1', 'none'],
    ['≥0.5且≤1.5', '3', 'failed'],
    ['≥0.5并且≤1.5', '1', 'passed'],
    ['≥0.5 ≤1.5', '3', 'failed'],
    ['大于10小于20', '30', 'none'],
    ['10±2', '11%', 'passed'],
    ['10±2%', '11', 'none'],
    ['≤5g/100g', '4 g/100 g', 'passed'],
    ['≤5', '3kg·m-3', 'passed'],
    ['应符合要求', '符合', 'passed'],
    ['应符合要求', '符合标准要求。', 'passed'],
    ['应符合要求', '符合性待定', 'none'],
    ['应符合要求', '正常使用三次后断裂', 'none'],
    ['≤0.5', '合格率80%', 'none'],
    ['无异味', '无异味', 'passed'],
    ['4级', '4级', 'passed'],
    ['见GB 6675', '见GB 6675', 'none'],
    ['n=1,c=0,m=10,M=100', '未检出(<1000)', 'none'],
    ['n=1,c=0,m=1000 CFU/g', '500CFU/25g', 'none'],
    ['n=1,c=0,m=1000 CFU/g', '3.2lgCFU/g', 'none'],
    ['n=2,c=1,m=10,M=100', '<20, 101', 'failed'],
    ['n=1,c=0,m=10,M=100', '>2400', 'failed'],
  ] as const)('%s measured %s is %s', (requirement, value, verdict) => {
    expect(verdictOf(requirement, value)).toBe(verdict);
  });
  test('units that differ by a power of ten are reckoned over', () => {
    expect(verdictOf('≤0.5mg/kg', '400μg/kg')).toBe('passed');
    expect(verdictOf('≤0.5mg/kg', '600µg/kg')).toBe('failed');
    expect(verdictOf('≤0.5 g/kg', '500mg/kg')).toBe('passed');
    expect(verdictOf('≤0.5 g/kg', '501mg/kg')).toBe('failed');
    expect(powerBetween('ppm', 'mg/kg')).toBe(0);
  });
  test.each([
    '0.5~3.0',
    '0.5-3.0',
    '0.5 -3.0',
    '0.5至3.0',
    '0.5mg/kg~3.0mg/kg',
    '0.5/3.0',
    '0.5±3',
    '0.5:3',
    '0.3×10 5',
    '0.3*10',
    '0.3·10^3',
    '1 e9',
    '0.4.9',
    '0.5万',
    '0.5以上',
    '0.5 不合格',
  ])('“%s” is not taken for its first number', (value) => {
    expect(verdictOf('≤1', value)).toBe('none');
  });
  test('a milliohm is no megaohm', () => {
    expect(verdictOf('≥1MΩ', '30mΩ')).toBe('failed');
    expect(verdictOf('≤0.1Ω', '30mΩ')).toBe('passed');
  });
  test('units that cannot be compared are said, not guessed', () => {
    expect(judgeItem('≤0.5mg/kg', '0.4mm').verdict).toBe('none');
    expect(judgeItem('≤0.5mg/kg', '0.4mm').reason).toContain('单位不一致');
  });
});

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]) => decimalText({ digits, scale }));
const unit = fc.constantFrom('', 'mg/kg', 'g/100g', 'mm', '%', '℃');

describe('for any numbers', () => {
  test('a limit that is written and read again is the same limit', () => {
    const limit = fc.oneof(
      record({ low: decimal, inclusive: fc.boolean(), unit }).map(
        ({ low, inclusive, unit: of }): string => `${inclusive ? '≥' : '>'}${low}${of}`,
      ),
      record({ high: decimal, inclusive: fc.boolean(), unit }).map(
        ({ high, inclusive, unit: of }): string => `${inclusive ? '≤' : '<'}${high}${of}`,
      ),
      record({ a: decimal, b: decimal, unit }).map(({ a, b, unit: of }) => `${a}~${b}${of}`),
      record({ n: fc.integer({ min: 1, max: 9 }), c: fc.integer({ min: 0, max: 5 }) }).map(
        ({ n, c }) => `n=${n},c=${c},m=10,M=100`,
      ),
      fc.constantFrom('不得检出', '', '应清晰完整'),
    );
    assert(
      property(limit, (text) => {
        const read = parseLimit(text);
        expect(parseLimit(limitText(read))).toEqual(read);
        if (/^[≤≥<>]|~/.test(text)) expect(read.kind).toBe('range');
      }),
    );
  });
  test('a value that is written and read again is the same value', () => {
    const value = fc
      .tuple(fc.constantFrom('', '<', '>', '≤', '≥', '未检出(<'), decimal, unit)
      .map(([sign, number, of]) => `${sign}${number}${of}${sign.startsWith('未') ? ')' : ''}`);
    assert(
      property(fc.oneof(value, fc.constantFrom('ND', '未检出', '符合', '', '1, <2, 3')), (text) => {
        const read = parseMeasured(text);
        expect(parseMeasured(measuredText(read))).toEqual(read);
      }),
    );
  });
  test('a value over its limit never passes, nor one below its least', () => {
    assert(
      property(decimal, decimal, fc.boolean(), (limit, value, inclusive) => {
        const order = compareDecimals(parseDecimal(value)!, parseDecimal(limit)!);
        const within = order < 0 || (order === 0 && inclusive);
        expect(verdictOf(`${inclusive ? '≤' : '<'}${limit}`, value)).toBe(within ? 'passed' : 'failed');
        const enough = order > 0 || (order === 0 && inclusive);
        expect(verdictOf(`${inclusive ? '≥' : '>'}${limit}`, value)).toBe(enough ? 'passed' : 'failed');
      }),
    );
  });
  test('“below x” passes only where every number below x is within the limit', () => {
    assert(
      property(decimal, decimal, (limit, top) => {
        const passes = verdictOf(`≤${limit}`, `<${top}`) === 'passed';
        expect(passes).toBe(compareDecimals(parseDecimal(top)!, parseDecimal(limit)!) <= 0);
      }),
    );
  });
  test('of two numbers with anything between them, none passes a limit that one of them is over', () => {
    const within = fc.integer({ min: 0, max: 100 });
    const over = fc.integer({ min: 101, max: 10 ** 6 });
    const between = fc.oneof(
      fc.constantFrom('~', '-', '至', '/', ' ', '±', '或', '、', '；', '×', ':', 'mg/kg~', '(', '，最大'),
      fc
        .string({ minLength: 1, maxLength: 6 })
        .filter((text) => !/[\d.,<≤]|[;、]\s*[-+]$/.test(text.normalize('NFKC'))),
    );
    assert(
      property(within, between, over, (low, text, high) => {
        expect(verdictOf('≤100', `${low}${text}${high}`)).not.toBe('passed');
      }),
      { numRuns: 2000 },
    );
  });
  test('any text at all gets a judgement, and words are never taken for a number', () => {
    assert(
      property(fc.string(), fc.string(), (requirement, value) => {
        expect(['passed', 'failed', 'none']).toContain(verdictOf(requirement, value));
        const limit: Limit = parseLimit(requirement);
        if (limit.kind === 'range') expect(/\d/.test(requirement.normalize('NFKC'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('one failed item fails the batch; what nothing is asked of does not count', () => {
  const item = (verdict: 'passed' | 'failed' | 'none', requirement: string | null = '≤1') => ({ requirement, verdict });
  expect(judgeBatch([item('passed'), item('failed')])).toBe('failed');
  expect(judgeBatch([item('passed'), item('none', null)])).toBe('passed');
  expect(judgeBatch([item('passed'), item('none')])).toBe('none');
  expect(judgeBatch([])).toBe('none');
});
