import { readability } from '../../../container/index.ts';
import { openHtml } from '../html/openHtml.ts';
import { limits } from '../limits.ts';
import { tooLargeTable, unknownTable } from '../refusals.ts';
import { openSpreadsheetXml } from '../spreadsheetXml/openSpreadsheetXml.ts';
import type { Table } from '../table.ts';
import { openCsv } from './openCsv.ts';
import { openTextFile, type TextFile } from './textFile.ts';

/** How much of a text may be characters that no text holds before it is taken for a program or a picture. */
const strangeShare = 0.05;
/** How well a text must read that is taken for UTF-16 only because of its zeros. */
const leastReadable = 0.05;

const looksBinary = ({ head, encoding, hasMark }: TextFile): boolean => {
  // Who writes a byte order mark writes text.
  if (hasMark) return false;
  const strange = head.match(/[\ufffd\x01-\x08\x0b\x0e-\x1f]/g)?.length ?? 0;
  if (strange > head.length * strangeShare) return true;
  return encoding.startsWith('utf-16') && readability(head) < leastReadable;
};

const isHtml = (head: string): boolean =>
  /^\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta|style|table|div)[\s>]/is.test(head);

/** Opens what is no container: the text itself tells whether it is XML of 2003, a page or separated values. */
export const openText = async (path: string, size: number): Promise<Table> => {
  const file = await openTextFile(path);
  const { head } = file;
  if (/^\s*<\?xml|^\s*<[\w:]*Workbook/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    if (/<([\w.-]+:)?Workbook[\s>]/.test(head)) return await openSpreadsheetXml(file);
  if (isHtml(head)) {
    if (size > limits.wholeBytes) throw tooLargeTable(`网页超过 ${limits.wholeBytes / 1024 / 1024} MB`);
    return await openHtml(file);
  }
  if (/^MIME-Version:/im.test(head.slice(0, 2_000)) && /multipart\/related/i.test(head))
    throw unknownTable('是单个文件网页，请用 Excel 打开后另存为 xlsx');
  if (/^\s*<\?xml/.test(head)) throw unknownTable('是其他 XML 文件');
  if (looksBinary(file)) throw unknownTable('不是文本');
  if (head.trim() === '') throw unknownTable('没有内容');
  return openCsv(file);
};
