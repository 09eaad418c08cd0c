import { isHan } from './characters.ts';
import { beginsOwnBlock } from './lineStarts.ts';

/** How texts were wrapped by hand: at which width, and in which measure. */
export interface Wrap {
  /** Whether a line is as long as the wrap lets it be. */
  isFull(line: string): boolean;
}

const narrowest = 18;
const widest = 60;
/** So many full lines make a habit: two that both break a word apart, or three of which some do. */
const fewestFull = 2;
const fewestMixed = 3;
/** So many full lines, nearly all of them in the middle of a sentence, make one where no word happens to be cut. */
const fewestOpen = 4;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Length in characters, and in columns of which a Chinese character takes two, halved to the same scale. */
const measures: readonly { of(line: string): number; slack: number }[] = [
  { of: (line) => line.length, slack: 1 },
  { of: (line) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.5), 0), slack: 2 },
];

/**
 * The width at which a text was wrapped by hand, or null for a text that was not: no line is longer, several end there,
 * and some of those break a word, a number or a quotation apart, which a list of equally long slogans never does.
 */
export function wrapOf(lines: readonly string[]): Wrap | null {
  for (const { of, slack } of measures) {
    const width = Math.max(0, ...lines.slice(0, 5000).map(of));
    if (width < narrowest || width > widest) continue;
    const isFull = (line: string) => of(line) >= width - slack;
    const breaks = lines
      .slice(0, -1)
      .flatMap((line, index) => (isFull(line) && !cell.test(line) ? [[line, lines[index + 1]!] as const] : []));
    const certain = breaks.filter(([line, next]) => breaksApart(line, next)).length;
    const allCertain = breaks.length >= fewestFull && certain === breaks.length;
    if (allCertain || (breaks.length >= fewestMixed && certain > 0 && certain * 5 >= breaks.length)) return { isFull };
    const open = brokenSentences(lines, isFull);
    if (open >= fewestOpen && open * 4 >= breaks.length * 3) return { isFull };
  }
  return null;
}

/** Rows of a table break between cells as well: they say nothing of sentences. */
const cell = /[\t|]/;
const sentenceEnd = /[。；：！？]$/;

/**
 * How many full lines stop in the middle of a sentence that a later line ends: of equally long slogans or names none
 * ends in a stop.
 */
function brokenSentences(lines: readonly string[], isFull: (line: string) => boolean): number {
  let broken = 0;
  let ends = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    const next = lines[index + 1] ?? '';
    const stops = sentenceEnd.test(line);
    const goesOn: boolean = !stops && ends && isFull(line) && next !== '' && !beginsOwnBlock(next);
    if (goesOn) broken += 1;
    ends = stops || goesOn;
  }
  return broken;
}

/** Marks that cannot stand at the head of a line. */
export const cannotBegin = /^[，。、；：！？”’）》】〕]/;

/** Whether a line break stands where no writer sets one: inside a word or number, or before a closing mark. */
export function breaksApart(line: string, next: string): boolean {
  if (cannotBegin.test(next)) return true;
  const left = line.slice(-6);
  const right = next.slice(0, 6);
  if (/\d$/.test(left) && /^[\d.]/.test(right)) return true;
  if (/[a-z\d@._-]$/.test(left) && /^[a-z\d@._-]/.test(right)) return true;
  if (!isHan(left.at(-1)) || !isHan(right.at(0))) return false;
  for (const part of words.segment(left + right)) {
    if (part.index < left.length && part.index + part.segment.length > left.length) return true;
  }
  return false;
}
