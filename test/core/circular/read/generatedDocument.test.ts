import { expect, it } from 'vitest';
import { generateDocx } from '../../../../build/data/documents.ts';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';

it('reads a generated notice with the numbers that Word shows and no paragraph twice', async () => {
  const { text, blocks } = await readDocument(await generateDocx({ pages: 12, seed: 7 }));
  const lines = text.split('\n');
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => text.slice(block.from, block.to));
  expect(headings.map((heading) => heading.split('、')[0])).toEqual([
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '十一',
    '十二',
  ]);
  const items = lines.filter((line) => /^(（[一二三四五六七八九十]+）|\d+\.)/.test(line));
  const withoutNumbers = items.map((line) => line.replace(/^(（.+?）|\d+\.)/, ''));
  expect(items.length).toBeGreaterThan(36);
  expect(new Set(withoutNumbers).size).toBe(items.length);
  expect(lines.filter((line) => line.split('\t').length === 5).length).toBeGreaterThanOrEqual(6 * 4);
});

it('makes the same text for the same seed and another for another', async () => {
  const textOf = async (seed: number) => (await readDocument(await generateDocx({ pages: 2, seed }))).text;
  expect(await textOf(3)).toBe(await textOf(3));
  expect(await textOf(3)).not.toBe(await textOf(4));
});
