import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../fixtures/circulars/scoring/normalise.ts';
import { layMixed, layNoise, type NoiseKind } from '../../../fixtures/noise.ts';
import { clean } from './support.ts';

const fixtures = new URL('../../../fixtures/circulars/', import.meta.url);
const notices = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, fixtures), 'utf8') }));

/** The lines that have text, blanks aside. */
const linesOf = (text: string): string[] =>
  clean(text)
    .cleaned.split('\n')
    .map((line) => line.replace(/ +/g, ' '))
    .filter((line) => line !== '');

/** Noise that can be undone without loss, line for line. */
const undone: NoiseKind[] = [
  'traditional',
  'pinyin',
  'half-width',
  'spam',
  'page-counters',
  'web-page',
  'doubled-punctuation',
  'signature',
  'flattened-table',
  'odd-characters',
];

describe('noise laid over clean notices', () => {
  it.each(undone)('%s is undone line for line', (kind) => {
    for (const { name, text } of notices) {
      for (const seed of [1, 2, 3, 4]) {
        expect({ name, seed, lines: linesOf(layNoise(kind, text, seed)) }).toEqual({
          name,
          seed,
          lines: linesOf(text),
        });
      }
    }
  });

  it('on one line costs line breaks at most, no word', () => {
    const words = (text: string) => clean(text).cleaned.replace(/\s/g, '');
    for (const { name, text } of notices) {
      expect({ name, text: words(layNoise('one-line', text, 1)) }).toEqual({ name, text: words(text) });
    }
  });

  it('broken at a width costs line breaks at most, no word', () => {
    const words = (text: string) => clean(text).cleaned.replace(/\s/g, '');
    for (const { name, text } of notices) {
      expect({ name, text: words(layNoise('hard-breaks', text, 1)) }).toEqual({ name, text: words(text) });
    }
  });

  it('of several kinds at once leaves a text that cleaning does not change again', () => {
    for (const { text } of notices) {
      for (const seed of [1, 2, 3]) {
        const { cleaned } = clean(layMixed(text, seed));
        expect(clean(cleaned).changes).toEqual([]);
      }
    }
  });

  it('that destroyed characters can be undone: the right repair is nearly always first, and else mostly offered', () => {
    const places = notices.flatMap(({ text }) => {
      const truth = normalise(clean(text).cleaned);
      const { cleaned, doubts } = clean(layNoise('lossy-encoding', text, 1));
      return doubts.map(({ span, candidates }) => {
        const { from, to } = span!;
        const reads = (repair: string) => normalise(cleaned.slice(from - 6, from) + repair + cleaned.slice(to, to + 1));
        return candidates.findIndex((candidate) => truth.includes(reads(candidate.text)));
      });
    });
    const share = (wanted: (place: number) => boolean) => places.filter(wanted).length / places.length;
    expect(places.length).toBeGreaterThan(40);
    expect(share((place) => place === 0)).toBeGreaterThan(0.9);
    expect(share((place) => place >= 0 && place < 3)).toBeGreaterThan(0.95);
  });
});
