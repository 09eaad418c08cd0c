import { type XmlHandler, XmlScanner } from './xmlScanner.ts';

/** The encoding that a document's first bytes tell: mark, declaration, else UTF-8. */
const encodingOf = (head: Uint8Array): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const label = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
  return /^(gbk|gb2312|gb18030)$/.test(label) ? 'gb18030' : label === 'big5' ? 'big5' : 'utf-8';
};

/** Decodes XML that comes in pieces. */
export async function* decodeXml(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield last;
}

/** Reads a whole document. @throws CoreError `damaged` or `unsafe`, and what the handler throws. */
export const scanXml = async (pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> => {
  const scanner = new XmlScanner(handler);
  for await (const text of decodeXml(pieces)) scanner.write(text);
  scanner.end();
};

/** A document in memory as pieces. */
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
