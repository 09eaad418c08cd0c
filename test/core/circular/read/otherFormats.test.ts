import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';
import { pdf } from './pdfSample.ts';
import { ofdFile, zip } from './samples.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/read/${name}`, import.meta.url));
const textOf = async (bytes: Uint8Array): Promise<string[]> => (await readDocument(bytes)).text.split('\n');

describe('one notice saved as', () => {
  it.each(['notice.odt', 'notice.rtf'])('%s gives what the Word file gives', async (name) => {
    const word = await readDocument(fixture('notice.docx'));
    const other = await readDocument(fixture(name));
    expect(other.text).toBe(word.text);
    expect(other.blocks).toEqual(word.blocks);
  });

  it('Word 97 gives the same but for the number of a list that Writer splits in two', async () => {
    const word = await textOf(fixture('notice.docx'));
    const old = await textOf(fixture('notice.doc'));
    expect(old.map((line) => line.replace(/^[①②]/, ''))).toEqual(word.map((line) => line.replace(/^[①②]/, '')));
  });

  it('PDF gives whole paragraphs, and headers and page numbers as clutter', async () => {
    const word = await textOf(fixture('notice.docx'));
    const document = await readDocument(fixture('notice.pdf'));
    const lines = document.blocks.map((block) => document.text.slice(block.from, block.to));
    const long = word.filter((line) => line.length > 60);
    expect(long.length).toBe(21);
    expect(long.filter((line) => !lines.includes(line))).toEqual([]);
    const clutter = document.blocks
      .filter((block) => block.kind === 'clutter')
      .map((block) => document.text.slice(block.from, block.to));
    expect(clutter).toEqual(['页眉不要', '— 1 —', '页眉不要', '— 2 —', '页眉不要', '— 3 —']);
    expect(document.blocks[0]?.kind).toBe('heading');
  });
});

describe('PDF', () => {
  it('two columns are read one after the other, over pages', async () => {
    const document = await readDocument(fixture('columns.pdf'));
    const numbers = [...document.text.matchAll(/第(\d+)段/g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(document.blocks).toHaveLength(41);
  });

  it.each([
    ['GBK-EUC-H', 'gbk', 'Adobe-GB1', 'GB1'],
    ['UniGB-UCS2-H', 'utf16be', 'Adobe-GB1', 'GB1'],
    ['ETen-B5-H', 'big5', 'Adobe-CNS1', 'CNS1'],
  ])(
    'a font that is not embedded, in %s, is read by the built-in character maps',
    async (encoding, codec, name, ordering) => {
      const font = `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 6>>>>]>>`;
      const code = iconv.encode('大豆油', codec).toString('hex');
      expect(name).toContain(ordering);
      expect(await textOf(pdf({ content: `BT /F1 16 Tf 72 700 Td <${code}> Tj ET`, font }))).toEqual(['大豆油']);
    },
  );

  it('lets the rest of the program go on while it works', async () => {
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 1);
    await readDocument(pdf({ content: 'BT /F1 12 Tf 72 700 Td (Notice) Tj ET', pages: 300 }));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
  });
});

describe('RTF', () => {
  const rtf = (body: string): Uint8Array =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset136 MingLiU;}}${body}}`,
      'latin1',
    );
  const hex = (text: string, codec: string): string =>
    [...iconv.encode(text, codec)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

  it('code pages of the document and of fonts, and Unicode with its stand-ins', async () => {
    const body = `${hex('通知', 'gbk')}\\par{\\f1 ${hex('質量', 'big5')}}\\par\\uc2\\u36136 ${hex('质', 'gbk')}\\u37327 ??\\par`;
    expect(await textOf(rtf(body))).toEqual(['通知', '質量', '质量']);
  });

  it('visible list numbers stay, codes, removed and hidden text go', async () => {
    const body =
      `{\\listtext\\pard\\plain ${hex('一、', 'gbk')}\\tab}${hex('主题', 'gbk')}\\par` +
      `{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}{\\deleted 9}{\\v x}{\\*\\unknown y}{\\header z}\\par` +
      `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt box\\par}}{\\shprslt box}}`;
    expect(await textOf(rtf(body))).toEqual(['一、主题', '3', 'box']);
  });

  it('tables give rows', async () => {
    expect(
      await textOf(
        rtf('\\trowd\\pard\\intbl 1\\cell a\\par b\\cell\\row\\trowd\\intbl 2\\cell c\\cell\\row\\pard end\\par'),
      ),
    ).toEqual(['1\ta b', '2\tc', 'end']);
  });
});

describe('OpenDocument', () => {
  it('lists go on, start anew and start where they are told; removed text is not read', async () => {
    const style =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-format="1" style:num-suffix="）"/></text:list-style>';
    const item = (text: string, more = ''): string =>
      `<text:list-item${more}><text:p>${text}</text:p></text:list-item>`;
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删掉</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      `<text:list xml:id="a" text:style-name="L">${item('甲')}<text:list-item><text:p>乙</text:p><text:p>续</text:p><text:list>${item('子')}</text:list></text:list-item></text:list><text:p>正文<text:s text:c="2"/>完<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>` +
      `<text:list text:style-name="L" text:continue-list="a">${item('丙')}</text:list><text:list text:style-name="L">${item('丁', ' text:start-value="5"')}${item('戊')}</text:list>`;
    const declared = 'xmlns:text="urn:t" xmlns:style="urn:s" xmlns:office="urn:o"';
    const content = `<office:document-content ${declared}><office:automatic-styles>${style}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    const file = zip([
      { name: 'content.xml', data: content },
      { name: 'META-INF/manifest.xml', data: '<a/>' },
    ]);
    expect(await textOf(file)).toEqual([
      '一、甲',
      '二、乙',
      '续',
      '（1）子',
      '正文  完',
      '三、丙',
      '五、丁',
      '六、戊',
      '注',
    ]);
  });
});

