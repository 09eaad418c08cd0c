import iconv from 'iconv-lite';
import { ods, rowXml, workbook } from '../core/exchange/read/builders.ts';
import {
  compoundFile,
  double,
  long,
  record,
  sheetName,
  wide,
  word,
  workbookStream,
} from '../core/exchange/read/xlsSamples.ts';
import { changeBytes, numbersFrom } from './readerMutations.ts';

type Change = (bytes: Uint8Array) => Uint8Array;
const same: Change = (bytes) => bytes;

/** A table file; `change` alters what is inside of its container, which changes of packed bytes seldom reach. */
type Seed = (change: Change) => Uint8Array;

const at = (row: number, column: number, style = 0): number[] => [...word(row), ...word(column), ...word(style)];

const oldStream = workbookStream({
  globals: [
    record(0x0042, word(1200)),
    record(0x041e, word(176), wide('yyyy"年"m"月"d"日"')),
    ...[0, 14, 176].map((format) => record(0x00e0, word(0), word(format), new Uint8Array(16))),
    record(
      0x00fc,
      long(3),
      long(3),
      wide('抽样单编号'),
      wide('受检单位'),
      [...word(4), 1],
      Buffer.from('合格', 'utf16le'),
    ),
    record(0x003c, [0], Buffer.from('OK')),
  ],
  sheets: [
    {
      name: sheetName('抽检'),
      records: [
        record(0x00fd, at(0, 0), long(0)),
        record(0x00fd, at(0, 1), long(1)),
        record(0x0203, at(1, 0, 2), double(46270)),
        record(0x00bd, word(1), word(1), word(0), long(30), word(0), long(34), word(2)),
        record(0x0006, at(2, 0), [0, 0, 0, 0, 0, 0, 0xff, 0xff], new Uint8Array(8)),
        record(0x0207, wide('不合格')),
        record(0x00e5, word(1), word(0), word(1), word(0), word(1)),
      ],
    },
  ],
});

const ancientStream = workbookStream({
  version: 0x0500,
  globals: [record(0x0042, word(936))],
  sheets: [
    {
      name: Buffer.concat([Buffer.from([4]), iconv.encode('抽检', 'gbk')]),
      records: [record(0x0204, at(0, 0), word(4), iconv.encode('合格', 'gbk')), record(0x0203, at(1, 0), double(2))],
    },
  ],
});

const list = '抽样单编号,受检单位,"备注"\r\nNO.001,"永丰县""放心""超市","一\n二"\r\n="0012",丙,5"寸\r\n';
const page =
  '<html><head><meta charset="utf-8"></head><body><table border=1><tr><th rowspan=2>序号</th><th colspan="2">单位</th></tr><tr><td>名称</td><td>地址</td></tr><tr><td>1<td>甲&nbsp;&amp;<br>乙<td></table></body></html>';
const xml2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="抽检"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">名称</Data></Cell></Row><Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="DateTime">2026-09-05T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>';

const seeds: Seed[] = [
  (change) =>
    workbook({
      sheets: [
        {
          name: '抽检',
          data: `${rowXml(1, ['编号', '单位'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>46270.5</v></c><c r="C2"><f>A1</f></c><c r="D2" t="e"><v>#REF!</v></c></row>`,
          behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        },
        { name: '码表', state: 'hidden', data: rowXml(9, [1, 2]) },
      ],
      shared: '<si><t>甲_x000D_</t></si><si><r><t>乙</t></r><rPh><t>x</t></rPh></si>',
      formats: { 164: 'yyyy"年"m"月"' },
      styles: [0, 164],
      change,
    }),
  (change) =>
    workbook({
      sheets: [Array.from({ length: 1_200 }, (_, row) => rowXml(row + 1, ['质量月', row])).join('')],
      change,
    }),
  (change) => compoundFile('Workbook', change(oldStream)),
  (change) => compoundFile('Book', change(ancientStream)),
  (change) =>
    ods(
      '<table:table table:name="表"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"><text:p>甲<text:s text:c="2"/></text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-09-05"/></table:table-row></table:table>',
      { change },
    ),
  (change) => change(Buffer.from(list)),
  (change) => change(iconv.encode(list, 'gb18030')),
  (change) => change(Buffer.from(`\ufeff${list}`, 'utf16le')),
  (change) => change(Buffer.from(list.replaceAll(',', '\t'))),
  (change) => change(Buffer.from(page)),
  (change) => change(iconv.encode(page.replace('utf-8', 'gb2312'), 'gb18030')),
  (change) => change(Buffer.from(xml2003)),
];

/** The seeds as they are: a dozen files of every kind that can be read. */
export const wholeTables = (): Uint8Array[] => seeds.map((seed) => seed(same));

/** The `index`-th damaged file of a series; the same numbers always give the same file. */
export const damagedTable = (seed: number, index: number): Uint8Array => {
  const random = numbersFrom(seed * 1_000_003 + index);
  const make = seeds[Math.floor(random() * seeds.length)]!;
  if (random() < 0.4) return changeBytes(make(same), random);
  return make((bytes) => (random() < 0.25 ? changeBytes(bytes, random) : bytes));
};
