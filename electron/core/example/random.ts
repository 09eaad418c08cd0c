/** A small seeded source of chance: the same seed gives the same example on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(values: readonly T[]): T;
  /** `count` different values in the order of the draw; all of them where there are fewer. */
  several<T>(values: readonly T[], count: number): T[];
  happens(probability: number): boolean;
  shuffled<T>(values: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state, quick, spread well enough for invented data. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(values: readonly T[]): T[] => {
    const mixed = [...values];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = between(0, last);
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  };
  return {
    next,
    between,
    shuffled,
    pick: (values) => values[between(0, values.length - 1)]!,
    several(values, count) {
      const rest = [...values];
      const drawn: (typeof rest)[number][] = [];
      while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(between(0, rest.length - 1), 1));
      return drawn;
    },
    happens: (probability) => next() < probability,
  };
}
