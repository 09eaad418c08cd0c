import type { Span } from '../../../../../shared/contract/parsedCircular.ts';
import { decodePair, encodePair, firstLead, lastLead } from '../gbk.ts';
import { readability } from './readability.ts';

/**
 * Runs of text in a lossy encoding. Somewhere a site replaced the byte pair of a punctuation mark (such as A3A1, ！) by
 * one ASCII byte, also where the pair straddled two characters (B1**A3 A1**B1): the first byte was left alone and shows
 * as `?`, and what followed was paired wrongly until an ASCII byte stopped it.
 */
export interface DamagedRun extends Span {
  /** Bytes behind the lost first one, null for one that was lost as well. */
  bytes: readonly (number | null)[];
}

/** What stands for a byte that was lost. */
const lost = /^[?？\uFFFD]$/;
const longestRun = 40;
/** How much better the best repair must read than the text as it stands, in units of {@link readability}. */
const leastGain = 8;

/** Damaged runs from left to right, not overlapping; each begins at its `?`. */
export function findDamage(text: string): DamagedRun[] {
  const runs: DamagedRun[] = [];
  let end = 0;
  for (const match of text.matchAll(/[?？\uFFFD]/g)) {
    if (match.index < end) continue;
    const run = runFrom(text, match.index);
    if (run === null || !isDamage(text, run)) continue;
    runs.push(run);
    end = run.to;
  }
  return runs;
}

/** The bytes from a `?` to the one that ends the wrong pairing; null where nothing ends it within reach. */
function runFrom(text: string, from: number): DamagedRun | null {
  const bytes: (number | null)[] = [];
  let at = from + 1;
  while (at < text.length && at - from <= longestRun) {
    const character = text.charAt(at);
    // Directly behind the lost byte ？ is the mark that the site narrowed, further on it stands for another lost one.
    const first = at === from + 1;
    const pair = encodePair(first ? widened(character) : character);
    if (pair !== null && (first || !lost.test(character))) {
      bytes.push(pair >> 8, pair & 0xff);
      at += 1;
      continue;
    }
    const trail = trailByte(character);
    const onlyMarks = bytes.length <= 2 && lost.test(text.charAt(from + 1));
    if (trail === undefined || bytes.length === 0 || onlyMarks) return null;
    return { from, to: at + 1, bytes: [...bytes, trail] };
  }
  return null;
}

/** ASCII punctuation directly behind the `?` was full-width before a site narrowed it. */
const widened = (character: string): string =>
  /^[!-/:-@[-`{-~]$/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;

/** The byte that a stopping character stands for; undefined where it cannot be the second byte of a pair. */
function trailByte(character: string): number | null | undefined {
  if (lost.test(character)) return null;
  const code = character.charCodeAt(0);
  return code >= 0x40 && code <= 0x7e ? code : undefined;
}

/** Whether some first byte makes the run read much better than it does. */
function isDamage(text: string, run: DamagedRun): boolean {
  const seen = readability(text.slice(run.from, run.to));
  const middle = middleOf(run);
  if (middle === null) return false;
  const gain = readability(middle) - seen;
  if (gain < leastGain) return false;
  const head = bestOf((byte) => decodePair(byte, run.bytes[0]!));
  const last = run.bytes.at(-2)!;
  const tail = run.bytes.at(-1) === null ? bestOf((byte) => decodePair(last, byte)) : 0;
  return head + tail + gain >= leastGain;
}

/** The characters between the one with the lost first byte and the one whose second byte may be lost. */
export function middleOf(run: DamagedRun): string | null {
  const { bytes } = run;
  const end = bytes.at(-1) === null ? bytes.length - 2 : bytes.length;
  let text = '';
  for (let at = 1; at < end; at += 2) {
    const character = decodePair(bytes[at]!, bytes[at + 1]!);
    if (character === null) return null;
    text += character;
  }
  return text;
}

function bestOf(decode: (byte: number) => string | null): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let byte = firstLead; byte <= lastLead; byte += 1) {
    const character = decode(byte);
    if (character !== null) best = Math.max(best, readability(character));
  }
  return best;
}
