/** How a list number looks; the names are those of OOXML's ST_NumberFormat (ECMA-376 17.18.59). */

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥';

/** 1 → 一, 12 → 十二, 105 → 一百零五; from 10,000 on the digits alone. */
const chineseCounting = (value: number, ones: string, units: string, short: boolean): string => {
  if (value <= 0 || value > 9_999) {
    return [...String(value)].map((digit) => ones[Number(digit)] ?? digit).join('');
  }
  let result = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    result += `${gap ? '零' : ''}${ones[digit]}${power === 0 ? '' : units[power - 1]}`;
    gap = false;
  }
  return short && value < 20 && value >= 10 ? result.slice(1) : result;
};

const roman = (value: number): string => {
  if (value <= 0 || value > 3_999) {
    return String(value);
  }
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let result = '';
  for (const [size, sign] of steps) {
    while (left >= size) {
      result += sign;
      left -= size;
    }
  }
  return result;
};

/** 1 → A, 26 → Z, 27 → AA, 53 → AAA, as Word counts. */
const letter = (value: number): string =>
  value <= 0 || value > 780
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** Signs that stand one after another in Unicode; beyond the last the plain number. */
const fromRow = (value: number, first: number, last: number): string =>
  value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);

const circled = (value: number): string =>
  value === 0
    ? '⓪'
    : value <= 20
      ? fromRow(value, 0x2460, 20)
      : value <= 35
        ? fromRow(value - 20, 0x3251, 15)
        : value <= 50
          ? fromRow(value - 35, 0x32b1, 15)
          : String(value);

const oneOf = (value: number, signs: string): string => signs[(value - 1) % signs.length] ?? String(value);

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const counting = (value: number): string => chineseCounting(value, digits, '十百千', true);
const legal = (value: number): string => chineseCounting(value, legalDigits, '拾佰仟', false);
const digital = (value: number): string => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');

const formats: Record<string, (value: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  japaneseDigitalTenThousand: digital,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: digital,
  ideographDigital: digital,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: (value) => chineseCounting(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟', false),
  ideographTraditional: (value) => oneOf(value, heavenlyStems),
  ideographZodiac: (value) => oneOf(value, earthlyBranches),
  ideographEnclosedCircle: (value) => fromRow(value, 0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => fromRow(value, 0x2488, 20),
  decimalEnclosedParen: (value) => fromRow(value, 0x2474, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `-${value}-`,
  none: () => '',
};

/** One number in the named format; an unknown format gives Arabic digits, as Word does. */
export const formatNumeral = (value: number, format: string): string => (formats[format] ?? String)(value);
