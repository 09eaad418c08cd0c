import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { allRows, cellsOf, open, refusalOf } from './samples.ts';
import { compoundFile, double, long, record, sheetName, wide, word, xls } from './xlsSamples.ts';

const at = (row: number, column: number, style = 0): number[] => [...word(row), ...word(column), ...word(style)];
const one = (records: Uint8Array[], globals: Uint8Array[] = []) =>
  xls({ globals, sheets: [{ name: sheetName('抽检'), records }] });
const sharedLabel = (row: number, column: number, index: number): Uint8Array =>
  record(0x00fd, at(row, column), long(index));
const formula = (row: number, column: number, result: number[] | Uint8Array): Uint8Array =>
  record(0x0006, at(row, column), result, new Uint8Array(8));
const special = (kind: number, value = 0): number[] => [kind, 0, value, 0, 0, 0, 0xff, 0xff];

describe('a workbook of Excel 97 to 2003', () => {
  test('numbers in all their forms', async () => {
    const packed = (value: number): number[] => long(((value << 2) | 2) >>> 0);
    const records = [
      record(0x0203, at(0, 0), double(12.25)),
      record(0x027e, at(0, 1), packed(7)),
      record(0x027e, at(0, 2), long(((1234 << 2) | 3) >>> 0)),
      record(0x027e, at(0, 3), packed(-5)),
      record(0x027e, at(0, 4), long(0x3ff80000)),
      record(0x00bd, word(1), word(2), word(0), packed(1), word(0), packed(2), word(3)),
    ];
    expect(await allRows(await open(one(records)))).toEqual([
      { number: 1, cells: [12.25, 7, 12.34, -5, 1.5] },
      { number: 2, cells: [null, null, 1, 2] },
    ]);
  });

  test('shared texts, also where one is cut by the end of a record and changes its width', async () => {
    const narrow = Buffer.concat([Buffer.from([...word(3), 0]), Buffer.from('abc')]);
    const rich = Buffer.concat([
      Buffer.from([...word(2), 1 | 8 | 4, ...word(1), ...long(3)]),
      Buffer.from('永丰', 'utf16le'),
      Buffer.from([1, 2, 3, 4, 9, 9, 9]),
    ]);
    const cut = Buffer.concat([Buffer.from([...word(6), 1]), Buffer.from('质量', 'utf16le')]);
    const globals = [
      record(0x00fc, long(4), long(4), narrow, rich, cut),
      record(0x003c, [0], Buffer.from('AB')),
      record(0x003c, [1], Buffer.from('月度', 'utf16le'), wide('末')),
    ];
    const records = [0, 1, 2, 3].map((index) => sharedLabel(0, index, index));
    expect(await cellsOf(one(records, globals))).toEqual([['abc', '永丰', '质量AB月度', '末']]);
  });

  test('texts in cells, results of formulas, yes and no, errors', async () => {
    const records = [
      record(0x0204, at(0, 0), wide('甲')),
      formula(0, 1, double(3.5)),
      formula(0, 2, special(0)),
      record(0x0207, wide('乙')),
      formula(0, 3, special(1, 1)),
      formula(0, 4, special(2, 0x2a)),
      formula(0, 5, special(3)),
      record(0x0205, at(0, 6), [0, 0]),
      record(0x0205, at(0, 7), [0x17, 1]),
    ];
    expect(await cellsOf(one(records))).toEqual([
      ['甲', 3.5, '乙', true, { error: '#N/A' }, null, false, { error: '#REF!' }],
    ]);
  });

  test('days by their formats and both systems of counting', async () => {
    const formats = [
      record(0x041e, word(176), wide('yyyy"年"m"月"d"日"')),
      ...[0, 14, 176].map((format) => record(0x00e0, word(0), word(format), new Uint8Array(16))),
    ];
    const records = [0, 1, 2].map((style) => record(0x0203, at(0, style, style), double(46270)));
    const day = { day: '2026-09-05' };
    expect(await cellsOf(one(records, formats))).toEqual([[46270, day, day]]);
    const later = { day: '2030-09-06' };
    expect(await cellsOf(one(records, [record(0x0022, word(1)), ...formats]))).toEqual([[46270, later, later]]);
  });

  test('cells out of order, merged regions, hidden sheets', async () => {
    const bytes = xls({
      sheets: [
        {
          name: sheetName('抽检'),
          records: [
            record(0x0203, at(5, 1), double(2)),
            record(0x0203, at(0, 0), double(1)),
            record(0x00e5, word(1), word(0), word(0), word(0), word(2)),
          ],
        },
        { name: sheetName('码表'), state: 1, records: [record(0x0203, at(0, 0), double(9))] },
      ],
    });
    const table = await open(bytes);
    expect(table.info).toMatchObject({
      kind: 'xls',
      sheets: [
        { name: '抽检', hidden: false },
        { name: '码表', hidden: true },
      ],
    });
    expect(await allRows(table)).toEqual([
      { number: 1, cells: [1] },
      { number: 6, cells: [null, 2] },
    ]);
    expect(await table.merges()).toEqual([{ top: 1, bottom: 1, left: 0, right: 2 }]);
    expect(await allRows(table, 1)).toEqual([{ number: 1, cells: [9] }]);
  });

  test('macros and other workbooks are left alone, and that is said', async () => {
    const globals = [
      record(0x00d3),
      record(0x01ae, word(1), word(20), new Uint8Array(20)),
      record(0x01ae, word(3), word(0x0401)),
    ];
    const table = await open(one([], globals));
    expect(table.info.warnings).toEqual([expect.stringContaining('宏'), expect.stringContaining('链接')]);
  });
});

test('a workbook of Excel 5.0 is read in its code page', async () => {
  const bytesOf = (text: string): Uint8Array => iconv.encode(text, 'gbk');
  const text = bytesOf('永丰县');
  const bytes = xls(
    {
      version: 0x0500,
      globals: [record(0x0042, word(936))],
      sheets: [
        {
          name: Buffer.concat([Buffer.from([4]), bytesOf('抽检')]),
          records: [
            record(0x0204, at(0, 0), word(text.length), text),
            record(0x00d6, at(0, 1), word(text.length), text, [0]),
          ],
        },
      ],
    },
    'Book',
  );
  const table = await open(bytes);
  expect(table.info.sheets).toEqual([{ name: '抽检', hidden: false }]);
  expect((await allRows(table))[0]?.cells).toEqual(['永丰县', '永丰县']);
});

describe('an old workbook is refused in words', () => {
  test('when it has a password', async () => {
    expect(await refusalOf(one([], [record(0x002f, new Uint8Array(6))]))).toMatchObject({ detail: 'encrypted' });
  });

  test('when it stops half way', async () => {
    const bytes = xls({ sheets: [{ name: sheetName('甲'), records: [record(0x0203, at(0, 0), [1, 2])] }] });
    expect(await refusalOf(bytes)).toMatchObject({ detail: 'damaged' });
  });

  test('when it is older than that, or a Word document', async () => {
    expect(await refusalOf(Buffer.from('0904060000001000', 'hex'))).toMatchObject({
      detail: 'unknown-kind',
      message: expect.stringContaining('Excel 4.0'),
    });
    expect(await refusalOf(compoundFile('WordDocument', new Uint8Array(5_000)))).toMatchObject({
      message: expect.stringContaining('Word'),
    });
  });
});
