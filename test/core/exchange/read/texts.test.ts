import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openPastedTable } from '../../../../electron/core/exchange/read/index.ts';
import { allRows, cellsOf, open, refusalOf } from './samples.ts';

const list = '抽样单编号,受检单位,结果\r\nNO.001,永丰县质量食品有限公司,合格\r\nNO.002,永丰县放心超市,不合格\r\n';
const listCells = [
  ['抽样单编号', '受检单位', '结果'],
  ['NO.001', '永丰县质量食品有限公司', '合格'],
  ['NO.002', '永丰县放心超市', '不合格'],
];

describe('separated values', () => {
  test.each([
    ['utf-8', 'utf-8', iconv.encode(list, 'utf8')],
    ['utf-8 with its mark', 'utf-8', iconv.encode(list, 'utf8', { addBOM: true })],
    ['GB 18030', 'gb18030', iconv.encode(list, 'gb18030')],
    ['Big5', 'big5', iconv.encode('編號,受檢單位,結果\n1,質量監督檢驗所,合格\n', 'big5')],
    ['UTF-16', 'utf-16le', iconv.encode(list, 'utf-16le', { addBOM: true })],
    ['UTF-16 without its mark', 'utf-16le', iconv.encode(list, 'utf-16le')],
    ['UTF-16 the other way round', 'utf-16be', iconv.encode(list, 'utf-16be', { addBOM: true })],
  ])('in %s are read as such', async (_what, encoding, bytes) => {
    const table = await open(bytes);
    expect(table.info).toMatchObject({ kind: 'csv', encoding, warnings: [] });
    const cells = (await allRows(table)).map((row) => row.cells);
    expect(cells).toEqual(
      encoding === 'big5'
        ? [
            ['編號', '受檢單位', '結果'],
            ['1', '質量監督檢驗所', '合格'],
          ]
        : listCells,
    );
  });

  test('a long list that begins with figures alone is still read in its encoding', async () => {
    const bytes = iconv.encode(`${'1,2,3\r\n'.repeat(60_000)}4,永丰县放心超市,合格\r\n`, 'gb18030');
    expect((await cellsOf(bytes)).at(-1)).toEqual(['4', '永丰县放心超市', '合格']);
  });

  test.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3\n'],
    ['tabs', 'a\tb\tc\n1,5\t2\t3\n'],
    ['bars', 'a|b|c\n1|2|3\n'],
    ['what the first line names', 'sep=^\na^b^c\n1^2^3\n'],
  ])('separated by %s', async (_what, text) => {
    const [titles, row] = await cellsOf(text);
    expect(titles).toEqual(['a', 'b', 'c']);
    expect(row).toHaveLength(3);
  });

  test('quotes hold separators, line breaks and quotes, and rows are counted as a spreadsheet counts them', async () => {
    const text = '名称,备注\r\n"甲, ""乙""","第一行\n第二行"\r\n\r\n丙,\r\n';
    expect(await allRows(await open(text))).toEqual([
      { number: 1, cells: ['名称', '备注'] },
      { number: 2, cells: ['甲, "乙"', '第一行\n第二行'] },
      { number: 4, cells: ['丙'] },
    ]);
  });

  test('a text that was kept from becoming a number is that text', async () => {
    expect(await cellsOf('code,name\n="0012",甲\n"=""0013""",乙\n="",丙\n')).toEqual([
      ['code', 'name'],
      ['0012', '甲'],
      ['0013', '乙'],
      [null, '丙'],
    ]);
  });

  test('a quote that is never closed costs no row, and its row is named', async () => {
    const table = await open('名称,规格\n甲,"5寸\n乙,7寸\n丙,8寸\n');
    expect((await allRows(table)).map(({ cells }) => cells)).toEqual([
      ['名称', '规格'],
      ['甲', '"5寸'],
      ['乙', '7寸'],
      ['丙', '8寸'],
    ]);
    expect(table.info.warnings).toEqual([expect.stringContaining('第 2 行的引号没有成对')]);
  });

  test('a quote that would close in the middle of a later cell is no opening one', async () => {
    expect(await cellsOf('名称,规格\n甲,"5寸\n乙,7"寸\n')).toEqual([
      ['名称', '规格'],
      ['甲', '"5寸'],
      ['乙', '7"寸'],
    ]);
  });

  test('quotes all over a file that knows none do not slow it down', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},"寸x`);
    expect(await cellsOf(rows.join('\n'))).toHaveLength(20_000);
  });

  test('NUL characters are left out, and that is said', async () => {
    const table = await open('名称,结果\n甲\0\0,合格\n');
    expect((await allRows(table))[1]?.cells).toEqual(['甲', '合格']);
    expect(table.info.warnings).toEqual([expect.stringContaining('2 个空字符')]);
  });

  test('old line ends, no last line end, and rows longer than others are taken as they are', async () => {
    expect(await cellsOf('a,b\r1,2,3\r4')).toEqual([['a', 'b'], ['1', '2', '3'], ['4']]);
  });

  test('a record that spans many pieces of the file comes whole', async () => {
    const long = '质量月，\n'.repeat(200_000);
    const [, row] = await cellsOf(`a,b\n"${long}",末\n`);
    expect(row).toEqual([long, '末']);
  });

  test('beyond a thousand columns it is refused, empty ones aside', async () => {
    expect(await cellsOf(`甲,乙${','.repeat(16_000)}\n`)).toEqual([['甲', '乙']]);
    expect(await refusalOf(`a,b\n${'1,'.repeat(1_001)}\n`)).toMatchObject({
      detail: 'too-large',
      message: expect.stringContaining('第 2 行'),
    });
  });
});

