import { existsSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** The real notices lie beside the repository and may be absent. */
const circulars = new URL('../../../../../shared/circulars/', import.meta.url);
const ofd = new URL('../../../../../shared/ofd/', import.meta.url);

export const hasCirculars = existsSync(circulars);
export const circular = (name: string): Uint8Array => readFileSync(new URL(name, circulars));
export const realOfd = (name: string): Uint8Array => readFileSync(new URL(name, ofd));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An entry of a ZIP; `declared` lies about its inflated size. */
export interface ZipEntry {
  name: string;
  data: Uint8Array | string;
  declared?: number;
  flags?: number;
}

const head = (signature: number, size: number): DataView => {
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  return view;
};

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

/** Makes a ZIP in memory, honest or not. Checksums are left at 0. */
export const zip = (entries: ZipEntry[]): Uint8Array => {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = utf8(entry.name);
    const data = typeof entry.data === 'string' ? utf8(entry.data) : entry.data;
    const packed = deflateRawSync(data);
    const local = head(0x04034b50, 30);
    const central = head(0x02014b50, 46);
    for (const [view, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      view.setUint16(6 + shift, (entry.flags ?? 0) | 0x800, true);
      view.setUint16(8 + shift, 8, true);
      view.setUint32(18 + shift, packed.byteLength, true);
      view.setUint32(22 + shift, entry.declared ?? data.byteLength, true);
      view.setUint16(26 + shift, name.byteLength, true);
    }
    central.setUint32(42, offset, true);
    locals.push(bytesOf(local), name, packed);
    directory.push(bytesOf(central), name);
    offset += 30 + name.byteLength + packed.byteLength;
  }
  const end = head(0x06054b50, 22);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, part) => sum + part.byteLength, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return Buffer.concat([...locals, ...directory, bytesOf(end)]);
};

const packed = (change: DocxParts['change'], entries: ZipEntry[]): Uint8Array =>
  zip(
    change
      ? entries.map((entry) => ({
          ...entry,
          data: change(typeof entry.data === 'string' ? utf8(entry.data) : entry.data),
        }))
      : entries,
  );

const declarations =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"';

export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  /** Changes the bytes of each part before it is packed. */
  change?: (data: Uint8Array) => Uint8Array;
}

/** A small Word document out of the XML inside its parts. */
export const docx = ({ body, numbering, styles, footnotes, change }: DocxParts): Uint8Array =>
  packed(change, [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: `<w:document ${declarations}><w:body>${body}</w:body></w:document>` },
    ...(numbering
      ? [{ name: 'word/numbering.xml', data: `<w:numbering ${declarations}>${numbering}</w:numbering>` }]
      : []),
    ...(styles ? [{ name: 'word/styles.xml', data: `<w:styles ${declarations}>${styles}</w:styles>` }] : []),
    ...(footnotes
      ? [{ name: 'word/footnotes.xml', data: `<w:footnotes ${declarations}>${footnotes}</w:footnotes>` }]
      : []),
  ]);

/** A Word paragraph; `properties` is the XML inside `w:pPr`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Properties that number a Word paragraph. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A one-page OFD out of the XML inside its layer, with further entries if need be. */
export const ofdFile = (
  pages: string[],
  more: ZipEntry[] = [],
  common = '',
  change?: DocxParts['change'],
): Uint8Array =>
  packed(change, [
    {
      name: 'OFD.xml',
      data: '<o:OFD xmlns:o="urn:o"><o:DocBody><o:DocRoot>/Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>',
    },
    {
      name: 'Doc_0/Document.xml',
      data: `<o:Document xmlns:o="urn:o"><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea>${common}</o:CommonData><o:Pages>${pages
        .map((_, index) => `<o:Page ID="${index}" BaseLoc="Pages/P${pages.length - index}/Content.xml"/>`)
        .join('')}</o:Pages></o:Document>`,
    },
    ...pages.map((layer, index) => ({
      name: `Doc_0/Pages/P${pages.length - index}/Content.xml`,
      data: `<o:Page xmlns:o="urn:o">${layer}</o:Page>`,
    })),
    ...more,
  ]);

/** Without any white space and with full-width brackets: what must be the same whatever the file kind. */
export const squeezed = (text: string): string =>
  text
    .replace(/[\s\u3000\u00a0\ufeff]+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
