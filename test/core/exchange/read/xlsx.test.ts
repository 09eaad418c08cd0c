import { describe, expect, test } from 'vitest';
import { fillMerges } from '../../../../electron/core/exchange/read/index.ts';
import { allRows, cellsOf, fileOf, main, open, refusalOf, rowXml, workbook, workbookParts, zipOf } from './samples.ts';

const cell = (place: string, inside: string, more = ''): string => `<c r="${place}"${more}>${inside}</c>`;

describe('the cells of a workbook', () => {
  test('texts, numbers, yes and no, errors come as what they are', async () => {
    const data = `<row r="3">${cell('A3', '<v>1</v>', ' t="s"')}${cell('C3', '<v>12.5</v>')}${cell('D3', '<v>1</v>', ' t="b"')}${cell('E3', '<v>#REF!</v>', ' t="e"')}</row>`;
    const shared =
      '<si><t>甲</t></si><si><r><rPr/><t>永丰</t></r><r><t xml:space="preserve">县 &amp;</t></r><rPh sb="0" eb="1"><t>YONG</t></rPh></si>';
    const rows = await allRows(await open(workbook({ sheets: [data], shared })));
    expect(rows).toEqual([{ number: 3, cells: ['永丰县 &', null, 12.5, true, { error: '#REF!' }] }]);
  });

  test('a formula gives what was saved with it, never more, and one without a result is empty and counted', async () => {
    const data = `<row r="1">${cell('A1', '<f>1+1</f><v>2</v>')}${cell('B1', '<f>NOW()</f>')}${cell('C1', '<f>"a"&amp;"b"</f><v>ab</v>', ' t="str"')}${cell('D1', '<f>""</f><v></v>', ' t="str"')}</row>`;
    const table = await open(workbook({ sheets: [data] }));
    expect((await allRows(table))[0]?.cells).toEqual([2, null, 'ab']);
    await allRows(table);
    expect(table.info.warnings).toEqual([expect.stringContaining('1 个公式没有保存结果')]);
  });

  test('a date is known by its format, be it built in, Chinese or written by hand', async () => {
    const formats = {
      164: 'yyyy"年"m"月"d"日"',
      165: '[$-804]aaaa;@yyyy',
      166: '[Red]0.00',
      167: 'reserved-0x1F',
      168: '[h]:mm',
      169: 'General"day"',
      170: 'yyyy/m/d\\ h:mm',
    };
    const styles = [0, 14, 31, 58, 164, 166, 167, 168, 169, 170, 20];
    const cells = styles
      .map((_, at) => cell(`${String.fromCharCode(65 + at)}1`, '<v>46270.5</v>', ` s="${at}"`))
      .join('');
    const read = (await cellsOf(workbook({ sheets: [`<row r="1">${cells}</row>`], formats, styles })))[0];
    const day = { day: '2026-09-05 12:00' };
    expect(read).toEqual([46270.5, day, day, day, day, 46270.5, day, 46270.5, 46270.5, day, day]);
  });

  test.each<[string, number, boolean, unknown]>([
    ['1 January 1900', 1, false, { day: '1900-01-01' }],
    ['the day before the one that never was', 59, false, { day: '1900-02-28' }],
    ['29 February 1900, which never was', 60, false, 60],
    ['the day after', 61, false, { day: '1900-03-01' }],
    ['a time rounded up over midnight', 46270.99999, false, { day: '2026-09-06' }],
    ['a time alone', 0.375, false, '09:00'],
    ['a negative count', -3, false, -3],
    ['nothing', 0, false, 0],
    ['the last day', 2_958_465, false, { day: '9999-12-31' }],
    ['a day behind the last', 2_958_466, false, 2_958_466],
    ['a day of the system of 1904', 44808, true, { day: '2026-09-05' }],
    ['the first day of 1904', 0, true, { day: '1904-01-01' }],
  ])('%s', async (_what, serial, is1904, expected) => {
    const properties = is1904 ? '<workbookPr date1904="1"/>' : '';
    const data = `<row r="1">${cell('A1', `<v>${serial}</v>`, ' s="1"')}</row>`;
    expect(await cellsOf(workbook({ sheets: [data], styles: [0, 14], properties }))).toEqual([[expected]]);
  });

  test('a workbook of the strict form writes days in words', async () => {
    const data = `<row r="1">${cell('A1', '<v>2026-09-05T08:30:00</v>', ' t="d"')}${cell('B1', '<v>2026-13-45</v>', ' t="d"')}</row>`;
    expect(await cellsOf(workbook({ sheets: [data] }))).toEqual([[{ day: '2026-09-05 08:30' }, '2026-13-45']]);
  });

  test('escapes of control characters are undone, once', async () => {
    const shared = '<si><t>甲_x000D_乙_x005F_x000D_</t></si>';
    expect(await cellsOf(workbook({ sheets: [`<row>${cell('A1', '<v>0</v>', ' t="s"')}</row>`], shared }))).toEqual([
      ['甲\r乙_x000D_'],
    ]);
  });

  test('rows and cells that do not say where they stand are counted on', async () => {
    const data =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="7"><c r="B7"><v>2</v></c><c><v>3</v></c></row><row><c><v>8</v></c></row>';
    expect(await allRows(await open(workbook({ sheets: [data] })))).toEqual([
      { number: 1, cells: [1, null, 3] },
      { number: 7, cells: [null, 2, 3] },
      { number: 8, cells: [8] },
    ]);
  });

  test('a code that was stored as a number stays the number that it has become', async () => {
    expect(await cellsOf(workbook({ sheets: [`<row>${cell('A1', '<v>9.13501E+17</v>')}</row>`] }))).toEqual([
      [9.13501e17],
    ]);
  });
});

