/** What is sent of a file: status, its headers, and the bytes from `start` to `end` (inclusive); null sends all of it. */
export interface FilePart {
  status: 200 | 206 | 416;
  headers: Record<string, string>;
  part: { start: number; end: number } | null;
}

/** First and last byte that the header asks for; null where it asks for none or for several parts at once. */
function wanted(header: string, bytes: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') return { start: Math.max(0, bytes - Number(match[2])), end: bytes - 1 };
  return { start: Number(match[1]), end: match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1) };
}

/**
 * The part of a file of `bytes` bytes that a Range header asks for (RFC 9110, section 14), without which nobody can seek
 * in a video. Both hosts answer it themselves: Electron's own fetch of a file ignores the header.
 */
export function filePart(header: string | null, bytes: number): FilePart {
  const range = header === null ? null : wanted(header, bytes);
  if (!range)
    return { status: 200, headers: { 'accept-ranges': 'bytes', 'content-length': String(bytes) }, part: null };
  if (range.start > range.end)
    return { status: 416, headers: { 'content-range': `bytes */${bytes}`, 'content-length': '0' }, part: null };
  return {
    status: 206,
    headers: {
      'accept-ranges': 'bytes',
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${bytes}`,
    },
    part: range,
  };
}
