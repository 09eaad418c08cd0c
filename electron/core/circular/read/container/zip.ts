import { inflateRawSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { damaged, encrypted, tooLarge, unsafe } from '../readError.ts';

/**
 * A ZIP read from memory (APPNOTE 6.3.10), only as far as office files need it. Own code instead of a library, as
 * the sizes that a hostile file declares must not be believed: each entry is inflated with a hard bound.
 */
export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** The inflated bytes of an entry, or null where there is none of that name (found without regard to case). */
  read(name: string): Uint8Array | null;
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  compressed: number;
  offset: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) {
      return at;
    }
  }
  throw damaged('压缩包的目录缺失');
};

const readDirectory = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) {
    throw tooLarge(`压缩包内有 ${count} 个文件`);
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directorySignature) {
      throw damaged('压缩包的目录不完整');
    }
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: decodeName(nameBytes, flags),
      flags,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Names are UTF-8, with or without the flag that says so; older Chinese tools wrote GBK. */
const decodeName = (bytes: Uint8Array, flags: number): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\\', '/');
  } catch {
    return new TextDecoder(flags & 0x800 ? 'utf-8' : 'gb18030').decode(bytes).replaceAll('\\', '/');
  }
};

const compressedBytes = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  const at = entry.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSignature) {
    throw damaged('压缩包内的文件缺失');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressed > view.byteLength) {
    throw damaged('压缩包内的文件不完整');
  }
  return bytes.subarray(start, start + entry.compressed);
};

const inflate = (data: Uint8Array, entry: Entry, allowance: number): Uint8Array => {
  if (entry.flags & 1) {
    throw encrypted();
  }
  const bound = Math.min(limits.entryBytes, allowance);
  if (entry.method === 0) {
    if (data.byteLength > bound) {
      throw tooLarge('压缩包解开后超出上限');
    }
    return data;
  }
  if (entry.method !== 8) {
    throw unsafe('压缩方式不常见');
  }
  try {
    return inflateRawSync(data, { maxOutputLength: bound });
  } catch (error) {
    if (error instanceof RangeError) {
      throw tooLarge('压缩包解开后超出上限');
    }
    throw damaged('压缩包内的文件解不开', error);
  }
};

/** Opens a ZIP; throws ReadError `damaged`, `encrypted` or `too-large`. Nothing is inflated before it is asked for. */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 22) {
    throw damaged('压缩包不完整');
  }
  const entries = readDirectory(bytes, view);
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\/+/, '').toLowerCase(), entry]));
  let left: number = limits.inflatedBytes;
  const find = (name: string): Entry | undefined => byName.get(name.replace(/^\/+/, '').toLowerCase());
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => find(name) !== undefined,
    read: (name) => {
      const entry = find(name);
      if (!entry) {
        return null;
      }
      const inflated = inflate(compressedBytes(bytes, view, entry), entry, left);
      left -= inflated.byteLength;
      return inflated;
    },
  };
};
