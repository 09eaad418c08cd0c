import { statSync } from 'node:fs';
import { mimeOfFile } from '../../evidence/index.ts';

/** What a report comes as: a PDF, an OFD, or a picture of the paper. */
const isReport = (mime: string): boolean => mime.startsWith('image/') || /^application\/(pdf|ofd)$/.test(mime);

/**
 * Why a file can be no report, in words; null where it may be one. Told by its bytes, never by its name.
 * @throws the file system's error where the file cannot be read.
 */
export function whyNoReport(path: string): string | null {
  if (statSync(path).size === 0) return '是空文件，没有内容';
  return isReport(mimeOfFile(path))
    ? null
    : '不是 PDF、OFD 或图片，检验报告请先另存为 PDF；结果表格请用「导入检验结果」';
}
