import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Cell } from '../../../../electron/core/exchange/read/index.ts';
import { hostFiles } from '../../../../electron/host/files.ts';
import { openTestCore, type TestCore } from '../../../support.ts';
import { cellsOf, countsOf, offerWorkbook, pastedOf, readingOf } from './support.ts';

/** What is in the database is whole and exactly what the answer says. */
async function expectStored(desk: TestCore, subjects: number): Promise<void> {
  expect((await desk.call('subject.list', {})).total).toBe(subjects);
  expect((await desk.call('history.list', { noun: 'subject' })).total).toBe(subjects);
  expect((await desk.call('system.check', {})).sound).toBe(true);
}

const workbookBytes = async (desk: TestCore, rows: Cell[][]): Promise<Buffer> => {
  const token = await offerWorkbook(desk, rows);
  const [path] = [`${desk.data}/inbox/${token}/名单.xlsx`];
  return readFileSync(path);
};

test.each<[what: string, bytes: (desk: TestCore) => Promise<Uint8Array> | Uint8Array]>([
  ['a PDF', () => Buffer.from('%PDF-1.7 nothing')],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['an archive', () => Buffer.from('377abcaf271c0004', 'hex')],
  ['an empty file', () => new Uint8Array()],
  ['a workbook that was cut off', async (desk) => (await workbookBytes(desk, [['名称'], ['甲店']])).subarray(0, 400)],
  ['an OLE file without a workbook', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
])('%s is refused in words, and nothing is stored', async (_what, bytes) => {
  const desk = openTestCore();
  const token = desk.offer(await bytes(desk), '名单.xlsx');
  const refusal = await desk.refusal('import.carryOut', readingOf('subject', token));
  expect(refusal.message).toMatch(/[\u4e00-\u9fff]/);
  expect(['file', 'input']).toContain(refusal.code);
  await expectStored(desk, 0);
});

test('a list from an old system in GB18030', async () => {
  const desk = openTestCore();
  const token = desk.offer(
    iconv.encode('企业名称,联系电话\r\n云溪县青禾文具店,13800138000\r\n㐂记小吃,\r\n', 'gb18030'),
    '名单.csv',
  );
  expect(await desk.call('import.carryOut', readingOf('subject', token))).toMatchObject({ created: 2, rejected: 0 });
  expect((await desk.call('subject.list', { text: '㐂' })).total).toBe(1);
});

test.each<[what: string, rows: string[][]]>([
  ['titles and nothing below', [['名称', '地址']]],
  [
    'running numbers filled in beforehand',
    [
      ['序号', '名称'],
      ['1', ''],
      ['2', ''],
      ['3', ''],
    ],
  ],
])('%s: nothing to import, and it says so by the counts', async (_what, rows) => {
  const desk = openTestCore();
  expect(countsOf(await desk.call('import.check', pastedOf('subject', rows)))).toEqual({
    rows: 0,
    new: 0,
    changed: 0,
    same: 0,
    bad: 0,
  });
  expect(await desk.call('import.carryOut', pastedOf('subject', rows))).toMatchObject({
    importId: null,
    rejects: null,
  });
  await expectStored(desk, 0);
});

test('titles that come again on every page are no subjects', async () => {
  const desk = openTestCore();
  const rows = [
    ['名称', '地址'],
    ['甲店', '城关镇'],
    ['名称', '地址'],
    ['乙店', '城关镇'],
  ];
  expect(await desk.call('import.carryOut', pastedOf('subject', rows))).toMatchObject({ created: 2, rejected: 0 });
});

test('no row is lost: every row of the table is stored, unchanged or in the file of rejected ones', async () => {
  const desk = openTestCore();
  const rows: Cell[][] = [['名称', '地址', '电话', '风险等级', '风险等级']];
  for (let number = 0; number < 500; number += 1) {
    const wrong = number % 7 === 0;
    rows.push([
      wrong ? { error: '#REF!' } : `第${number % 400}商店`,
      `城关镇${number % 400}号`,
      number % 11 === 0 ? '=cmd|1' : null,
      number % 13 === 0 ? '极高' : 'A',
      'B',
    ]);
  }
  const reading = readingOf('subject', await offerWorkbook(desk, rows));
  const result = await desk.call('import.carryOut', reading);
  expect(result.created + result.updated + result.unchanged + result.rejected).toBe(500);
  const rejected = await cellsOf(desk, result.rejects!);
  expect(rejected).toHaveLength(result.rejected + 1);
  expect(rejected.slice(1).every(([reason]) => typeof reason === 'string' && reason.length > 4)).toBe(true);
  await expectStored(desk, result.created);
  expect(hostFiles(desk.data).outgoing(result.rejects!.token)?.name).toBe('名单-待更正.xlsx');
});

test('one column for two fields, or a sheet that is not there, is refused before anything happens', async () => {
  const desk = openTestCore();
  const pasted = pastedOf('subject', [
    ['名称', '地址'],
    ['甲店', '城关镇'],
  ]);
  expect((await desk.refusal('import.check', { ...pasted, mapping: { 0: 'name', 1: 'name' } })).message).toContain(
    '同一个字段',
  );
  expect((await desk.refusal('import.check', { ...pasted, sheet: 7 })).field).toBe('sheet');
});

test('values longer than a field takes are refused by the words of the form', async () => {
  const desk = openTestCore();
  const check = await desk.call(
    'import.check',
    pastedOf('subject', [
      ['名称', '备注'],
      ['甲'.repeat(201), ''],
    ]),
  );
  expect(check.shown[0]!.reasons).toEqual([{ field: 'name', message: '「单位名称」最多 200 个字' }]);
});
