import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const starts: [mime: string, test: (bytes: Buffer) => boolean][] = [
  ['image/jpeg', (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  ['image/png', (b) => b.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/gif', (b) => /^GIF8[79]a/.test(b.toString('latin1', 0, 6))],
  ['image/webp', (b) => b.toString('latin1', 0, 4) === 'RIFF' && b.toString('latin1', 8, 12) === 'WEBP'],
  ['image/tiff', (b) => ['49492a00', '4d4d002a'].includes(b.toString('hex', 0, 4))],
  ['image/bmp', (b) => b.toString('latin1', 0, 2) === 'BM'],
  ['application/pdf', (b) => b.toString('latin1', 0, 5) === '%PDF-'],
  ['video/webm', (b) => b.readUInt32BE(0) === 0x1a45dfa3],
  ['video/mp4', (b) => b.toString('latin1', 4, 8) === 'ftyp'],
];

/** What a file is, told by its first bytes and never by its name; anything else is plain bytes that no page renders. */
export function mimeOf(head: Buffer): string {
  const bytes = Buffer.concat([head.subarray(0, 16), Buffer.alloc(16)], 16);
  return starts.find(([, test]) => test(bytes))?.[0] ?? 'application/octet-stream';
}

const zip = '504b0304';
/** Far enough from the end of a ZIP for its list of parts; a document of some thousand pages names more. */
const listBytes = 1 << 20;

/**
 * What the file at a path is, told by its bytes: also the OFD (GB/T 33190), a ZIP whose list of parts names its root.
 * @throws the file system's error where the file cannot be read.
 */
export function mimeOfFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    const mime = mimeOf(head.subarray(0, readSync(file, head)));
    if (mime !== 'application/octet-stream' || head.toString('hex', 0, 4) !== zip) return mime;
    const { size } = fstatSync(file);
    const list = Buffer.alloc(Math.min(size, listBytes));
    readSync(file, list, 0, list.length, size - list.length);
    return list.includes('OFD.xml') ? 'application/ofd' : mime;
  } finally {
    closeSync(file);
  }
}
