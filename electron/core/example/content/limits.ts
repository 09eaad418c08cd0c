import type { TestItem } from '../../../../shared/contract/sampling.ts';
import type { Chance } from '../random.ts';

/** What a standard asks of one item, and between which values invented results move. */
export interface Limit {
  name: string;
  unit: string | null;
  /** The least and the most that is allowed; null where there is no such bound. */
  least: number | null;
  most: number | null;
  /** Decimals of a result. */
  decimals: number;
  /** The usual span of passing results. */
  usual: readonly [number, number];
  /** A failing result. */
  beyond: readonly [number, number];
}

export const atMost = (
  name: string,
  most: number,
  unit: string,
  decimals: number,
  usual: readonly [number, number],
  beyond: readonly [number, number],
): Limit => ({ name, unit, least: null, most, decimals, usual, beyond });

export const atLeast = (
  name: string,
  least: number,
  unit: string,
  decimals: number,
  usual: readonly [number, number],
  beyond: readonly [number, number],
): Limit => ({ name, unit, least, most: null, decimals, usual, beyond });

export const within = (
  name: string,
  least: number,
  most: number,
  unit: string | null,
  decimals: number,
  beyond: readonly [number, number],
): Limit => ({ name, unit, least, most, decimals, usual: [least, most], beyond });

/** The limit as it is printed: ≤ 90, ≥ 45.0, 4.0～8.5. */
export function requirementText(limit: Limit): string {
  if (limit.least !== null && limit.most !== null)
    return `${limit.least.toFixed(limit.decimals)}～${limit.most.toFixed(limit.decimals)}`;
  return limit.least === null ? `≤${limit.most}` : `≥${limit.least}`;
}

/** Whether a printed result keeps the limit. */
export const keepsLimit = (limit: Limit, value: number): boolean =>
  (limit.least === null || value >= limit.least) && (limit.most === null || value <= limit.most);

/** One measured item; its verdict follows from the printed value and nothing else. */
export function measure(chance: Chance, limit: Limit, shallFail: boolean): TestItem {
  const [from, to] = shallFail ? limit.beyond : limit.usual;
  const value = (from + chance.next() * (to - from)).toFixed(limit.decimals);
  const verdict = keepsLimit(limit, Number(value)) ? 'passed' : 'failed';
  return {
    name: limit.name,
    requirement: requirementText(limit),
    value,
    unit: limit.unit,
    method: null,
    labVerdict: verdict,
    verdict,
  };
}