describe('how workbooks are written', () => {
  test('prefixes, comments, CDATA, entities and quotes within quotes are understood', async () => {
    const part = `<?xml version="1.0"?><!-- <c> --><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r='1' note='a > b "r=2"'><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[a<b&amp;]]>&#x4E59;&#20057;&lt;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await cellsOf(workbook({ sheets: [{ part }] }))).toEqual([['a<b&amp;乙乙<']]);
  });

  test('a workbook of the strict form whose parts lie elsewhere is found by its relations', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/office/book.xml"/></Relationships>`,
      'office/book.xml': `<m:workbook xmlns:m="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><m:sheets><m:sheet name="图" q:id="c"/><m:sheet name="表" q:id="b"/></m:sheets></m:workbook>`,
      'office/_rels/book.xml.rels': `<Relationships><Relationship Id="b" Type="${strict}/worksheet" Target="../cells/one.xml"/><Relationship Id="c" Type="${strict}/chartsheet" Target="chart.xml"/></Relationships>`,
      'cells/one.xml': `<m:worksheet xmlns:m="x"><m:sheetData>${'<m:row><m:c><m:v>1</m:v></m:c></m:row>'}</m:sheetData></m:worksheet>`,
    });
    const table = await open(bytes);
    expect(table.info.sheets).toEqual([{ name: '表', hidden: false }]);
    expect(await allRows(table)).toEqual([{ number: 1, cells: [1] }]);
  });

  test('a sheet in UTF-16 is read as well', async () => {
    const parts = workbookParts({ sheets: [''] });
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${rowXml(1, ['质量月'])}</sheetData></worksheet>`;
    expect(await cellsOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'utf16le') }))).toEqual([
      ['质量月'],
    ]);
  });

  test('a text that begins in one piece of the file and ends in another comes whole', async () => {
    const texts = Array.from({ length: 400 }, (_, at) => `${at}&amp;${'质量月工作台'.repeat(at)}`);
    const data = texts.map((text, at) => rowXml(at + 1, [text])).join('');
    const read = await cellsOf(workbook({ sheets: [data] }));
    expect(read).toEqual(texts.map((text) => [text.replace('&amp;', '&')]));
  });

  test('sheets are named with those that are hidden, and each can be read', async () => {
    const sheets = [
      { name: '抽检 &amp; 结果', data: rowXml(1, ['一']) },
      { name: '码表', state: 'hidden', data: rowXml(1, ['二']) },
      { name: '深藏', state: 'veryHidden', data: rowXml(1, ['三']) },
    ];
    const table = await open(workbook({ sheets }));
    expect(table.info).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      sheets: [
        { name: '抽检 & 结果', hidden: false },
        { name: '码表', hidden: true },
        { name: '深藏', hidden: true },
      ],
    });
    expect((await allRows(table, 2))[0]?.cells).toEqual(['三']);
    await expect(allRows(table, 3)).rejects.toThrow('没有这个工作表');
  });

  test('macros and links to other files are left alone, and that is said', async () => {
    const moreRelations =
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="e" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>';
    const table = await open(
      workbook({ sheets: [rowXml(1, ['甲'])], moreRelations, more: { 'xl/vbaProject.bin': 'x' } }),
    );
    expect(table.info.warnings).toEqual([expect.stringContaining('宏'), expect.stringContaining('链接')]);
  });

  test('a merged title is given to all of its cells where the header is filled up', async () => {
    const data = rowXml(1, ['受检单位', '', '日期']) + rowXml(2, ['名称', '地址']) + rowXml(60, ['甲']);
    const behind =
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/><mergeCell ref="A60:B60"/></mergeCells>';
    const table = await open(workbook({ sheets: [{ data, behind }] }));
    const merges = await table.merges();
    expect(merges).toEqual([
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 1, bottom: 2, left: 2, right: 2 },
      { top: 60, bottom: 60, left: 0, right: 1 },
    ]);
    const rows = await allRows(table);
    expect(fillMerges(rows.slice(0, 2), merges).map(({ cells }) => cells)).toEqual([
      ['受检单位', '受检单位', '日期'],
      ['名称', '地址', '日期'],
    ]);
    expect(rows[0]?.cells).toEqual(['受检单位', null, '日期']);
  });

  test('a reading may stop half way and begin anew', async () => {
    const data = Array.from({ length: 2_500 }, (_, at) => rowXml(at + 1, [at])).join('');
    const table = await open(workbook({ sheets: [data] }));
    for await (const batch of table.rows()) {
      expect(batch).toHaveLength(1_000);
      break;
    }
    expect(await allRows(table)).toHaveLength(2_500);
  });

  test('a million empty rows with styles are passed over', async () => {
    const data = `${rowXml(1, ['甲'])}${'<row spans="1:2" s="1" customFormat="1"><c s="1"/><c s="1"/></row>'.repeat(300_000)}${rowXml(900_000, ['乙'])}`;
    expect(await allRows(await open(workbook({ sheets: [data] })))).toEqual([
      { number: 1, cells: ['甲'] },
      { number: 900_000, cells: ['乙'] },
    ]);
  });
});

describe('a workbook is refused in words', () => {
  test('when it has a password', async () => {
    const { compoundFile } = await import('./xlsSamples.ts');
    expect(await refusalOf(compoundFile('EncryptedPackage', new Uint8Array(5_000)))).toMatchObject({
      detail: 'encrypted',
      message: expect.stringContaining('取消密码'),
    });
  });

  test('when it was not downloaded to its end', async () => {
    const bytes = workbook({ sheets: [rowXml(1, ['甲'])] });
    expect(await refusalOf(bytes.subarray(0, bytes.length - 30))).toMatchObject({ detail: 'damaged' });
  });

  test('when a bit of a part has turned', async () => {
    const bytes = zipOf(workbookParts({ sheets: [rowXml(1, ['甲'])] })).slice();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    bytes[at] = bytes[at]! ^ 8;
    expect(await refusalOf(bytes)).toMatchObject({ detail: 'damaged' });
  });

  test('when an entity is declared', async () => {
    const part = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(await refusalOf(workbook({ sheets: [{ part }] }))).toMatchObject({ detail: 'unsafe' });
  });

  test('when it swells up beyond all measure as it is unpacked', async () => {
    const data = ' '.repeat(80 * 1024 * 1024);
    expect(await refusalOf(workbook({ sheets: [data] }))).toMatchObject({
      detail: 'too-large',
      message: expect.stringContaining('膨胀'),
    });
  });

  test('when it has more columns than a list can have', async () => {
    const data = '<row r="5"><c r="ALM5"><v>1</v></c></row>';
    expect(await refusalOf(workbook({ sheets: [data] }))).toMatchObject({
      detail: 'too-large',
      message: expect.stringContaining('第 5 行的内容超过 1000 列'),
    });
  });

  test('when a cell is longer than 10 MB', async () => {
    let noise = 7;
    const words = Array.from({ length: 1_500_000 }, () => {
      noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
      return `w${noise}`;
    });
    expect(await refusalOf(workbook({ sheets: [rowXml(1, [words.join('')])] }))).toMatchObject({
      detail: 'too-large',
      message: expect.stringContaining('10 MB'),
    });
  });

  test('when a shared text is missing', async () => {
    expect(await refusalOf(workbook({ sheets: [`<row>${cell('A1', '<v>5</v>', ' t="s"')}</row>`] }))).toMatchObject({
      detail: 'damaged',
    });
  });

  test.each<[string, Uint8Array | string, RegExp]>([
    ['a Word document', zipOf({ 'word/document.xml': '<x/>' }), /Word/],
    [
      'a binary workbook',
      zipOf({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': 'x',
      }),
      /xlsb/,
    ],
    ['any other archive', zipOf({ 'photo.jpg': 'x' }), /压缩包/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /图片/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['an empty file', '', /空文件/],
    ['a program', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7) % 31)), /不是文本/],
  ])('when it is %s', async (_what, bytes, words) => {
    expect(await refusalOf(bytes)).toMatchObject({ detail: 'unknown-kind', message: expect.stringMatching(words) });
  });

  test('when it is gone', async () => {
    const { openTable } = await import('../../../../electron/core/exchange/read/index.ts');
    await expect(openTable(`${fileOf('x')}.gone`)).rejects.toMatchObject({ code: 'not-found' });
  });
});
