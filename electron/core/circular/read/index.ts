import { decodeText, startsWith } from '../../container/index.ts';
import type { ReadDocument } from '../readDocument.ts';
import { readDoc } from './doc/readDoc.ts';
import { isHtml } from './html/isHtml.ts';
import { decodeHtml, readHtml } from './html/readHtml.ts';
import { isMht, readMht } from './html/readMht.ts';
import { limits } from './limits.ts';
import { readPdf } from './pdf/readPdf.ts';
import { damaged, noText, ReadError, tooLarge } from './readError.ts';
import { readZipped } from './readZipped.ts';
import { readRtf } from './rtf/readRtf.ts';
import { readText } from './text/readText.ts';

export { ReadError, type ReadErrorCode, readErrorCodes } from './readError.ts';

/** Pictures by their first bytes. */
const pictures = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'];

/** The mark of a PDF may stand behind some other bytes. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');

const dispatch = async (bytes: Uint8Array): Promise<ReadDocument> => {
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) {
    return readZipped(bytes);
  }
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) {
    return readDoc(bytes);
  }
  if (isPdf(bytes)) {
    return readPdf(bytes);
  }
  if (startsWith(bytes, '7b5c727466')) {
    return readRtf(bytes);
  }
  if (pictures.some((signature) => startsWith(bytes, signature))) {
    throw noText('图片');
  }
  const { text } = decodeText(bytes);
  if (isMht(text.slice(0, 4_000))) {
    return readMht(bytes);
  }
  return isHtml(text) ? readHtml(decodeHtml(bytes), 'html') : readText(text);
};

/**
 * Reads a notice out of a file. The kind is told by the bytes, never by a name. Nothing but the bytes is read: no
 * other file, no network. Throws ReadError, whose message a person can act on.
 */
export const readDocument = async (bytes: Uint8Array): Promise<ReadDocument> => {
  if (bytes.byteLength === 0) {
    throw noText('空文件');
  }
  if (bytes.byteLength > limits.fileBytes) {
    throw tooLarge('超过 50 MB');
  }
  let document: ReadDocument;
  try {
    document = await dispatch(bytes);
  } catch (error) {
    // Broken input shows itself in many ways (a missing part, a bad offset); to a person all are one.
    throw error instanceof ReadError ? error : damaged('读取时出错', error);
  }
  if (document.text.trim() === '') {
    throw noText('文件');
  }
  return document;
};
