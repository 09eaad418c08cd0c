import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';
import { docx, numbered, paragraph } from './samples.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (number: number, id: number, overrides = ''): string =>
  `<w:num w:numId="${number}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

const official =
  level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

const read = async (parts: Parameters<typeof docx>[0]): Promise<string[]> =>
  (await readDocument(docx(parts))).text.split('\n');

describe('automatic numbers of Word', () => {
  it('become the text that Word shows, and deeper levels start again', async () => {
    const body = [
      paragraph('主题', numbered(1)),
      paragraph('任务', numbered(1)),
      paragraph('宣传', numbered(1, 1)),
      paragraph('检查', numbered(1, 1)),
      paragraph('校园', numbered(1, 2)),
      paragraph('要求', numbered(1)),
      paragraph('组织', numbered(1, 1)),
      paragraph('农村', numbered(1, 2)),
    ].join('');
    expect(await read({ body, numbering: list(0, official) + use(1, 0) })).toEqual([
      '一、主题',
      '二、任务',
      '（一）宣传',
      '（二）检查',
      '1.校园',
      '三、要求',
      '（一）组织',
      '1.农村',
    ]);
  });

  it.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 21, '二十一'],
    ['ideographDigital', 10, '一〇'],
    ['decimal', 3, '3'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['chineseLegalSimplified', 3, '叁'],
    ['decimalFullWidth', 10, '１０'],
    ['ideographTraditional', 2, '乙'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['decimalZero', 7, '07'],
  ])('%s %i is written %s', async (format, start, shown) => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="（%1）"/></w:lvl>`;
    expect(await read({ body: paragraph('事', numbered(1)), numbering: list(0, levels) + use(1, 0) })).toEqual([
      `（${shown}）事`,
    ]);
  });

  it('uses of one list count on, unless one sets its start', async () => {
    const numbering =
      list(0, official) +
      use(1, 0) +
      use(2, 0) +
      use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 1, 2, 3, 3].map((number) => paragraph('甲', numbered(number))).join('');
    expect(await read({ body, numbering })).toEqual(['一、甲', '二、甲', '三、甲', '一、甲', '二、甲']);
  });

  it('a use may change a level altogether', async () => {
    const numbering =
      list(0, official) + use(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条')}</w:lvlOverride>`);
    expect(await read({ body: paragraph('目的', numbered(1)), numbering })).toEqual(['第1条 目的']);
  });

  it('a level can count on through its parents, and legal numbering shows Arabic digits', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '%1.%3', '<w:isLgl/>');
    const body = [0, 1, 1, 0, 1, 2].map((depth) => paragraph('甲', numbered(1, depth))).join('');
    expect(await read({ body, numbering: list(0, levels) + use(1, 0) })).toEqual([
      '一、甲',
      '1.甲',
      '2.甲',
      '二、甲',
      '3.甲',
      '2.1 甲',
    ]);
  });

  it('numbers come through styles based on styles, and numId 0 takes them away', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr>${numbered(1)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/></w:style>';
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="C"/>');
    const body =
      paragraph('甲', '<w:pStyle w:val="A"/>') +
      paragraph('乙', '<w:pStyle w:val="B"/>') +
      paragraph('丙', '<w:pStyle w:val="C"/>') +
      paragraph('丁', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const document = await readDocument(docx({ body, styles, numbering: list(0, levels) + use(1, 0) }));
    expect(document.text.split('\n')).toEqual(['一、甲', '二、乙', '（一）丙', '丁']);
    expect(document.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'heading', 'heading']);
  });

  it('a list style leads to the list with the levels', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, official)}${use(1, 0)}${use(2, 1)}`;
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(await read({ body: paragraph('甲', numbered(1)), numbering, styles })).toEqual(['一、甲']);
  });

  it('a bullet of a symbol font is shown as a dot', async () => {
    expect(
      await read({ body: paragraph('甲', numbered(1)), numbering: list(0, level(0, 'bullet', '\uf06c')) + use(1, 0) }),
    ).toEqual(['● 甲']);
  });
});

describe('what a Word document really says', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it('tracked changes read as accepted, moves and a removed paragraph mark as well', async () => {
    const body =
      `<w:p>${run('请于')}<w:del><w:r><w:delText>9月</w:delText></w:r></w:del><w:ins>${run('10月')}</w:ins>${run('报送')}</w:p>` +
      `<w:p><w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('上半')}</w:p><w:p>${run('下半')}</w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('去')}</w:tc><w:tc>${paragraph('掉')}</w:tc></w:tr></w:tbl>`;
    expect(await read({ body })).toEqual(['请于10月报送', '新处', '上半下半']);
  });

  it('a text box is read once, after its paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('后文')}`;
    expect(await read({ body })).toEqual(['正文', '框内', '后文']);
  });

  it('tables give a row a line, wide and merged cells keep their columns, and a letterhead table its paragraphs', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('任务', '<w:gridSpan w:val="2"/>')}${cell('单位')}</w:tr><w:tr>${cell('')}${cell('检查')}${cell('质量股')}</w:tr></w:tbl>` +
      `<w:tbl><w:tr><w:tc>${paragraph('某县市场监督管理局文件')}${paragraph('某市监〔2024〕1号')}</w:tc></w:tr></w:tbl>`;
    const document = await readDocument(docx({ body }));
    expect(document.text.split('\n')).toEqual([
      '任务\t\t单位',
      '\t检查\t质量股',
      '某县市场监督管理局文件',
      '某市监〔2024〕1号',
    ]);
    expect(document.blocks.map((block) => block.kind)).toEqual(['table-row', 'table-row', 'paragraph', 'paragraph']);
  });

  it('field codes, hidden text and phonetic guides are no text; results, bold and notes are kept', async () => {
    const body =
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}</w:p>` +
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:ruby><w:rt>${run('zhi')}</w:rt><w:rubyBase>${run('质')}</w:rubyBase></w:ruby></w:r>${run('量')}</w:p>` +
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>黑体任务</w:t></w:r></w:p>`;
    const footnotes = `<w:footnote w:type="separator">${paragraph('线')}</w:footnote><w:footnote>${paragraph('脚注')}</w:footnote>`;
    const document = await readDocument(docx({ body, footnotes }));
    expect(document.text.split('\n')).toEqual(['3页', '质量', '黑体任务', '脚注']);
    expect(document.blocks.map((block) => block.bold ?? false)).toEqual([false, false, true, false]);
  });
});
