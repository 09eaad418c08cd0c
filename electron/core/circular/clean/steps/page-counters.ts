import { isHan } from '../characters.ts';
import { type Edit, inOrder, linesOf, removeLines, type Step } from '../edit.ts';
import { foldToSimplified } from '../traditional.ts';

/** A line that is nothing but a page number. */
const counterLines: readonly RegExp[] = [
  /^[-—–－─·•][-—–－─ ]*\d{1,3}[-—–－─ ]*[-—–－─·•]$/,
  /^第 ?\d{1,3} ?页(?:[ ,，/、|]*共 ?\d{1,3} ?页)?$/,
  /^共 ?\d{1,3} ?页[ ,，/、|]*第 ?\d{1,3} ?页$/,
  /^\d{1,3} ?\/ ?\d{1,3}$/,
  /^\d{1,3}、$/,
  /^page ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$/i,
];
const bareNumber = /^\d{1,3}$/;
const inlineCounter = /[ ]?[(（]?第 ?\d{1,3} ?页[ ,，/、|]*共 ?\d{1,3} ?页[)）]?/g;

/** A counter of a document site inside a sentence: 落实责1、任. */
const inserted = /(?<=\p{Script=Han})(\d{1,2})、(?=\p{Script=Han})/gu;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Page numbers on lines of their own, `第3页共12页` anywhere, and running counters set into the middle of words. */
export const pageCounters: Step = ({ text }) => {
  const lines = linesOf(text);
  const running = runningNumbers(lines.map((line) => line.text));
  const edits: Edit[] = [];
  lines.forEach((line, index) => {
    const folded = line.text.length <= 30 ? foldToSimplified(line.text) : '';
    const isCounter = folded !== '' && counterLines.some((pattern) => pattern.test(folded));
    if (isCounter || running.has(index)) edits.push(removeLines(lines, index, index, '页码已删去'));
  });
  for (const match of foldToSimplified(text).matchAll(inlineCounter)) {
    edits.push({ from: match.index, to: match.index + match[0].length, replacement: '', note: '页码已删去' });
  }
  return inOrder([...edits, ...insertedCounters(text)]);
};

/** Lines with bare numbers that count up by one, two at least: single numbers may be cells of a flattened table. */
function runningNumbers(lines: readonly string[]): Set<number> {
  const bare = lines.flatMap((line, index) => (bareNumber.test(line) ? [{ index, value: Number(line) }] : []));
  const neighbours = bare.some((entry, at) => bare[at + 1]?.index === entry.index + 1);
  const rising = bare.length >= 2 && bare.every((entry, at) => at === 0 || entry.value === bare[at - 1]!.value + 1);
  const apart = bare.every((entry, at) => at === 0 || entry.index - bare[at - 1]!.index >= 5);
  return new Set(rising && apart && !neighbours ? bare.map((entry) => entry.index) : []);
}

/** Counters 1、2、3、… that count up from one and of which at least one stands in the middle of a word. */
function insertedCounters(text: string): Edit[] {
  const places = [...text.matchAll(inserted)];
  const run: { from: number; to: number }[] = [];
  let splitsWord = false;
  for (const match of places) {
    if (Number(match[1]) !== run.length + 1 || !isHan(text[match.index - 1])) continue;
    const place = { from: match.index, to: match.index + match[0].length };
    run.push(place);
    splitsWord ||= isInsideWord(text, place);
  }
  if (!splitsWord) return [];
  return run
    .filter((place) => isInsideWord(text, place))
    .map((place) => ({ ...place, replacement: '', note: '文库页码已删去' }));
}

/** Whether the characters around the place read as one word once the counter is gone. */
function isInsideWord(text: string, place: { from: number; to: number }): boolean {
  const left = text.slice(Math.max(0, place.from - 4), place.from);
  const right = text.slice(place.to, place.to + 4);
  for (const part of words.segment(foldToSimplified(left + right))) {
    if (part.index < left.length && part.index + part.segment.length > left.length) return true;
  }
  return false;
}