describe('OFD', () => {
  const text = (x: number, y: number, code: string, deltas = 'g 20 5'): string =>
    `<o:TextObject Boundary="${x} ${y} 150 6" Size="5"><o:TextCode X="0" Y="5" DeltaX="${deltas}">${code}</o:TextCode></o:TextObject>`;

  it('pages come in the order of the document, not of their folders; lines by their place, not their order in the file', async () => {
    const pages = [
      `<o:Content><o:Layer>${text(30, 60, '次行')}${text(30, 40, '首行')}</o:Layer></o:Content>`,
      `<o:Content><o:Layer>${text(30, 40, '末行')}</o:Layer></o:Content>`,
    ];
    expect(await textOf(ofdFile(pages))).toEqual(['首行', '次行', '末行']);
  });

  it('templates hold text too, wide steps are blanks, and hidden or repeated text is left out', async () => {
    const template = {
      name: 'Doc_0/T.xml',
      data: `<o:Page xmlns:o="urn:o"><o:Content><o:Layer>${text(30, 40, '某县市场监督管理局文件')}</o:Layer></o:Content></o:Page>`,
    };
    const page = `<o:Template TemplateID="7"/><o:Content><o:Layer>${text(30, 60, '科技部', '8 8')}${text(30, 60, '科技部', '8 8')}</o:Layer><o:Layer Visible="false">${text(30, 90, '藏')}</o:Layer></o:Content>`;
    const common = '<o:TemplatePage ID="7" BaseLoc="T.xml"/>';
    expect(await textOf(ofdFile([page], [template], common))).toEqual(['某县市场监督管理局文件', '科 技 部']);
  });

  it('a turned and shifted text stands where its matrix puts it', async () => {
    const shifted =
      '<o:TextObject Boundary="0 0 200 200" CTM="2 0 0 2 30 20" Size="2.5"><o:TextCode X="0" Y="2" DeltaX="g 1 2.5">标题</o:TextCode></o:TextObject>';
    expect(
      await textOf(ofdFile([`<o:Content><o:Layer>${text(30, 60, '正文')}${shifted}</o:Layer></o:Content>`])),
    ).toEqual(['标题', '正文']);
  });
});
