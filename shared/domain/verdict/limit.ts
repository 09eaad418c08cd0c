import {
  addDecimals,
  type Decimal,
  decimalPattern,
  decimalText,
  negateDecimal,
  parseDecimal,
  plainNumbers,
} from './decimal.ts';
import { mayBeUnit } from './unitText.ts';

export interface Bound {
  value: Decimal;
  inclusive: boolean;
}

/** What a standard asks of one test item (标准要求), read from its text. */
export type Limit =
  | { kind: 'range'; low: Bound | null; high: Bound | null; unit: string | null }
  /** 不得检出. */
  | { kind: 'absent' }
  /** Sampling plan of microbiology (GB 4789.1): of n results at most c between m and M, none above M. */
  | { kind: 'microbial'; n: number; c: number; m: Decimal; most: Decimal | null; unit: string | null }
  /** Judged by words: 符合, 合格, or the very text that is asked for. */
  | { kind: 'words'; words: string }
  /** Nothing is asked: empty, /, —. */
  | { kind: 'none' };

const number = decimalPattern;
const unitText = '[^\\d\\s，,;；（(]{0,1}[^，,;；（(]*';
const comparators: [RegExp, 'low' | 'high', inclusive: boolean][] = [
  [
    /^(≤|<=|=<|≦|⩽|不大于|不超过|不高于|不得超过|不得大于|不得高于|不应大于|不应超过|小于等于|小于或等于|最大|至多)/,
    'high',
    true,
  ],
  [
    /^(≥|>=|=>|≧|⩾|不小于|不低于|不少于|不得低于|不得少于|不得小于|不应小于|不应低于|大于等于|大于或等于|最小|至少)/,
    'low',
    true,
  ],
  [/^(<|小于|低于)/, 'high', false],
  [/^(>|大于|高于|超过)/, 'low', false],
];
const absent = /^(不得|不应|不可|禁止)(检出|使用|添加|含有)|^未检出$|^阴性$|^ND$/i;
const nothing = /^[-—–/／*\s]*$/;

/** Full-width signs and odd dashes made plain; what stands in brackets (以Pb计) only explains. */
const plain = (text: string): string =>
  plainNumbers(text)
    .replace(/[〜~∼]/g, '~')
    .replace(/\((?![+-]?\d)[^()]*\)/g, '')
    .trim();

const unitOf = (text: string | undefined): string | null => {
  const unit = (text ?? '').trim();
  return unit === '' ? null : unit;
};

function oneSided(text: string): Limit | null {
  for (const [sign, side, inclusive] of comparators) {
    const match = sign.exec(text);
    if (!match) continue;
    const rest = new RegExp(`^\\s*(${number})\\s*(${unitText})$`).exec(text.slice(match[0].length));
    const value = rest && parseDecimal(rest[1]!);
    if (!value || !mayBeUnit(rest[2])) return null;
    const bound = { value, inclusive };
    return {
      kind: 'range',
      low: side === 'low' ? bound : null,
      high: side === 'high' ? bound : null,
      unit: unitOf(rest[2]),
    };
  }
  // 100 以下 includes 100 (民法典 第一千二百五十九条).
  const after = new RegExp(`^(${number})\\s*([^\\d]*?)(以下|以内|以上)$`).exec(text);
  const value = after && parseDecimal(after[1]!);
  if (!value || !mayBeUnit(after[2])) return null;
  const bound = { value, inclusive: true };
  return {
    kind: 'range',
    low: after[3] === '以上' ? bound : null,
    high: after[3] === '以上' ? null : bound,
    unit: unitOf(after[2]),
  };
}

function aroundCentre(text: string): Limit | null {
  const match = new RegExp(`^(${number})\\s*±\\s*(${number})\\s*(${unitText})$`).exec(text);
  if (!match) return null;
  const [centre, spread] = [parseDecimal(match[1]!), parseDecimal(match[2]!)];
  // 10±2% may be 8 to 12 per cent or 9.8 to 10.2: nobody can tell.
  if (!centre || !spread || spread.digits < 0n || match[3]!.trim() === '%' || !mayBeUnit(match[3])) return null;
  return {
    kind: 'range',
    low: { value: addDecimals(centre, negateDecimal(spread)), inclusive: true },
    high: { value: addDecimals(centre, spread), inclusive: true },
    unit: unitOf(match[3]),
  };
}

