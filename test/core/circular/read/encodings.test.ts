import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';
import { detectEncoding } from '../../../../electron/core/container/index.ts';

const simplified = '各市场监督管理所：\r\n一、总体安排\r\n请于10月15日前将活动总结报送县局质量股。';
const traditional = '各市場監督管理所：\n一、總體安排\n請於10月15日前將活動總結報送縣局質量股。';

const mark = (bytes: number[], data: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(bytes), data]);

describe('a text whatever its encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(simplified), simplified],
    ['UTF-8 with a mark', mark([0xef, 0xbb, 0xbf], Buffer.from(simplified)), simplified],
    ['UTF-16 LE', iconv.encode(simplified, 'utf16le'), simplified],
    ['UTF-16 LE with a mark', mark([0xff, 0xfe], iconv.encode(simplified, 'utf16le')), simplified],
    ['UTF-16 BE', iconv.encode(simplified, 'utf16be'), simplified],
    ['UTF-16 BE with a mark', mark([0xfe, 0xff], iconv.encode(simplified, 'utf16be')), simplified],
    ['GB18030', iconv.encode(simplified, 'gb18030'), simplified],
    ['GB18030 of traditional characters', iconv.encode(traditional, 'gb18030'), traditional],
    ['GB18030 with four-byte characters', iconv.encode(`${simplified}𠮷㐂`, 'gb18030'), `${simplified}𠮷㐂`],
    ['Big5', iconv.encode(traditional, 'big5'), traditional],
    ['UTF-8 cut inside its last character', Buffer.from(simplified).subarray(0, -1), null],
  ])('%s', async (_, bytes, text) => {
    const document = await readDocument(bytes);
    expect(document.kind).toBe('txt');
    if (text === null) {
      expect(document.text.slice(0, 20)).toBe(simplified.slice(0, 20));
    } else {
      expect(document.text).toBe(text);
    }
    expect(document.blocks.length).toBe(3);
  });

  it('a short line is enough', () => {
    expect(detectEncoding(iconv.encode('关于开展质量月活动的通知', 'gb18030'))).toBe('gb18030');
    expect(detectEncoding(iconv.encode('通知', 'gb18030'))).toBe('gb18030');
    expect(detectEncoding(Buffer.from('Café'))).toBe('utf-8');
    expect(detectEncoding(iconv.encode('關於開展質量月活動的通知', 'big5'))).toBe('big5');
    expect(detectEncoding(iconv.encode('关于开展质量月活动的通知', 'utf16le'))).toBe('utf-16le');
  });

  it('pasted table rows are kept as rows', async () => {
    const { blocks } = await readDocument(Buffer.from('序号\t任务\n1\t宣传\n完'));
    expect(blocks.map((block) => block.kind)).toEqual(['table-row', 'table-row', 'paragraph']);
  });
});
