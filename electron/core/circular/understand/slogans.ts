import type { Sourced } from '../../../../shared/contract/parsedCircular.ts';
import { markerAt } from './numbering.ts';
import { type Line, sourced } from './source.ts';

/** One slogan a line, with or without a number; lines that explain (ending in ：, or with 。 inside) are left out. */
export function findSlogans(text: string, lines: readonly Line[]): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  // In a list that numbers its slogans, lines without a number are its signature or an explanation.
  const numbered = lines.filter((line) => markerAt(text, line.from, line.to) !== null).length;
  const onlyNumbered = numbered > 2 && numbered * 2 > lines.length;
  // Where slogans end without a stop, sentences in front of the first one that have one explain them.
  const stopped = lines.filter(({ text: line }) => line.endsWith('。')).length;
  const first = stopped * 3 < lines.length ? lines.findIndex(({ text: line }) => !line.endsWith('。')) : 0;
  for (const line of lines.slice(Math.max(0, first))) {
    const marker = markerAt(text, line.from, line.to);
    if (onlyNumbered && marker === null) continue;
    if (marker?.style === 'section' && line.text.length < 16 && /(?:类|篇|口号|标语)$/.test(line.text)) continue;
    const from = marker ? marker.to : line.from;
    const value = text
      .slice(from, line.to)
      .replace(/[。；]+$/, '')
      .trim();
    if (
      value.length < 4 ||
      value.length > 50 ||
      /[：。]|^【.*】$/.test(value) ||
      /^\d{4}年\d+月|口号$|标语$|^附件/.test(value)
    )
      continue;
    found.push(sourced(value, { from, to: line.to }, 0.9, '口号清单中的一条'));
  }
  return found;
}
