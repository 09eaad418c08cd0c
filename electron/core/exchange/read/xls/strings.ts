import { limits } from '../limits.ts';
import { tooLargeTable } from '../refusals.ts';
import { SharedStrings } from '../workbook/sharedStrings.ts';
import type { RecordData } from './records.ts';

/** How a workbook writes its texts: BIFF8 in Unicode, BIFF5 in its code page. */
export interface TextForm {
  isUnicode: boolean;
  codePage: string;
}

/** Code pages by their numbers; what is unknown or missing is read as a Chinese Windows wrote it. */
export const codePageName = (number: number): string =>
  ({
    874: 'windows-874',
    932: 'shift_jis',
    949: 'euc-kr',
    950: 'big5',
    1200: 'utf-16le',
    1250: 'windows-1250',
    1251: 'windows-1251',
    1252: 'windows-1252',
    32768: 'macintosh',
    32769: 'windows-1252',
    65001: 'utf-8',
  })[number] ?? 'gb18030';

const wide = new TextDecoder('utf-16le');

/** Characters of a text that may go on in continuations, each of which says anew how wide its characters are. */
const characters = (data: RecordData, count: number, flags: number): string => {
  let text = '';
  let isWide = (flags & 1) === 1;
  for (let left = count; left > 0; ) {
    if (data.isPartRead) {
      data.nextPart();
      isWide = (data.byte() & 1) === 1;
    }
    const bytes = data.bytes(isWide ? left * 2 : left);
    if (bytes.byteLength === 0) continue;
    if (isWide) text += wide.decode(bytes);
    else text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    left -= isWide ? Math.ceil(bytes.byteLength / 2) : bytes.byteLength;
  }
  return text;
};

/** A text of BIFF8 behind its length: flags, what stands before the characters, the characters. */
const unicodeText = (data: RecordData, count: number): string => {
  const flags = count > 0 || !data.isRead ? data.byte() : 0;
  const runs = flags & 8 ? data.word() : 0;
  const extra = flags & 4 ? data.long() : 0;
  const text = characters(data, count, flags);
  data.skip(runs * 4 + extra);
  return text;
};

/** A text with its length before it, of one byte or two. */
export const readText = (data: RecordData, form: TextForm, lengthBytes: 1 | 2): string => {
  const count = lengthBytes === 1 ? data.byte() : data.word();
  return form.isUnicode ? unicodeText(data, count) : new TextDecoder(form.codePage).decode(data.bytes(count));
};

/** The table of the texts that cells share. @throws CoreError. */
export const readSharedTexts = (data: RecordData): SharedStrings => {
  const strings = new SharedStrings();
  data.long();
  const count = data.long();
  if (count > limits.sharedStrings) throw tooLargeTable('文字内容过多');
  for (let index = 0; index < count && !data.isRead; index += 1) strings.add(unicodeText(data, data.word()));
  return strings;
};
