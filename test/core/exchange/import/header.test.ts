import { expect, test } from 'vitest';
import { headerOf } from '../../../../electron/core/exchange/import/header.ts';
import { findMapping, knownTitles } from '../../../../electron/core/exchange/import/mapping.ts';
import { plainTitle } from '../../../../electron/core/exchange/import/titles.ts';
import type { Cell, Row } from '../../../../electron/core/exchange/read/index.ts';

const fields = [
  { field: 'name', title: '单位名称', aliases: ['企业名称', '名称'] },
  {
    field: 'code',
    title: '统一社会信用代码',
    aliases: ['信用代码'],
    looksLike: (text: string) => /^9[0-9A-Z]{17}$/.test(text),
  },
  { field: 'contact', title: '联系人' },
  { field: 'phone', title: '电话', aliases: ['联系电话'], looksLike: (text: string) => /^1\d{10}$/.test(text) },
];
const known = knownTitles(fields);
const rowsOf = (...rows: Cell[][]): Row[] => rows.map((cells, index) => ({ number: index + 1, cells }));
const mapped = (titles: string[], sample: Cell[][] = []): Record<number, string> =>
  Object.fromEntries([...findMapping(titles, rowsOf(...sample), fields)].map(([column, { field }]) => [column, field]));

test('titles stand in the third row below a merged caption', () => {
  const rows = rowsOf(
    ['云溪县企业名单'],
    ['填报单位：质量股', null, '2026年9月'],
    ['序号', '企业名称', '信用代码'],
    [1, '甲店', null],
  );
  const header = headerOf(rows, [{ top: 1, bottom: 1, left: 0, right: 2 }], known, null);
  expect(header).toEqual({ row: 3, last: 3, titles: ['序号', '企业名称', '信用代码'] });
});

test('titles over two rows are joined', () => {
  const rows = rowsOf(['单位名称', '联系方式', null], [null, '联系人', '电话'], ['甲店', '张三', '13800138000']);
  const merges = [
    { top: 1, bottom: 2, left: 0, right: 0 },
    { top: 1, bottom: 1, left: 1, right: 2 },
  ];
  for (const known_ of [merges, []]) {
    const header = headerOf(rows, known_, known, null);
    expect(header).toEqual({ row: 1, last: 2, titles: ['单位名称', '联系方式 联系人', '联系方式 电话'] });
  }
  expect(mapped(['单位名称', '联系方式 联系人', '联系方式 电话'])).toEqual({ 0: 'name', 1: 'contact', 2: 'phone' });
});

test('a row of data below the titles is not taken for more titles', () => {
  const rows = rowsOf(['单位名称', '联系人', '电话'], ['甲店', '张三', '13800138000'], ['乙店', '李四', '13900139000']);
  expect(headerOf(rows, [], known, null).last).toBe(1);
});

test('a person may say where the titles stand, or that there are none', () => {
  const rows = rowsOf(['甲店', '张三'], ['乙店', '李四']);
  expect(headerOf(rows, [], known, 0)).toEqual({ row: 0, last: 0, titles: ['', ''] });
  expect(headerOf(rows, [], known, 2)).toEqual({ row: 2, last: 2, titles: ['乙店', '李四'] });
});

test.each([
  ['电话（必填）', '电话'],
  ['* 单位 名称：', '单位名称'],
  ['统一社会信用代码\n(18位)', '统一社会信用代码'],
  ['ＣＭＡ编号', 'cma编号'],
])('%j is the title %s', (written, title) => {
  expect(plainTitle(written)).toBe(title);
});

test('of two columns with one title the one with something in it is taken', () => {
  expect(
    mapped(
      ['企业名称', '企业名称'],
      [
        [null, '甲店'],
        [null, '乙店'],
      ],
    ),
  ).toEqual({ 1: 'name' });
});

test('a longer title still says what it is', () => {
  expect(mapped(['被检查单位名称', '法人联系电话'])).toEqual({ 0: 'name', 1: 'phone' });
});

test('a column full of credit codes is the credit code, whatever stands above it', () => {
  const sample = [
    ['甲店', '91350100M000100Y43'],
    ['乙店', '91350100M000100Y43'],
    ['丙店', '无'],
    ['丁店', '91350100M000100Y43'],
  ];
  expect(mapped(['名称', '证照'], sample)).toEqual({ 0: 'name', 1: 'code' });
  expect(mapped(['', ''], sample)).toEqual({ 1: 'code' });
});

test('the reasons of an earlier import are read over', () => {
  expect(
    mapped(
      ['原因', '单位名称'],
      [
        ['13800138000', '甲店'],
        ['13800138000', '乙店'],
      ],
    ),
  ).toEqual({ 1: 'name' });
});
