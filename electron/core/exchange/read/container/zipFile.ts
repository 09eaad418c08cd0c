import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { limits } from '../limits.ts';
import { damagedTable, encryptedTable, tooLargeTable, unsafeTable } from '../refusals.ts';
import { readBytes, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

/**
 * A ZIP on the disk whose parts are unpacked piece by piece. The circulars' reader holds a whole file in memory, which
 * a list of a hundred thousand rows is too large for.
 */
export interface ZipFile {
  names: readonly string[];
  has(name: string): boolean;
  /** A part in pieces; the file is open only meanwhile. @throws CoreError `damaged`, `too-large`, `encrypted`. */
  pieces(name: string): AsyncGenerator<Uint8Array>;
  /** A small part as a whole; null where there is none of that name (found without regard to case). */
  read(name: string): Promise<Uint8Array | null>;
}

const localSignature = 0x04034b50;
const pieceBytes = 64 * 1024;

const dataStart = async (path: string, entry: ZipEntry): Promise<number> => {
  const file = await open(path);
  try {
    const head = await readBytes(file, entry.offset, 30);
    if (head.getUint32(0, true) !== localSignature) throw damagedTable('压缩包内的文件缺失');
    return entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  } finally {
    await file.close();
  }
};

async function* packedPieces(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const start = await dataStart(path, entry);
  const source = createReadStream(path, { start, end: start + entry.packed - 1, highWaterMark: pieceBytes });
  if (entry.method === 0) {
    yield* source;
    return;
  }
  const unpacked = createInflateRaw({ chunkSize: pieceBytes });
  pipeline(source, unpacked, () => {
    // An error of either stream ends the iteration below with that error.
  });
  try {
    yield* unpacked;
  } catch (error) {
    const isBroken = error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_');
    throw isBroken ? damagedTable('压缩包内的文件解不开', error) : error;
  }
}

const checkEntry = (entry: ZipEntry): void => {
  if (entry.flags & 1) throw encryptedTable();
  if (entry.method !== 0 && entry.method !== 8) throw unsafeTable('压缩方式不常见');
  if (entry.unpacked > limits.partBytes) throw tooLargeTable('文件解开后超出上限');
};

async function* checkedPieces(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  checkEntry(entry);
  let length = 0;
  let checksum = 0;
  for await (const piece of packedPieces(path, entry)) {
    length += piece.byteLength;
    checksum = crc32(piece, checksum);
    if (length > entry.unpacked) throw damagedTable('压缩包内的长度有误');
    if (length > limits.ratioFreeBytes && length > limits.ratio * entry.packed)
      throw tooLargeTable('文件解开后异常膨胀');
    yield piece;
  }
  if (length !== entry.unpacked || checksum !== entry.checksum) throw damagedTable('压缩包内的文件校验不符');
}

/** All pieces as one. @throws CoreError `too-large` beyond the bound, in bytes. */
export const joinPieces = async (pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length > most) throw tooLargeTable('文件解开后超出上限');
    parts.push(piece);
  }
  return Buffer.concat(parts);
};

/** Opens a ZIP of that many bytes. @throws CoreError `damaged` or `too-large`; nothing is unpacked yet. */
export const openZipFile = async (path: string, size: number): Promise<ZipFile> => {
  const file = await open(path);
  let entries: ZipEntry[];
  try {
    entries = await readZipDirectory(file, size);
  } finally {
    await file.close();
  }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.unpackedBytes)
    throw tooLargeTable('文件解开后超出上限');
  const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(keyOf(name)),
    async *pieces(name) {
      const entry = byName.get(keyOf(name));
      if (!entry) throw damagedTable('工作簿缺少部件');
      yield* checkedPieces(path, entry);
    },
    async read(name) {
      const entry = byName.get(keyOf(name));
      return entry ? await joinPieces(checkedPieces(path, entry), limits.smallPartBytes) : null;
    },
  };
};
