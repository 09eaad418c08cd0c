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

test('what is found shows no identity card in full, wherever it is cut', async () => {
  const desk = openTestCore();
  for (const [index, address] of ['中山路12号', `${'青溪'.repeat(20)}中山路`].entries())
    await addSubject(desk, { name: `云溪县小摊${index}`, licenceNumber: '11010519491231002X', address });
  const found = await desk.call('search.query', { text: '中山路' });
  expect(found).toHaveLength(2);
  for (const { excerpt } of found) expect(excerpt).not.toMatch(/\d{7}/);
  expect(found.map(({ excerpt }) => excerpt).join()).toContain('********002X');
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

const csvOf = (names: readonly string[]) => `单位名称,类别\n${names.map((name) => `${name},流通`).join('\n')}\n`;

test('what an import brought is found at once, and the same when the index has taken it in', async () => {
  const desk = openTestCore();
  const names = Array.from({ length: 700 }, (_, index) => `云溪县第${index}号文具店`);
  const token = desk.offer(csvOf(names), '名单.csv');
  await desk.call('import.carryOut', { noun: 'subject', source: { token, fileName: '名单.csv' } });
  const db = desk.core.database.reader;
  const waiting = () => db.prepare('SELECT count(*) AS n FROM search_entry WHERE indexed = 0').get() as { n: number };
  const titles = async (text: string) => (await desk.call('search.query', { text })).map((found) => found.title).sort();
  expect(waiting().n).toBeGreaterThan(0);
  expect(await titles('第699号')).toEqual(['云溪县第699号文具店']);
  expect(await titles('文具 699')).toEqual(['云溪县第699号文具店']);
  while (waiting().n > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(await titles('第699号')).toEqual(['云溪县第699号文具店']);
  expect(await titles('文具 699')).toEqual(['云溪县第699号文具店']);
});

test('a record that is changed or removed while it waits is found by what it is now', async () => {
  const desk = openTestCore();
  const names = Array.from({ length: 700 }, (_, index) => `云溪县第${index}号文具店`);
  const token = desk.offer(csvOf(names), '名单.csv');
  await desk.call('import.carryOut', { noun: 'subject', source: { token, fileName: '名单.csv' } });
  const [last, other] = (await desk.call('subject.list', { text: '第69', limit: 2 })).rows;
  await desk.call('subject.remove', { id: last!.id, revision: last!.revision });
  const { id, revision } = other!;
  await desk.call('subject.save', { id, revision, values: { name: '改名书店', kind: 'circulation', state: 'active' } });
  const titles = async (text: string) => (await desk.call('search.query', { text })).map((found) => found.title);
  expect(await titles(last!.name)).toEqual([]);
  expect(await titles('改名书店')).toEqual(['改名书店']);
  expect(await titles(other!.name)).toEqual([]);
});

test('a program that ended before the index was done goes on at its next start', async () => {
  const desk = openTestCore();
  const token = desk.offer(csvOf(['云溪县青禾文具店']), '名单.csv');
  await desk.call('import.carryOut', { noun: 'subject', source: { token, fileName: '名单.csv' } });
  desk.core.database.writer.exec('DELETE FROM search_text; UPDATE search_entry SET indexed = 0');
  desk.close();
  const next = openTestCore(desk.data);
  const left = () =>
    (
      next.core.database.reader.prepare('SELECT count(*) AS n FROM search_entry WHERE indexed = 0').get() as {
        n: number;
      }
    ).n;
  while (left() > 0) await new Promise((resolve) => setImmediate(resolve));
  expect((await next.call('search.query', { text: '青禾' })).map((found) => found.title)).toEqual(['云溪县青禾文具店']);
});
