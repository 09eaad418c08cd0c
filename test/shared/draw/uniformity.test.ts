import { describe, expect, test } from 'vitest';
import {
  carryOutDraw,
  drawSeed,
  shuffled,
  uniform,
  type Words,
  wordStream,
} from '../../../shared/domain/draw/index.ts';
import { inspectorOf, plainPlan, plainRules, seedOf, subjectOf } from './plans.ts';

/*
 * Chi-square statistics over the draws of a fixed list of seeds, held against the quantile of 99.9 %. The seeds are
 * fixed, so that the outcome is the same every time: what fails here is biased, or was changed.
 */

/** Wilson and Hilferty's approximation of the chi-square quantile; 3.0902 is that of the normal distribution at 99.9 %. */
function critical(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 3.0902 * Math.sqrt(part)) ** 3;
}

/** Sum of (observed − expected)² ÷ expected over all cells, each expected equally often. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

class Tally {
  readonly #counts = new Map<string, number>();
  constructor(cells: readonly string[]) {
    for (const cell of cells) this.#counts.set(cell, 0);
  }
  add(cell: string): void {
    const count = this.#counts.get(cell);
    if (count === undefined) throw new Error(`no such cell: ${cell}`);
    this.#counts.set(cell, count + 1);
  }
  get counts(): number[] {
    return [...this.#counts.values()];
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
/** As the seeds of real draws are made: from an entropy, a public number and a commitment. */
const seeds = range(6000).map((index) => drawSeed(seedOf(index), String(index % 1000), seedOf(0)));
const subjects = range(12).map((index) => subjectOf(index).uid);
const inspectors = range(6).map((index) => inspectorOf(index).uid);
const pairs = inspectors.flatMap((one, index) => inspectors.slice(index + 1).map((other) => `${one} ${other}`));

const results = seeds.map((seed) => carryOutDraw(plainPlan(12, 6, plainRules(3)), seed).result);

describe('over six thousand draws of 3 out of 12 with 2 of 6 inspectors', () => {
  test('every subject is first, second and third equally often', () => {
    for (const place of [0, 1, 2]) {
      const tally = new Tally(subjects);
      for (const { visits } of results) tally.add(visits[place]!.subject);
      expect(chiSquare(tally.counts)).toBeLessThan(critical(11));
    }
  });

  test('every pair of first and second subject comes equally often', () => {
    const tally = new Tally(subjects.flatMap((one) => subjects.filter((two) => two !== one).map((two) => one + two)));
    for (const { visits } of results) tally.add(visits[0]!.subject + visits[1]!.subject);
    expect(chiSquare(tally.counts)).toBeLessThan(critical(12 * 11 - 1));
  });

  test('every inspector goes first, and every pair together, equally often, also where load is balanced', () => {
    for (const place of [0, 1, 2]) {
      const [single, pair] = [new Tally(inspectors), new Tally(pairs)];
      for (const { visits } of results) {
        single.add(visits[place]!.inspectors[0]!);
        pair.add([...visits[place]!.inspectors].sort().join(' '));
      }
      expect(chiSquare(single.counts)).toBeLessThan(critical(5));
      expect(chiSquare(pair.counts)).toBeLessThan(critical(14));
    }
  });

  test('who goes does not depend on where: every inspector comes to every subject equally often', () => {
    const tally = new Tally(subjects.flatMap((subject) => inspectors.map((inspector) => subject + inspector)));
    for (const { visits } of results) tally.add(visits[0]!.subject + visits[0]!.inspectors[0]!);
    expect(chiSquare(tally.counts)).toBeLessThan(critical(12 * 6 - 1));
  });

  test('the reserve is as even: whoever replaces the first subject comes equally often', () => {
    const tally = new Tally(subjects);
    for (const seed of seeds) {
      const running = carryOutDraw(plainPlan(12, 6, plainRules(3)), seed);
      const { subject } = running.result.visits[0]!;
      tally.add(running.replace({ kind: 'subject', subject, inspector: '', reason: '搬迁' }).visit.subject);
    }
    expect(chiSquare(tally.counts)).toBeLessThan(critical(11));
  });
});

describe('the orders of five', () => {
  const orders = (items: readonly number[]): string[] =>
    items.length === 0
      ? ['']
      : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => `${item}${rest}`));
  const seed = Buffer.from(seedOf(2026), 'hex');
  function statistic(shuffle: (words: Words, items: number[]) => number[]): number {
    const tally = new Tally(orders(range(5)));
    for (const index of range(24_000)) tally.add(shuffle(wordStream(seed, `order/${index}`), range(5)).join(''));
    return chiSquare(tally.counts);
  }

  test('all 120 come equally often', () => {
    expect(statistic(shuffled)).toBeLessThan(critical(119));
  });

  test('would not, were every item swapped with any other: the statistic finds that', () => {
    const careless = (words: Words, items: number[]): number[] => {
      for (const place of items.keys()) {
        const chosen = uniform(words, items.length);
        [items[place], items[chosen]] = [items[chosen]!, items[place]!];
      }
      return items;
    };
    expect(statistic(careless)).toBeGreaterThan(critical(119));
  });
});
