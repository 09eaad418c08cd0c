import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReadError, type ReadErrorCode, readDocument } from '../../../../electron/core/circular/read/index.ts';
import { pdf } from './pdfSample.ts';
import { docx, ofdFile, paragraph, utf8, zip } from './samples.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/read/${name}`, import.meta.url));

/** The error of a file that must be refused; its message is for a person. */
const refusal = async (bytes: Uint8Array): Promise<ReadErrorCode> => {
  const error: unknown = await readDocument(bytes).then(
    (document) => new Error(`read as ${document.kind}: ${document.text.slice(0, 80)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ReadError)) {
    throw error;
  }
  expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(error.message).not.toMatch(/Error|undefined|null/);
  return error.code;
};

const megabyte = 1024 * 1024;

describe('a file without text', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a photo', Buffer.from('ffd8ffe000104a4649460001', 'hex')],
    ['a scanned PDF', pdf({ content: 'q 100 0 0 100 0 0 cm Q' })],
    ['an empty file', new Uint8Array()],
    ['a file of blanks', utf8(' \r\n \r\n')],
    ['an OFD of pictures', ofdFile(['<o:Content><o:Layer><o:ImageObject/></o:Layer></o:Content>'])],
  ])('%s is refused as holding no text', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('no-text');
  });

  it('says that it can be attached and its structure typed in', async () => {
    await expect(readDocument(Buffer.from('ffd8ffe000104a46', 'hex'))).rejects.toThrow(/附件.*录入/);
  });
});

describe('a locked file', () => {
  const encryptedDoc = (): Uint8Array => {
    const bytes = fixture('notice.doc');
    const head = bytes.indexOf(Buffer.from('eca5', 'hex'));
    bytes.writeUInt16LE(bytes.readUInt16LE(head + 10) | 0x0100, head + 10);
    return bytes;
  };
  const encryptedDocx = (): Uint8Array => {
    const bytes = fixture('notice.doc');
    const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
    bytes.write('EncryptedPackage', at, 'utf16le');
    bytes.writeUInt16LE(34, at + 64);
    return bytes;
  };
  it.each([
    ['PDF', () => fixture('password.pdf')],
    ['Word 97', encryptedDoc],
    ['Word', encryptedDocx],
    ['OFD', () => ofdFile(['<o:Content/>'], [{ name: 'Encryptions.xml', data: '<a/>' }])],
    ['ZIP', () => zip([{ name: 'word/document.xml', data: '<a/>', flags: 1 }])],
    [
      'ODT',
      () =>
        zip([
          { name: 'content.xml', data: 'x' },
          { name: 'META-INF/manifest.xml', data: '<a><encryption-data/></a>' },
        ]),
    ],
  ])('a %s with a password', async (_, make) => {
    expect(await refusal(make())).toBe('encrypted');
  });
});

describe('a broken file', () => {
  it.each(['notice.docx', 'notice.doc', 'notice.odt', 'notice.rtf', 'notice.pdf'])('%s cut in half', async (name) => {
    const bytes = fixture(name);
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe('damaged');
  });

  it.each([
    ['a Word file without its text', zip([{ name: 'word/document.xml', data: '<w:document/>' }])],
    ['XML that is not closed', zip([{ name: 'word/document.xml', data: '<w:document><w:body>' }])],
    [
      'an OFD that lacks a page',
      zip([
        { name: 'OFD.xml', data: '<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>' },
        { name: 'D.xml', data: '<Document><Pages><Page BaseLoc="P.xml"/></Pages></Document>' },
      ]),
    ],
    [
      'a saved page without a page',
      utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B--'),
    ],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('damaged');
  });

  it.each([
    ['a program', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
    ['a spreadsheet', zip([{ name: 'xl/workbook.xml', data: '<a/>' }])],
    ['an archive', zip([{ name: '通知.docx', data: 'x' }])],
  ])('%s is no notice', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('unknown-kind');
  });
});

describe('a hostile file', () => {
  const ladder = (open: string, times: number): string => open.repeat(times);

  it('an entity is never declared, let alone expanded', async () => {
    const data =
      '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///c:/windows/win.ini">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>';
    expect(await refusal(zip([{ name: 'word/document.xml', data }]))).toBe('unsafe');
  });

  it.each([
    ['Word tables', docx({ body: ladder('<w:tbl><w:tr><w:tc>', 500) })],
    ['RTF groups', utf8(`{\\rtf1${ladder('{', 5000)}`)],
    ['web elements', utf8(`<html><body>${ladder('<div>', 100_000)}`)],
    ['OFD blocks', ofdFile([`<o:Content>${ladder('<o:PageBlock>', 1000)}`])],
  ])('%s inside each other without end', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('unsafe');
  });

  it.each([
    [
      'a ZIP that inflates a thousandfold',
      () => zip([{ name: 'word/document.xml', data: Buffer.alloc(100 * megabyte, 97) }]),
    ],
    [
      'a ZIP that lies about its size',
      () => zip([{ name: 'word/document.xml', data: Buffer.alloc(100 * megabyte, 97), declared: 10 }]),
    ],
    [
      'a ZIP with 30,000 entries',
      () => zip(Array.from({ length: 30_000 }, (_, index) => ({ name: `a${index}`, data: '' }))),
    ],
    ['a Word file of a million elements', () => docx({ body: '<w:p/>'.repeat(1_000_000) })],
    ['a file above 50 MB', () => new Uint8Array(50 * megabyte + 1)],
    ['a PDF of 2,001 pages', () => pdf({ content: 'BT ET', pages: 2_001 })],
    ['an OFD of 2,001 pages', () => ofdFile(Array.from({ length: 2_001 }, () => '<o:Content/>'))],
    [
      'an OFD template on too many pages',
      () => {
        const layer = `<o:Content><o:TextObject Size="3"><o:TextCode X="0" Y="0">${'质'.repeat(2_000)}</o:TextCode></o:TextObject></o:Content>`;
        const template = { name: 'Doc_0/T.xml', data: `<o:Page>${layer}</o:Page>` };
        const pages = Array.from({ length: 1_000 }, () => '<o:Template TemplateID="9"/><o:Content/>');
        return ofdFile(pages, [template], '<o:TemplatePage ID="9" BaseLoc="T.xml"/>');
      },
    ],
    ['a PDF page that never ends', () => pdf({ content: 'q '.repeat(40 * megabyte) })],
  ])('%s is refused as too large', async (_, make) => {
    expect(await refusal(make())).toBe('too-large');
  });

  it('after such a PDF the next one is read as if nothing had happened', async () => {
    await refusal(pdf({ content: 'q '.repeat(40 * megabyte) }));
    expect((await readDocument(fixture('notice.pdf'))).kind).toBe('pdf');
  });

  it('a list number cannot multiply itself over the paragraphs', async () => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const { text } = await readDocument(
      docx({ body: paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering }),
    );
    expect(text.length).toBeLessThan(100);
  });
});
