export { compareDecimals, type Decimal, decimalText, parseDecimal } from './decimal.ts';
export { type Judgement, judgeBatch, judgeItem } from './judge.ts';
export { type Limit, limitText, parseLimit } from './limit.ts';
export { type Measured, measuredText, parseMeasured } from './measured.ts';
export { isUnit, normalUnit, powerBetween } from './units.ts';