describe('cells from the clipboard', () => {
  const pasted = async (text: string) => (await allRows(openPastedTable(text))).map(({ cells }) => cells);

  test('come as they were copied', async () => {
    expect(await pasted('名称\t地址\r\n甲\t"第一行\n第""二""行"\r\n\t丙\r\n')).toEqual([
      ['名称', '地址'],
      ['甲', '第一行\n第"二"行'],
      [null, '丙'],
    ]);
  });

  test('commas part nothing, and quotes that were typed stay', async () => {
    expect(await pasted('甲,乙\t"丙"\n"丁"牌\t5"')).toEqual([
      ['甲,乙', '"丙"'],
      ['"丁"牌', '5"'],
    ]);
  });

  test('quotes that were typed are nothing to warn of', async () => {
    const table = openPastedTable('"丙"\t1');
    await allRows(table);
    expect(table.info.warnings).toEqual([]);
  });

  test('nothing copied is no row', async () => {
    expect(await pasted('')).toEqual([]);
    expect(await pasted('\r\n\t\r\n')).toEqual([]);
  });
});

describe('pages that call themselves workbooks', () => {
  const page = (rows: string): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>td{mso-number-format:"\\@"}</style></head><body><table>${rows}</table></body></html>`;

  test('the rows of a table are read as a browser shows them', async () => {
    const html = page(
      '<tr><th>受检单位</th><th>结果</th></tr><tr><td> 永丰县&nbsp;\n <b>食品</b>公司<br>二楼 </td><td>合格</td></tr><tr><td><td>不合格',
    );
    const table = await open(iconv.encode(html, 'gb18030'));
    expect(table.info).toMatchObject({
      kind: 'html',
      encoding: 'gb18030',
      sheets: [{ name: '表格 1', hidden: false }],
    });
    expect((await allRows(table)).map(({ cells }) => cells)).toEqual([
      ['受检单位', '结果'],
      ['永丰县 食品公司\n二楼', '合格'],
      [null, '不合格'],
    ]);
  });

  test('a page of few words is read in the encoding that it declares', async () => {
    const html = '<html><meta charset=gbk><table><tr><td>龘</td></tr></table>';
    expect(await cellsOf(iconv.encode(html, 'gbk'))).toEqual([['龘']]);
    expect(await cellsOf(iconv.encode(html.replace('gbk', 'big5'), 'big5'))).toEqual([['龘']]);
  });

  test('cells that span rows and columns keep the others in their places', async () => {
    const html = page(
      '<tr><td rowspan="2">序号</td><td colspan="2">受检单位</td></tr><tr><td>名称</td><td>地址</td></tr><tr><td>1</td><td>甲</td><td>乙</td></tr>',
    );
    const table = await open(html);
    expect((await allRows(table)).map(({ cells }) => cells)).toEqual([
      ['序号', '受检单位'],
      [null, '名称', '地址'],
      ['1', '甲', '乙'],
    ]);
    expect(await table.merges()).toEqual([
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
    ]);
  });

  test('each table with content is a sheet, also one inside another', async () => {
    const table = await open(
      '<table><tr><td>标题<table><tr><td>甲</td></tr></table></td></tr></table><table></table><table><tr><td>乙</td></tr></table>',
    );
    const sheets = [];
    for (const index of table.info.sheets.keys()) sheets.push((await allRows(table, index))[0]?.cells);
    expect(sheets).toEqual([['标题'], ['甲'], ['乙']]);
  });

  test('elements within elements without end are refused', async () => {
    expect(await refusalOf(`<table><tr><td>${'<div>'.repeat(5_000)}`)).toMatchObject({ detail: 'unsafe' });
  });

  test('a page without a table is refused', async () => {
    expect(await refusalOf('<html><body><p>请登录</p></body></html>')).toMatchObject({
      detail: 'unknown-kind',
      message: expect.stringContaining('网页里没有表格'),
    });
  });
});

describe('the XML of Excel 2003', () => {
  const xml = (inside: string): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inside}</Workbook>`;

  test('is read with its places, kinds, merges and hidden sheets', async () => {
    const table = await open(
      xml(
        '<Worksheet ss:Name="抽检"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">名称</Data><Comment><Data>说明</Data></Comment></Cell><Cell><Data ss:Type="String">数</Data></Cell></Row><Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="DateTime">2026-09-05T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="码表"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>',
      ),
    );
    expect(table.info).toMatchObject({
      kind: 'xml',
      sheets: [
        { name: '抽检', hidden: false },
        { name: '码表', hidden: true },
      ],
    });
    expect(await allRows(table)).toEqual([
      { number: 1, cells: ['名称', null, '数'] },
      { number: 4, cells: [null, 1.5, { day: '2026-09-05' }, true, { error: '#N/A' }] },
    ]);
    expect(await table.merges()).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
  });

  test('half of it is refused as damaged', async () => {
    expect(await refusalOf(xml('<Worksheet ss:Name="a"><Table><Row>').slice(0, -11))).toMatchObject({
      detail: 'damaged',
    });
  });
});