function fromTo(text: string): Limit | null {
  const match = new RegExp(
    `^(${number})\\s*([^\\d\\s~—–至-]*)\\s*(?:~|—|–|-|至)\\s*(${number})\\s*(${unitText})$`,
  ).exec(text);
  if (!match) return null;
  const [low, high] = [parseDecimal(match[1]!), parseDecimal(match[3]!)];
  if (!low || !high || !mayBeUnit(match[2]) || !mayBeUnit(match[4])) return null;
  return {
    kind: 'range',
    low: { value: low, inclusive: true },
    high: { value: high, inclusive: true },
    unit: unitOf(match[4]) ?? unitOf(match[2]),
  };
}

const twoSided = (text: string): Limit | null => aroundCentre(text) ?? fromTo(text);

function bothComparators(text: string): Limit | null {
  const [first, second, more] = text.split(/[,，;；]|并且|且|\s+(?=[≤≥<>])/).map((part) => part.trim());
  if (second === undefined || more !== undefined) return null;
  const [a, b] = [oneSided(first!), oneSided(second)];
  if (a?.kind !== 'range' || b?.kind !== 'range') return null;
  const [low, high] = [a.low ?? b.low, a.high ?? b.high];
  return low && high ? { kind: 'range', low, high, unit: b.unit ?? a.unit } : null;
}

function microbial(text: string): Limit | null {
  const part = (name: string) => new RegExp(`(?:^|[,，;；\\s])${name}\\s*=\\s*(${number})`).exec(text)?.[1];
  const [n, c, m, most] = [part('n'), part('c'), part('m'), part('M')];
  const least = m === undefined ? null : parseDecimal(m);
  if (n === undefined || c === undefined || least === null || !/^\d{1,3}$/.test(n) || !/^\d{1,3}$/.test(c)) return null;
  const upper = most === undefined ? null : parseDecimal(most);
  if (most !== undefined && upper === null) return null;
  const unit = /(CFU|MPN)\/(g|mL|25g|100mL|cm²)/i.exec(text)?.[0] ?? null;
  return { kind: 'microbial', n: Number(n), c: Number(c), m: least, most: upper, unit };
}

/** Reads a requirement: ≤0.5 mg/kg, 0.5~1.5, 10±2, 不得检出, n=5,c=2,m=10,M=100, or words. Never fails: what is not understood stays words. */
export function parseLimit(text: string | null): Limit {
  if (text === null) return { kind: 'none' };
  let limit = knownLimits.get(text);
  if (limit === undefined) {
    limit = readLimit(text);
    if (knownLimits.size >= mostKnown) knownLimits.clear();
    if (text.length <= 100) knownLimits.set(text, limit);
  }
  return limit;
}

/** Thousands of results are held against the same few requirements. */
const knownLimits = new Map<string, Limit>();
const mostKnown = 2000;

function readLimit(text: string): Limit {
  if (nothing.test(text)) return { kind: 'none' };
  const simple = plain(text);
  if (nothing.test(simple)) return { kind: 'none' };
  if (absent.test(simple)) return { kind: 'absent' };
  return (
    microbial(simple) ??
    oneSided(simple) ??
    twoSided(simple) ??
    bothComparators(simple) ?? { kind: 'words', words: text.trim() }
  );
}

/** The usual writing of a limit; reading it gives the limit again. */
export function limitText(limit: Limit): string {
  switch (limit.kind) {
    case 'none':
      return '';
    case 'absent':
      return '不得检出';
    case 'words':
      return limit.words;
    case 'microbial': {
      const most = limit.most === null ? '' : `,M=${decimalText(limit.most)}`;
      return `n=${limit.n},c=${limit.c},m=${decimalText(limit.m)}${most}${limit.unit === null ? '' : ` ${limit.unit}`}`;
    }
    case 'range': {
      const unit = limit.unit ?? '';
      const { low, high } = limit;
      if (low && high && low.inclusive && high.inclusive)
        return `${decimalText(low.value)}~${decimalText(high.value)}${unit}`;
      const parts = [
        low && `${low.inclusive ? '≥' : '>'}${decimalText(low.value)}`,
        high && `${high.inclusive ? '≤' : '<'}${decimalText(high.value)}`,
      ];
      return parts.filter(Boolean).join('，') + unit;
    }
  }
}
