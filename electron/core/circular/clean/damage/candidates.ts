import type { Doubt } from '../../../../../shared/contract/parsedCircular.ts';
import { decodePair, lastLead } from '../gbk.ts';
import { simplifiedWords } from '../steps/simplifiedWords.ts';
import { simplify } from '../traditional.ts';
import { type DamagedRun, middleOf } from './findDamage.ts';
import { bookFaults, quoteFaults, stopFaults } from './quotes.ts';
import { readability } from './readability.ts';
import { commonness, endsInWord } from './words.ts';

type Candidate = Doubt['candidates'][number];

interface Context {
  left: string;
  right: string;
  pairs: ReadonlyMap<number, number>;
}

const mostCandidates = 6;
/** Only so many go through the slower look at words. */
const shortList = 40;
const contextLength = 12;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const weight = { pair: 2, word: 5, wordCount: 2, fullStop: 7, quote: 5, frequent: 1.5 };

/**
 * Ranks what damaged runs of a cleaned text may have been, best first: every possible first byte (and last one, where
 * that is lost, too) is tried. Better is what the document itself says elsewhere, what makes fewer and known words with
 * its neighbours, what closes an open quotation mark, and a full stop.
 */
export function damageCandidates(text: string, runs: readonly DamagedRun[]): (run: DamagedRun) => Candidate[] {
  const pairs = pairCounts(text, runs);
  return (run) => {
    const lineStart = text.lastIndexOf('\n', run.from) + 1;
    const lineEnd = text.indexOf('\n', run.to);
    const context = {
      left: text.slice(lineStart, run.from),
      right: text.slice(run.to, lineEnd < 0 ? text.length : lineEnd),
      pairs,
    };
    return rank(repairsOf(run), context);
  };
}

const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
const marks = [...'。，、“”'].map((mark) => mark.charCodeAt(0));
const openingMark = '“'.charCodeAt(0);

/** Two neighbours that say something; what follows a mark does, what precedes it does not. */
const isTellingPair = (first: number, second: number): boolean =>
  (isIdeograph(second) || second === openingMark) && (isIdeograph(first) || marks.includes(first));

/** Two code units as one key: cheaper to look up than a string of two. */
const pairKey = (first: number, second: number): number => first * 0x10000 + second;

/** How often two characters follow one another outside the damaged runs. */
function pairCounts(text: string, runs: readonly DamagedRun[]): Map<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  for (const run of [...runs, { from: text.length, to: text.length }]) {
    for (let at = from; at + 1 < run.from; at += 1) {
      const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
      if (!isTellingPair(first, second)) continue;
      const key = pairKey(first, second);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    from = run.to;
  }
  return counts;
}

/** Every text that the bytes may stand for, simplified, without those no one can read. */
function repairsOf(run: DamagedRun): string[] {
  const middle = middleOf(run) ?? '';
  const lastByte = run.bytes.at(-2)!;
  const heads = readable((byte) => decodePair(byte, run.bytes[0]!));
  const tails = run.bytes.at(-1) === null ? readable((byte) => decodePair(lastByte, byte)) : [''];
  const repairs = heads.flatMap((head) => tails.map((tail) => simplifiedWords(simplify(head + middle + tail))));
  return [...new Set(repairs)];
}

function readable(decode: (byte: number) => string | null): string[] {
  const characters: string[] = [];
  for (let byte = 0x40; byte <= lastLead; byte += 1) {
    const character = decode(byte);
    if (character !== null && readability(character) > -8) characters.push(character);
  }
  return characters;
}

function rank(repairs: readonly string[], context: Context): Candidate[] {
  const quick = repairs.map((text) => ({ text, score: quickScore(text, context) }));
  const best = quick.toSorted((a, b) => b.score - a.score).slice(0, shortList);
  return best
    .map(({ text, score }) => ({
      text,
      score: Math.round((score - weight.wordCount * wordCount(text, context)) * 100) / 100,
      reason: reasonFor(text, context),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostCandidates);
}

function quickScore(text: string, context: Context): number {
  const stop = text.startsWith('。') ? weight.fullStop : 0;
  const word = endsInWord(context.left.slice(-6) + text.charAt(0)) ? weight.word : 0;
  const quotes = quoteFaults(context.left, text, context.right) + bookFaults(context.left, text, context.right);
  const stops = stopFaults(context.left, text, context.right);
  const faults = weight.quote * quotes + weight.fullStop * stops;
  const frequent = weight.frequent * commonness(text.slice(-1));
  return readability(text) + stop + word + frequent + weight.pair * knownPairs(text, context) - faults;
}

/** How well the document knows the pairs of characters in the repair and at its two seams. */
function knownPairs(text: string, context: Context): number {
  const window = context.left.slice(-1) + text + context.right.slice(0, 1);
  let sum = 0;
  for (let at = 0; at + 1 < window.length; at += 1) {
    const count = context.pairs.get(pairKey(window.charCodeAt(at), window.charCodeAt(at + 1)));
    if (count !== undefined) sum += Math.min(3, Math.log2(1 + count));
  }
  return sum;
}

function wordCount(text: string, context: Context): number {
  const window = context.left.slice(-contextLength) + text + context.right.slice(0, contextLength);
  return [...segmenter.segment(window)].filter((part) => part.isWordLike).length;
}

function reasonFor(text: string, context: Context): string {
  const reasons: string[] = [];
  if (text.startsWith('。')) reasons.push('句号断句');
  if (endsInWord(context.left.slice(-6) + text.charAt(0))) reasons.push('与前文成词');
  if (knownPairs(text, context) > 0) reasons.push('文中别处有相同搭配');
  if (/[“”]/.test(text) && quoteFaults(context.left, text, context.right) === 0) reasons.push('引号成对');
  return reasons.length === 0 ? '按编码还原' : reasons.join('，');
}
