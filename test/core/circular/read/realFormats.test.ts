import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';
import { circular, hasCirculars, realOfd, squeezed } from './samples.ts';

const lines = async (name: string): Promise<string[]> => {
  const document = await readDocument(circular(name));
  return document.blocks
    .filter((block) => block.kind !== 'clutter')
    .map((block) => squeezed(document.text.slice(block.from, block.to)));
};

describe.skipIf(!hasCirculars)(
  'the 2020 notice reads the same from every file kind (skipped: no real notices here)',
  () => {
    const kinds: [string, string][] = [
      ['formats/2020.docx', 'docx'],
      ['formats/2020-autonumbered.docx', 'docx'],
      ['formats/2020.doc', 'doc'],
      ['formats/2020.rtf', 'rtf'],
      ['formats/2020.pdf', 'pdf'],
      ['formats/2020-autonumbered.pdf', 'pdf'],
      ['formats/2020-gb18030.txt', 'txt'],
    ];

    it.each(kinds)('%s has the text and the paragraphs of the plain text', async (name, kind) => {
      expect((await readDocument(circular(name))).kind).toBe(kind);
      expect(await lines(name)).toEqual(await lines('2020.txt'));
    });

    it('the web page has them too, except the date that stands only in the plain text, and its frame is clutter', async () => {
      const expected = await lines('2020.txt');
      expect(await lines('formats/2020-gb18030.html')).toEqual(expected.slice(0, 22));
      const page = await readDocument(circular('formats/2020-gb18030.html'));
      const clutter = page.blocks.filter((block) => block.kind === 'clutter');
      expect(clutter.map((block) => page.text.slice(block.from, block.to))).toEqual([
        '首页 > 通知公告',
        '版权所有 打印 关闭',
      ]);
    });

    it('the automatically numbered Word 97 file gives the same, with a note that its list was split in two', async () => {
      expect(await lines('formats/2020-autonumbered.doc')).toEqual(await lines('2020.txt'));
      expect((await readDocument(circular('formats/2020-autonumbered.doc'))).notes).toHaveLength(1);
    });

    it('the action plan is the same in Word, Word 97 and PDF', async () => {
      const expected = await lines('formats/2022-2025.docx');
      expect(await lines('formats/2022-2025.doc')).toEqual(expected);
      expect((await lines('formats/2022-2025.pdf')).join('')).toBe(expected.join(''));
    });
  },
);

describe.skipIf(!hasCirculars)('real OFD files (skipped: none here)', () => {
  it.each(['helloworld.ofd', 'chineseDir.ofd', 'namespace_no_std.ofd'])('%s holds its one line', async (name) => {
    const document = await readDocument(realOfd(name));
    expect(document.kind).toBe('ofd');
    expect(document.text).toBe('你好呀，OFD Reader&Writer！');
  });

  it('keeps repeated words of one text code', async () => {
    expect((await readDocument(realOfd('multiKeywordInTextCode.ofd'))).text).toBe(
      '打发打发打发打发打发哈哈打发哈哈哈哈哈哈哈哈哈打发',
    );
  });

  it('reads six pages in order and leaves the watermark out', async () => {
    const { text, blocks } = await readDocument(realOfd('AddWatermarkAnnot.ofd'));
    const places = ['拿来主义', '中华民国十五年三月二十五日', '我在十八日早晨', '时间永是流驶', '四月一日。'].map(
      (part) => text.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((first, second) => first - second));
    // Each paragraph of the essay is one block, though it runs over lines and pages.
    expect(blocks).toHaveLength(10);
  });
});
