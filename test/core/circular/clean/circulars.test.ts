import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circular, clean, hasCirculars } from './support.ts';

const names = ['2014.txt', '2018.txt', '2019.txt', '2020.txt', '2022-2025.txt'];

interface Expected {
  [name: string]: { damaged?: { seen: string; means: string }[]; taskTitles?: string[]; issuersFound?: string[] };
}
const expected = (): Expected => JSON.parse(circular('expected.json')) as Expected;
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

describe.skipIf(!hasCirculars)('real notices (skipped where the circulars are not beside the repository)', () => {
  it.each(names)('%s is clean after one cleaning, and every change can be found', (name) => {
    const text = circular(name);
    const { cleaned, changes } = clean(text);
    expect(clean(cleaned).changes).toEqual([]);
    for (const change of changes) {
      expect(text.slice(change.from, change.to)).toBe(change.before);
      expect(cleaned.slice(change.at, change.at + change.after.length)).toBe(change.after);
    }
  });

  it.each([
    ['2019.txt', 1609],
    ['2022-2025.txt', 881],
  ])('%s loses its pinyin and nothing else in brackets', (name, count) => {
    const { cleaned, changes } = clean(circular(name));
    const removed = changes.map((change) => change.before).join('|');
    expect(removed.match(/[(][^()]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][^()]*[)]/g)).toHaveLength(count);
    const pinyin = changes.filter((change) => change.step === 'pinyin');
    expect(pinyin.map((change) => change.before).join('')).toMatch(/^[a-z()āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ ]+$/);
    expect(cleaned).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
  });

  it('the circular of 2020 has both damaged places, and the right repair comes first', () => {
    const { cleaned, doubts } = clean(circular('2020.txt'));
    const places = expected()['2020.txt']?.damaged ?? [];
    expect(places).toHaveLength(2);
    const repaired = doubts.map((doubt) => {
      const { from, to } = doubt.span!;
      return narrow(cleaned.slice(from - 10, from) + (doubt.candidates[0]?.text ?? '') + cleaned.slice(to, to + 10));
    });
    places.forEach((place, index) => {
      expect(repaired[index]).toContain(narrow(place.means));
    });
  });

  it('the circular of 2020 says what it says, and its signature has every name', () => {
    const { cleaned } = clean(circular('2020.txt'));
    for (const title of expected()['2020.txt']?.taskTitles ?? []) expect(narrow(cleaned)).toContain(narrow(title));
    const signature = cleaned.split('\n').slice(-5, -1).join(' ').split(' ');
    expect(signature).toEqual(expected()['2020.txt']?.issuersFound);
  });

  it('the news of 2019 loses its spam line and says where text is damaged', () => {
    const { cleaned, changes, doubts } = clean(circular('2019.txt'));
    expect(cleaned.startsWith('国家市场监督管理总局、')).toBe(true);
    expect(changes[0]).toMatchObject({ step: 'spam-lines', from: 0, after: '' });
    expect(doubts.map((doubt) => doubt.candidates[0]?.text)).toEqual(['为具备形式新颖', '。“质', '。”工业', '。“质']);
  });

  it('the news of 2014 has its annex in lines again', () => {
    const lines = clean(circular('2014.txt')).cleaned.split('\n');
    expect(lines.filter((line) => /^[一二]、/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^（[一二三四五六七八九十]+）/.test(line))).toHaveLength(25);
    expect(lines).toContain('附件1');
  });

  it('the plan of 2022 loses its footer and keeps its last sentence', () => {
    const { cleaned } = clean(circular('2022-2025.txt'));
    expect(cleaned).not.toContain('相关稿件');
    expect(cleaned.endsWith('。')).toBe(true);
  });
});

const fixtures = new URL('../../../fixtures/circulars/', import.meta.url);

describe('clean notices', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.txt')))('%s keeps its words', (name) => {
    const text = readFileSync(new URL(name, fixtures), 'utf8');
    const { cleaned, doubts } = clean(text);
    expect(doubts).toEqual([]);
    expect(cleaned.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    const lines = (whole: string) =>
      whole
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .filter(Boolean);
    expect(lines(cleaned)).toEqual(lines(text));
  });
});
