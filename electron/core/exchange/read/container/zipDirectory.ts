import type { FileHandle } from 'node:fs/promises';
import { limits } from '../limits.ts';
import { damagedTable, tooLargeTable } from '../refusals.ts';

/** An entry as the directory at the end of a ZIP tells it (APPNOTE 6.3.10); sizes and places in bytes. */
export interface ZipEntry {
  name: string;
  flags: number;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const directorySignature = 0x02014b50;
/** The value that stands where the real one needs 64 bits. */
const elsewhere = 0xffffffff;
const directoryBytes = 64 * 1024 * 1024;

/** Reads exactly that many bytes. @throws CoreError where the file ends before. */
export const readBytes = async (file: FileHandle, at: number, length: number): Promise<DataView> => {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw damagedTable('压缩包不完整');
  return new DataView(bytes.buffer, bytes.byteOffset, length);
};

const number64 = (view: DataView, at: number): number => {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damagedTable('压缩包的目录有误');
  return value;
};

/** Where the directory stands and how many entries it has. */
const findDirectory = async (
  file: FileHandle,
  size: number,
): Promise<{ at: number; length: number; count: number }> => {
  const tailLength = Math.min(size, 22 + 0xffff + 20);
  if (tailLength < 22) throw damagedTable('压缩包不完整');
  const tail = await readBytes(file, size - tailLength, tailLength);
  let end = tailLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) throw damagedTable('压缩包的目录缺失，可能没有下载完');
  const locator = end - 20;
  if (locator >= 0 && tail.getUint32(locator, true) === locator64Signature) {
    const view = await readBytes(file, number64(tail, locator + 8), 56);
    if (view.getUint32(0, true) === end64Signature)
      return { at: number64(view, 48), length: number64(view, 40), count: number64(view, 32) };
  }
  return {
    at: tail.getUint32(end + 16, true),
    length: tail.getUint32(end + 12, true),
    count: tail.getUint16(end + 10, true),
  };
};

/** Names are UTF-8, with or without the flag that says so; older Chinese tools wrote GBK. */
const decodeName = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** Fills in what needs 64 bits from the entry's extra field 1. */
const widen = (entry: ZipEntry, extra: DataView): void => {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    for (const key of ['unpacked', 'packed', 'offset'] as const) {
      if (entry[key] !== elsewhere || next + 8 > extra.byteLength) continue;
      entry[key] = number64(extra, next);
      next += 8;
    }
    return;
  }
};

/** The directory of a ZIP. @throws CoreError `damaged` or `too-large`; what it tells may still be a lie. */
export const readZipDirectory = async (file: FileHandle, size: number): Promise<ZipEntry[]> => {
  const { at: start, length, count } = await findDirectory(file, size);
  if (count > limits.entries || length > directoryBytes) throw tooLargeTable(`压缩包内有 ${count} 个文件`);
  if (start + length > size) throw damagedTable('压缩包的目录不完整');
  const view = await readBytes(file, start, length);
  const entries: ZipEntry[] = [];
  for (let index = 0, at = 0; index < count; index += 1) {
    if (at + 46 > length || view.getUint32(at, true) !== directorySignature) throw damagedTable('压缩包的目录不完整');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > length) throw damagedTable('压缩包的目录不完整');
    const entry: ZipEntry = {
      name: decodeName(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    widen(entry, new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength));
    entries.push(entry);
    at = next;
  }
  return entries;
};
