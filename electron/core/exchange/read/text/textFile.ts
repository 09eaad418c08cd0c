import { createReadStream } from 'node:fs';
import { type DecodedText, detectEncoding } from '../../../container/index.ts';

const pieceBytes = 64 * 1024;
/** How much of a text is looked at to tell its encoding and kind, in bytes; even, so that UTF-16 stays in step. */
const sampleBytes = 65_536;

/** A text on the disk whose encoding is known. */
export interface TextFile {
  encoding: DecodedText['encoding'];
  /** Whether a byte order mark tells the encoding; else it is found out from the text. */
  hasMark: boolean;
  /** How it begins, decoded, without a byte order mark. */
  head: string;
  /** All of it, decoded piece by piece; the file is open only meanwhile. */
  pieces(): AsyncGenerator<string>;
}

const marks: [bytes: number[], encoding: DecodedText['encoding']][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

interface Survey {
  head: Uint8Array;
  /** From the first byte on that is not ASCII: a long list may begin with pages of figures. */
  sample: Uint8Array;
  isUtf8: boolean;
}

const firstBeyondAscii = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte >= 0x80 || byte === 0);

/** Reads through the whole file once, as the one byte that tells the encoding may stand at its end. */
const survey = async (path: string): Promise<Survey> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: Uint8Array | null = null;
  let sample: Buffer[] | null = null;
  let isUtf8 = true;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    head ??= Buffer.from(piece.subarray(0, sampleBytes));
    const start = sample === null ? firstBeyondAscii(piece) : 0;
    if (start >= 0 && (sample === null || Buffer.concat(sample).length < sampleBytes)) {
      sample ??= [];
      // An even place: UTF-16 has zeros and must stay in step.
      sample.push(Buffer.from(piece.subarray(start - (start % 2), start + sampleBytes)));
    }
    isUtf8 &&= decodes(decoder, piece, true);
  }
  isUtf8 &&= decodes(decoder, new Uint8Array(), false);
  return { head: head ?? new Uint8Array(), sample: Buffer.concat(sample ?? []).subarray(0, sampleBytes), isUtf8 };
};

const decodes = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): boolean => {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
};

const markedEncoding = (head: Uint8Array): DecodedText['encoding'] | null =>
  marks.find(([bytes]) => bytes.every((byte, index) => head[index] === byte))?.[1] ?? null;

/** What a page or XML says of itself. It settles only which of the two Chinese encodings a short text is in. */
const declaredEncoding = (head: Uint8Array): 'gb18030' | 'big5' | null => {
  const text = Buffer.from(head.subarray(0, 4_096)).toString('latin1');
  const label = /^\s*<[\s\S]*?(?:charset|encoding)\s*=\s*["']?\s*(gb|big5)/i.exec(text)?.[1]?.toLowerCase();
  return label === undefined ? null : label === 'gb' ? 'gb18030' : 'big5';
};

const likelyEncoding = ({ head, sample, isUtf8 }: Survey): DecodedText['encoding'] => {
  const found = detectEncoding(sample.length > 0 ? sample : head);
  if (found === 'gb18030' || found === 'big5') return declaredEncoding(head) ?? found;
  // A sample cut in the middle of a character may look broken; the whole text has been tried.
  return isUtf8 && !sample.includes(0) ? 'utf-8' : found;
};

/** Finds out how a text file is written. */
export const openTextFile = async (path: string): Promise<TextFile> => {
  const surveyed = await survey(path);
  const marked = markedEncoding(surveyed.head);
  const encoding = marked ?? likelyEncoding(surveyed);
  const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
  return {
    encoding,
    hasMark: marked !== null,
    head: withoutMark(new TextDecoder(encoding).decode(surveyed.head, { stream: true })),
    async *pieces() {
      const decoder = new TextDecoder(encoding);
      let isFirst = true;
      for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
        const text = decoder.decode(piece, { stream: true });
        yield isFirst ? withoutMark(text) : text;
        isFirst = false;
      }
      const last = decoder.decode();
      if (last !== '') yield last;
    },
  };
};
