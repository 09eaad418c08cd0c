import { compareDecimals, type Decimal, shiftDecimal } from './decimal.ts';
import { type Bound, type Limit, parseLimit } from './limit.ts';
import { type Measured, parseMeasured } from './measured.ts';
import { powerBetween } from './units.ts';

/** A judgement of one test item: `none` where it cannot be told, with the reason in the words of the screen. */
export interface Judgement {
  verdict: 'passed' | 'failed' | 'none';
  reason: string;
}

const passed = (reason: string): Judgement => ({ verdict: 'passed', reason });
const failed = (reason: string): Judgement => ({ verdict: 'failed', reason });
const unknown = (reason: string): Judgement => ({ verdict: 'none', reason });

/** The whole text: 通过率50% and 正常使用后断裂 begin well and are no pass. */
const goodWords =
  /^(?:均|全部)?(?:符合|合格|通过|阴性|未检出|未发现|正常|√|✓)(?:要求|规定|标准|(?:标准|规定)(?:要求|规定))?[。.]?$/;
const badWords = /^(不符合|不合格|未通过|阳性|检出|异常|×|✗)/;

const over = (value: Decimal, bound: Bound): boolean => {
  const order = compareDecimals(value, bound.value);
  return order > 0 || (order === 0 && !bound.inclusive);
};
const under = (value: Decimal, bound: Bound): boolean => {
  const order = compareDecimals(value, bound.value);
  return order < 0 || (order === 0 && !bound.inclusive);
};

type Numeric = Exclude<Measured, { kind: 'words' | 'none' | 'series' }>;

/** A value somewhere below `top` (or not detected with the detection limit `top`) against a range. */
function judgeBelow(top: Decimal, topIncluded: boolean, low: Bound | null, high: Bound | null): Judgement {
  if (high && over(top, high) && !(compareDecimals(top, high.value) === 0 && !topIncluded)) {
    return unknown('检出限高于限量，无法判定');
  }
  if (low === null) return passed('低于限量');
  const order = compareDecimals(top, low.value);
  return order < 0 || (order === 0 && (!topIncluded || !low.inclusive))
    ? failed('低于要求的下限')
    : unknown('只知低于某值，无法与下限比较');
}

function judgeAbove(bottom: Decimal, bottomIncluded: boolean, low: Bound | null, high: Bound | null): Judgement {
  if (high) {
    const order = compareDecimals(bottom, high.value);
    if (order > 0 || (order === 0 && (!bottomIncluded || !high.inclusive))) return failed('超过限量');
    return unknown('只知高于某值，无法与上限比较');
  }
  const bound = low!;
  const order = compareDecimals(bottom, bound.value);
  return order > 0 || (order === 0 && (bound.inclusive || !bottomIncluded))
    ? passed('达到要求')
    : unknown('只知高于某值，无法与下限比较');
}

function judgeRange(limit: Extract<Limit, { kind: 'range' }>, measured: Numeric, unit: string | null): Judgement {
  const { low, high } = limit;
  const power = powerBetween(measured.unit ?? unit, limit.unit ?? unit);
  if (power === null) return unknown(`单位不一致（${measured.unit ?? unit} 与 ${limit.unit ?? unit}），无法比较`);
  switch (measured.kind) {
    case 'number': {
      const value = shiftDecimal(measured.value, power);
      if (high && over(value, high)) return failed('超过限量');
      if (low && under(value, low)) return failed('低于要求的下限');
      return passed('在要求的范围内');
    }
    case 'below':
      return judgeBelow(shiftDecimal(measured.value, power), measured.inclusive, low, high);
    case 'above':
      return judgeAbove(shiftDecimal(measured.value, power), measured.inclusive, low, high);
    case 'not-detected':
      if (measured.limit !== null) return judgeBelow(shiftDecimal(measured.limit, power), false, low, high);
      if (low !== null) return unknown('未检出且没有检出限，无法与下限比较');
      return passed('未检出');
  }
}

function judgeAbsent(measured: Measured): Judgement {
  switch (measured.kind) {
    case 'number':
      return measured.value.digits === 0n ? passed('未检出') : failed('不得检出而检出');
    case 'not-detected':
    case 'below':
      return passed('未检出');
    case 'above':
      return failed('不得检出而检出');
    case 'series':
      return measured.values.map(judgeAbsent).find((one) => one.verdict !== 'passed') ?? passed('未检出');
    default:
      return judgeWords(measured);
  }
}

function judgeWords(measured: Measured): Judgement {
  if (measured.kind !== 'words') return unknown('标准要求不是数值，请人工判定');
  if (badWords.test(measured.words)) return failed(`实测为“${measured.words}”`);
  return goodWords.test(measured.words) ? passed(`实测为“${measured.words}”`) : unknown('实测值是文字，请人工判定');
}

