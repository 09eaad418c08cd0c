import type { DocumentBlock, ReadDocument } from '../../readDocument.ts';
import { limits } from '../limits.ts';
import { noText, tooLarge, unknownKind } from '../readError.ts';

/** How much of a text may be characters that no text holds before it is taken for a program or a picture. */
const strangeShare = 0.05;

const isStrange = (code: number): boolean =>
  code === 0xfffd || code === 0 || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13);

const looksBinary = (text: string): boolean => {
  const sample = text.slice(0, 65_536);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    strange += isStrange(sample.charCodeAt(at)) ? 1 : 0;
  }
  return strange > sample.length * strangeShare;
};

/** Plain text as it is, a block a line. Its line endings stay; cleaning them is a step of its own. */
export const readText = (text: string): ReadDocument => {
  if (text.trim() === '') {
    throw noText('文件');
  }
  if (looksBinary(text)) {
    throw unknownKind('不是文本');
  }
  if (text.length > limits.textLength) {
    throw tooLarge('文字超过 1600 万字');
  }
  const blocks: DocumentBlock[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f]+/g)) {
    if (blocks.length >= limits.lines) {
      throw tooLarge('段落超过 40 万个');
    }
    if (match[0].trim() !== '') {
      const kind = /[^\t]\t+[^\t]/.test(match[0]) ? 'table-row' : 'paragraph';
      blocks.push({ from: match.index, to: match.index + match[0].length, kind });
    }
  }
  return { kind: 'txt', text, blocks, notes: [] };
};
