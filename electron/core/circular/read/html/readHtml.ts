import { decodeText, detectEncoding, readability } from '../../../container/index.ts';
import type { ReadDocument } from '../../readDocument.ts';
import { elementsOf, textOf, type XmlElement } from '../container/xml.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { limits } from '../limits.ts';
import { tooLarge } from '../readError.ts';
import { markClutter } from './clutter.ts';
import { HtmlLines } from './htmlLines.ts';
import { findMainPart } from './mainPart.ts';
import { parseHtml } from './tree.ts';

/** How much better the content must read before it is believed over what the page declares. */
const doubt = 0.1;

const declaredEncoding = (bytes: Uint8Array): 'utf-8' | 'gb18030' | 'big5' | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (/^(gb2312|gbk|gb18030|x-gbk|hz-gb-2312)$/.test(label)) {
    return 'gb18030';
  }
  return label === 'big5' || label === 'big5-hkscs' ? 'big5' : /^utf-?8$/.test(label) ? 'utf-8' : null;
};

/** Decodes a page: valid UTF-8 and byte order marks speak for themselves, then its own word if the text reads well. */
export const decodeHtml = (bytes: Uint8Array, hint: 'utf-8' | 'gb18030' | 'big5' | null = null): string => {
  const declared = hint ?? declaredEncoding(bytes);
  const found = decodeText(bytes);
  if (declared === null || declared === found.encoding || found.encoding.startsWith('utf-16')) {
    return found.text;
  }
  const asDeclared = new TextDecoder(declared).decode(bytes);
  const onlyText = (text: string): string => text.slice(0, 100_000).replace(/[\x20-\x7e\s]+/g, '');
  const gain = readability(onlyText(found.text)) - readability(onlyText(asDeclared));
  return gain > doubt || detectEncoding(bytes) === 'utf-8' ? found.text : asDeclared;
};

const titleOf = (root: XmlElement): string => {
  for (const element of elementsOf(root)) {
    const title: string = element.name === 'title' ? textOf(element).trim() : titleOf(element);
    if (title !== '') {
      return title;
    }
  }
  return '';
};

/** Reads a web page from its decoded text. Throws ReadError `unsafe` and `too-large`. */
export const readHtml = (html: string, kind: 'html' | 'mht'): ReadDocument => {
  if (html.length > limits.textLength) {
    throw tooLarge('网页超过 1600 万字');
  }
  const root = parseHtml(html);
  const reader = new HtmlLines(findMainPart(root), /<meta[^>]*content="(Libre|Open)Office/i.test(html.slice(0, 4_096)));
  reader.read(root);
  const builder = new DocumentBuilder();
  for (const line of markClutter(reader.lines, titleOf(root))) {
    builder.add({ text: line.text, kind: line.kind, ...(line.bold ? { bold: true } : {}) });
  }
  return builder.finish(kind);
};