/** Where one result of microbiology lies; null where it cannot be told. */
function microbialClass(
  limit: Extract<Limit, { kind: 'microbial' }>,
  measured: Numeric,
  unit: string | null,
): 'within' | 'between' | 'over' | null {
  const power = powerBetween(measured.unit ?? unit, limit.unit ?? unit);
  if (power === null) return null;
  const written = measured.kind === 'not-detected' ? measured.limit : measured.value;
  if (written === null) return 'within';
  const value = shiftDecimal(written, power);
  const isWithin = compareDecimals(value, limit.m) <= 0;
  const top = compareDecimals(value, limit.most ?? limit.m);
  if (measured.kind === 'above') return top > 0 || (top === 0 && !measured.inclusive) ? 'over' : null;
  if (isWithin) return 'within';
  if (measured.kind !== 'number') return null;
  return top > 0 ? 'over' : 'between';
}

/** GB 4789.1: none above M, at most c above m. A value that is only known to be below counts as its bound. */
function judgeMicrobial(
  limit: Extract<Limit, { kind: 'microbial' }>,
  measured: Measured,
  unit: string | null,
): Judgement {
  if (measured.kind === 'words' || measured.kind === 'none') return unknown('实测值不是数值，请人工判定');
  const values = measured.kind === 'series' ? measured.values : [measured];
  if (values.length !== limit.n) return unknown(`应有 ${limit.n} 个结果，只有 ${values.length} 个`);
  const classes = values.map((value) => microbialClass(limit, value, unit));
  if (classes.includes('over')) return failed(limit.most === null ? '有结果超过 m' : '有结果超过 M');
  const between = classes.filter((one) => one === 'between').length;
  if (between > limit.c) return failed(`超过 m 的结果有 ${between} 个，多于 c=${limit.c}`);
  return classes.includes(null) ? unknown('有结果的单位或检出限无法与限量比较，请人工判定') : passed('符合采样方案');
}

/** A requirement in words that the value repeats: 无异味, 4级. A reference to a standard repeated says nothing. */
const isPlainWords = (words: string): boolean =>
  /^(\d+级|[A-E]级?)$/.test(words) || !/[\d≤≥<>见按依据参照应宜标规]|要求|GB/.test(words);
const repeats = (words: string, value: string | null): boolean => {
  const wanted = words.normalize('NFKC').trim();
  return isPlainWords(wanted) && (value ?? '').normalize('NFKC').trim() === wanted;
};

/**
 * Judges one test item by full comparison of the written numbers (全数值比较法, GB/T 8170-2008 第 4.3.2 条).
 * Nothing is passed that cannot be shown to be within its limit: then the verdict is `none` with the reason.
 * @param requirement as the standard writes it: ≤0.5, 不得检出, 0.5~1.5.
 * @param value as the laboratory writes it: 0.05, <0.01, ND, 1.2×10^-3.
 * @param unit of the item, where neither text names its own.
 */
export function judgeItem(requirement: string | null, value: string | null, unit: string | null = null): Judgement {
  const limit = parseLimit(requirement);
  const measured = parseMeasured(value);
  if (measured.kind === 'none') return unknown('没有实测值');
  switch (limit.kind) {
    case 'none':
      return unknown('没有标准要求');
    case 'absent':
      return judgeAbsent(measured);
    case 'words':
      return repeats(limit.words, value) ? passed('与标准要求一致') : judgeWords(measured);
    case 'microbial':
      return judgeMicrobial(limit, measured, unit);
    case 'range': {
      if (measured.kind === 'words') return judgeWords(measured);
      if (measured.kind !== 'series') return judgeRange(limit, measured, unit);
      const each = measured.values.map((one) => judgeRange(limit, one, unit));
      return (
        each.find((one) => one.verdict === 'failed') ??
        each.find((one) => one.verdict === 'none') ??
        passed('各结果均在要求的范围内')
      );
    }
  }
}

/**
 * The verdict of a batch by its items: one that failed fails it; passed only where some item passed and every other one
 * that something is asked of did too. Items without a requirement are for information and do not count.
 */
export function judgeBatch(
  items: readonly { requirement: string | null; verdict: 'passed' | 'failed' | 'none' }[],
): 'passed' | 'failed' | 'none' {
  if (items.some((item) => item.verdict === 'failed')) return 'failed';
  const open = items.some((item) => item.verdict === 'none' && parseLimit(item.requirement).kind !== 'none');
  return !open && items.some((item) => item.verdict === 'passed') ? 'passed' : 'none';
}
