import type { ReadDocument } from '../readDocument.ts';
import { openZip } from './container/zip.ts';
import { readDocx } from './docx/readDocx.ts';
import { readOdt } from './odt/readOdt.ts';
import { readOfd } from './ofd/readOfd.ts';
import { unknownKind } from './readError.ts';

/** Reads what comes in a ZIP: the parts inside tell the kind. Throws ReadError. */
export const readZipped = (bytes: Uint8Array): ReadDocument => {
  const zip = openZip(bytes);
  if (zip.has('word/document.xml') || zip.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) {
    return readDocx(zip);
  }
  if (zip.has('OFD.xml')) {
    return readOfd(zip);
  }
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) {
    return readOdt(zip);
  }
  if (zip.has('xl/workbook.xml') || zip.has('ppt/presentation.xml')) {
    throw unknownKind('是表格或演示文稿');
  }
  throw unknownKind('是压缩包，请先解压');
};
