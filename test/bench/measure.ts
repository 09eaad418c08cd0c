/** One line of the bench: our value beside the peer's, both medians (or both 95th percentiles) of the same turns; `ratio` is ours ÷ the peer's. */
export interface BenchFigure {
  name: string;
  value: number;
  unit: 'ms' | 'MB';
  /** What it is held against; null where there is nothing comparable. */
  peer: string | null;
  peerValue: number | null;
  ratio: number | null;
  /** Rows of the database, characters of the text, or pages of the document. */
  size: number;
}

export interface BenchSkip {
  name: string;
  skipped: string;
}

export interface BenchOptions {
  sizes: number[];
  runs: number;
}

export type Print = (line: BenchFigure | BenchSkip) => void;

type Work = (turn: number) => unknown;

async function timed(work: Work, turn: number): Promise<number> {
  const start = performance.now();
  await work(turn);
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that 95 of 100 do not exceed (nearest rank). */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1]!;
}

export const rounded = (value: number): number => Number(value.toPrecision(4));

/**
 * Runs several pieces in turns, so that whatever else the machine does falls on all, and changes who comes first.
 * Turns before 0 warm up and are not counted. @returns the times of each piece in milliseconds.
 */
async function timesInTurns(
  works: readonly Work[],
  turns: { runs: number; warmUp?: number },
  /** Runs after each measured piece, outside the clock. */
  clear: () => Promise<void> = async () => {},
): Promise<number[][]> {
  const times = works.map((work) => ({ work, measured: [] as number[] }));
  for (let turn = -(turns.warmUp ?? 3); turn < turns.runs; turn += 1) {
    // Garbage of one turn shall not be swept up in the next one's time.
    globalThis.gc?.();
    for (const { work, measured } of turn % 2 === 0 ? times : times.toReversed()) {
      const time = await timed(work, turn);
      if (turn >= 0) measured.push(time);
      await clear();
    }
  }
  return times.map(({ measured }) => measured);
}

/** As {@link timesInTurns}. @returns the median of each piece in milliseconds. */
export async function inTurns(
  works: readonly Work[],
  turns: { runs: number; warmUp?: number },
  clear: () => Promise<void> = async () => {},
): Promise<number[]> {
  return (await timesInTurns(works, turns, clear)).map(median);
}

/** Runs ours and the peer in turns, see {@link inTurns}. */
export async function compare(
  what: { name: string; size: number; peer: string | null; runs: number; warmUp?: number },
  ours: Work,
  bare: Work | null,
  clear: () => Promise<void> = async () => {},
): Promise<BenchFigure> {
  const [value = Number.NaN, peerValue = null] = await inTurns(bare === null ? [ours] : [ours, bare], what, clear);
  return {
    name: what.name,
    value: rounded(value),
    unit: 'ms',
    peer: what.peer,
    peerValue: peerValue === null ? null : rounded(peerValue),
    ratio: peerValue === null ? null : rounded(value / peerValue),
    size: what.size,
  };
}

/** How often a page is turned at least: fewer times have no 95th percentile but their slowest. */
const pageRuns = 40;

/** Runs ours and the peer in turns and prints two lines: `name` with the medians, `name.p95` with the 95th percentiles. */
export async function comparePages(
  what: { name: string; size: number; peer: string; runs: number },
  ours: Work,
  bare: Work,
  print: Print,
): Promise<void> {
  const runs = Math.max(what.runs, pageRuns);
  const [own = [], peers = []] = await timesInTurns([ours, bare], { runs });
  for (const [suffix, of] of [
    ['', median],
    ['.p95', percentile95],
  ] as const) {
    const [value, peerValue] = [of(own), of(peers)];
    print({
      name: what.name + suffix,
      value: rounded(value),
      unit: 'ms',
      peer: what.peer,
      peerValue: rounded(peerValue),
      ratio: rounded(value / peerValue),
      size: what.size,
    });
  }
}
