/**
 * An exact decimal number: digits × 10^-scale. Limits and measured values are compared as they are written, digit by digit
 * (全数值比较法, GB/T 8170-2008 第 4.3.2 条), which binary fractions cannot do: 0.1 + 0.2 is not 0.3 there.
 */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Beyond this nobody measures; an exponent of a billion would only eat memory. */
const largestExponent = 60;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Full-width signs made plain; a superscript power keeps its meaning: 10⁴ becomes 10^4, not 104. */
export const plainNumbers = (text: string): string =>
  text
    .replace(/10([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, sign: string, digits: string) => {
      const plain = [...digits].map((digit) => superscripts.indexOf(digit)).join('');
      return `10^${sign === '⁻' ? '-' : ''}${plain}`;
    })
    .normalize('NFKC')
    .replace(/[−﹣－]/g, '-')
    .trim();

/** Sign, digits with or without separators of thousands, fraction, and ×10^n or e n. */
export const decimalPattern =
  '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:\\s*[×xX*]\\s*10\\^?[({]?[+-]?\\d+[)}]?|[eE][+-]?\\d+)?';
const shape = /^([+-]?)([\d,]+)(?:\.(\d+))?(?:\s*[×xX*]\s*10(\^?)[({]?([+-]?\d+)[)}]?|[eE]([+-]?\d+))?$/;

/**
 * A number as laboratories write it: 0.05, 1,200, 1.2×10^-3, 1.2×10⁻³, 1.2E-3.
 * @returns null for anything else. `1×104` is null too: a lost superscript makes it 10⁴ or 1040, nobody can tell.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = shape.exec(plainNumbers(text));
  if (!match) return null;
  const [, sign, whole, fraction = '', caret, power, exponent] = match;
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(whole!)) return null;
  if (power !== undefined && caret === '' && !/^[+-]/.test(power)) return null;
  const shift = Number(power ?? exponent ?? '0');
  if (!Number.isInteger(shift) || Math.abs(shift) > largestExponent || whole!.length + fraction.length > 60)
    return null;
  const digits = BigInt(whole!.replaceAll(',', '') + fraction) * (sign === '-' ? -1n : 1n);
  return normal({ digits, scale: fraction.length - shift });
}

/** Without trailing zeros, so that equal numbers look the same. */
function normal({ digits, scale }: Decimal): Decimal {
  if (digits === 0n) return { digits, scale: 0 };
  let [short, places] = [digits, scale];
  while (short % 10n === 0n) {
    short /= 10n;
    places -= 1;
  }
  return { digits: short, scale: places };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = a.digits * 10n ** BigInt(scale - a.scale);
  const right = b.digits * 10n ** BigInt(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a × 10^power. */
export const shiftDecimal = (a: Decimal, power: number): Decimal =>
  normal({ digits: a.digits, scale: a.scale - power });

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return normal({
    digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  });
}

export const negateDecimal = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

/** Plain digits, without an exponent: 0.0012. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const plain = (digits < 0n ? -digits : digits).toString();
  if (scale <= 0) return sign + (digits === 0n ? '0' : plain + '0'.repeat(-scale));
  const padded = plain.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
