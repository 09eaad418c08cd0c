import type { MatchKey } from './definition.ts';

/** A record that is there, or a row of the file that will become one. */
export interface Candidate<K> {
  id: number | null;
  data: K;
  /** The row of the file that is this record. */
  row: number | null;
}

export type Match<K> =
  | { kind: 'none' }
  | { kind: 'record'; candidate: Candidate<K> }
  /** An earlier row of the file is the same. */
  | { kind: 'repeated'; row: number; words: string }
  /** Several go together with it equally well. */
  | { kind: 'ambiguous'; candidates: Candidate<K>[]; words: string };

/** Finds for each row the record that it is about: by the first key that finds any. */
export interface Matches<K> {
  add(candidate: Candidate<K>): void;
  find(data: K): Match<K>;
}

export function matchesBy<K>(keys: readonly MatchKey<K>[]): Matches<K> {
  // One candidate is the rule, and a hundred thousand lists of one would take their room.
  const indexes = keys.map((key) => ({ key, known: new Map<string, Candidate<K> | Candidate<K>[]>() }));

  function best(key: MatchKey<K>, data: K, found: readonly Candidate<K>[]): Match<K> | null {
    const fitting = found
      .map((candidate) => ({ candidate, fit: key.fit?.(data, candidate.data) ?? 1 }))
      .filter(({ fit }) => fit > 0);
    if (fitting.length === 0) return null;
    const free = fitting.filter(({ candidate }) => candidate.row === null);
    if (free.length === 0) return { kind: 'repeated', row: fitting[0]!.candidate.row!, words: key.words };
    const most = Math.max(...free.map(({ fit }) => fit));
    const candidates = free.filter(({ fit }) => fit === most).map(({ candidate }) => candidate);
    return candidates.length === 1
      ? { kind: 'record', candidate: candidates[0]! }
      : { kind: 'ambiguous', candidates, words: key.words };
  }

  return {
    add(candidate) {
      for (const { key, known } of indexes) {
        const of = key.of(candidate.data);
        if (of === null) continue;
        const there = known.get(of);
        if (there === undefined) known.set(of, candidate);
        else if (Array.isArray(there)) there.push(candidate);
        else known.set(of, [there, candidate]);
      }
    },
    find(data) {
      for (const { key, known } of indexes) {
        const of = key.of(data);
        const there = of === null ? undefined : known.get(of);
        if (there === undefined) continue;
        const match = best(key, data, Array.isArray(there) ? there : [there]);
        if (match) return match;
      }
      return { kind: 'none' };
    },
  };
}
