import type { ReadDocument } from '../../readDocument.ts';
import { damaged } from '../readError.ts';
import { decodeHtml, readHtml } from './readHtml.ts';

/** One part of a MIME message (RFC 2045); bytes are kept as Latin-1 characters until they are decoded. */
interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Pictures and frames of one page; what comes behind is no text. */
const mostParts = 2_000;

const splitPart = (text: string): Part => {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = (gap ? text.slice(0, gap.index) : text).slice(0, 20_000).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' };
};

const parameter = (header: string, name: string): string | null =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i')
    .exec(header)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;

/** The first HTML part, looking into parts of parts. */
const findHtml = (part: Part, depth: number): Part | null => {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^text\/html/i.test(type)) {
    return part;
  }
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (boundary === null || boundary === '' || depth > 5) {
    return null;
  }
  for (const inner of part.body.split(`--${boundary}`, mostParts).slice(1)) {
    const found = inner.startsWith('--') ? null : findHtml(splitPart(inner.replace(/^\r?\n/, '')), depth + 1);
    if (found) {
      return found;
    }
  }
  return null;
};

const decodeBody = (part: Part): Uint8Array => {
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') {
    return Buffer.from(part.body, 'base64');
  }
  if (encoding === 'quoted-printable') {
    const text = part.body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return Buffer.from(text, 'latin1');
  }
  return Buffer.from(part.body, 'latin1');
};

const charsetOf = (part: Part): 'utf-8' | 'gb18030' | 'big5' | null => {
  const label = parameter(part.headers.get('content-type') ?? '', 'charset')?.toLowerCase() ?? '';
  return /^gb/.test(label) ? 'gb18030' : label === 'big5' ? 'big5' : /^utf-?8$/.test(label) ? 'utf-8' : null;
};

/** Whether the bytes begin like a saved web page (MHTML, RFC 2557): MIME headers with a MIME content type. */
export const isMht = (head: string): boolean =>
  /^\s*[\w-]+:/.test(head) && /^mime-version:/im.test(head) && /^content-type:\s*(multipart\/|text\/html)/im.test(head);

/** Reads a saved web page: its HTML part, the pictures left alone. Throws ReadError. */
export const readMht = (bytes: Uint8Array): ReadDocument => {
  const part = findHtml(splitPart(Buffer.from(bytes).toString('latin1').trimStart()), 0);
  if (!part) {
    throw damaged('单个文件网页中没有正文');
  }
  return readHtml(decodeHtml(decodeBody(part), charsetOf(part)), 'mht');
};
