const starts: [mime: string, test: (bytes: Buffer) => boolean][] = [
  ['image/jpeg', (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff],
  ['image/png', (b) => b.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/gif', (b) => /^GIF8[79]a/.test(b.toString('latin1', 0, 6))],
  ['image/webp', (b) => b.toString('latin1', 0, 4) === 'RIFF' && b.toString('latin1', 8, 12) === 'WEBP'],
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
