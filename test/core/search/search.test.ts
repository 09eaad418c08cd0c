import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTokens, indexTokens, matchQuery } from '../../../electron/core/search/bigrams.ts';
import { addActivity, addCampaign, addSample, addSubject } from '../../records.ts';
import { openTestCore } from '../../support.ts';

async function filledDesk() {
  const desk = openTestCore();
  const campaign = await addCampaign(desk, { theme: '以质取胜' });
  await addActivity(desk, campaign.id, { title: '电梯安全宣传周', place: '城关镇文化广场' });
  const subject = await addSubject(desk, { name: '云溪县青禾文具店' });
  await addSample(desk, campaign.id, subject.id, { productName: '水彩笔' });
  return desk;
}

test.each([
  ['电梯', '电梯安全宣传周'],
  ['梯', '电梯安全宣传周'],
  ['周', '电梯安全宣传周'],
  ['广场', '电梯安全宣传周'],
  ['CJ2026-0001', 'CJ2026-0001 水彩笔'],
  ['cj2026', 'CJ2026-0001 水彩笔'],
  ['宣传 文化', '电梯安全宣传周'],
])('searching for %s finds %s', async (text, title) => {
  const desk = await filledDesk();
  expect((await desk.call('search.query', { text })).map((found) => found.title)).toContain(title);
});

test('what is not there is not found, and signs alone are no search', async () => {
  const desk = await filledDesk();
  expect(await desk.call('search.query', { text: '电周' })).toEqual([]);
  expect(await desk.call('search.query', { text: '"*()' })).toEqual([]);
  expect(await desk.refusal('search.query', { text: '  ' })).toMatchObject({ code: 'input' });
});

test('a removed record is found no more, a restored one again, a renamed one by its new name', async () => {
  const desk = await filledDesk();
  const [found] = await desk.call('search.query', { text: '青禾' });
  const subject = await desk.call('subject.get', { id: found!.id });
  await desk.call('subject.remove', { id: subject.id, revision: subject.revision });
  expect((await desk.call('search.query', { text: '青禾文具店' })).filter((entry) => entry.noun === 'subject')).toEqual(
    [],
  );
  await desk.call('subject.restore', { id: subject.id });
  await desk.call('subject.save', {
    id: subject.id,
    revision: subject.revision + 2,
    values: { name: '云溪县新苗书店', kind: 'circulation', state: 'active' },
  });
  const named = (await desk.call('search.query', { text: '新苗' })).map((entry) => entry.noun);
  expect(named).toEqual(['subject']);
});

test('any part of a Chinese text is found by its pairs', () => {
  const han = fc.array(
    fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (characters, start, length) => {
      const text = characters.join('');
      const from = start % characters.length;
      const part = characters.slice(from, from + 1 + (length % (characters.length - from)));
      const tokens = indexTokens(text).split(' ');
      const query = matchQuery(part.join(''))!;
      if (part.length === 1) {
        expect(tokens.some((token) => token.startsWith(part[0]!.normalize('NFKC')))).toBe(true);
      } else {
        expect(` ${tokens.join(' ')} `).toContain(` ${query.slice(1, -1)} `);
      }
    }),
  );
});

test('any text has the same tokens by the quick way as by the thorough one', () => {
  const common = fc.string({
    unit: fc.constantFrom(...'质量月活动，。（）【】、 ab9Z-_/\n|云溪县Ａé𠀀々'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.oneof(common, fc.string({ unit: 'grapheme' })), (text) => {
      expect(indexTokens(text)).toBe(anyTokens(text));
    }),
    { numRuns: 2000 },
  );
});
