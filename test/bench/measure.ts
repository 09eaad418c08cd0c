/** One line of the bench: our value beside the peer's, both medians of the same turns; `ratio` is ours ÷ the peer's. */
export interface BenchFigure {
  name: string;
  value: number;
  unit: 'ms';
  /** What it is held against; null where there is nothing comparable. */
  peer: string | null;
  peerValue: number | null;
  ratio: number | null;
  /** Rows of the database, or characters of the text. */
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

const rounded = (value: number): number => Number(value.toPrecision(4));

/**
 * Runs ours and the peer in turns, so that whatever else the machine does falls on both, and changes who comes first.
 * Turns before 0 warm up and are not counted.
 */
export async function compare(
  what: { name: string; size: number; peer: string | null; runs: number; warmUp?: number },
  ours: Work,
  bare: Work | null,
  /** Runs after each measured piece, outside the clock. */
  clear: () => Promise<void> = async () => {},
): Promise<BenchFigure> {
  const own: number[] = [];
  const other: number[] = [];
  for (let turn = -(what.warmUp ?? 3); turn < what.runs; turn += 1) {
    // Garbage of one turn shall not be swept up in the next one's time.
    globalThis.gc?.();
    const order: [Work | null, number[]][] = [
      [ours, own],
      [bare, other],
    ];
    if (turn % 2 !== 0) order.reverse();
    for (const [work, times] of order) {
      if (work === null) continue;
      const time = await timed(work, turn);
      if (turn >= 0) times.push(time);
      await clear();
    }
  }
  const [value, peerValue] = [median(own), bare === null ? null : median(other)];
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
