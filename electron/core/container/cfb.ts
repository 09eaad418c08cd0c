import { damaged } from './readError.ts';

/**
 * The compound file container of Word 97–2003 and WPS (MS-CFB), read from memory. Own code: a chain of sectors may
 * run in circles in a broken file, and every one is bounded here.
 */
export interface CompoundFile {
  /** The bytes of a stream in the root storage, or null where there is none of that name. */
  stream(name: string): Uint8Array | null;
  names: readonly string[];
}

const lastSector = 0xfffffffa;
const noEntry = 0xffffffff;
/** Streams and storages that are read of one file: far more than any office program writes. */
const mostEntries = 20_000;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** A chain of sectors through an allocation table; ends at an end mark, a circle or a hole. */
const chain = (start: number, table: Uint32Array, most: number): number[] => {
  const sectors: number[] = [];
  const seen = new Set<number>();
  for (let sector = start; sector < lastSector; ) {
    if (seen.has(sector) || sector >= table.length || sectors.length > most) {
      throw damaged('文件内部的目录有误');
    }
    seen.add(sector);
    sectors.push(sector);
    sector = table[sector] ?? noEntry;
  }
  return sectors;
};

class Reader implements CompoundFile {
  readonly names: string[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #miniTable: Uint32Array;
  readonly #miniStream: Uint8Array;
  readonly #streams = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#u16(30);
    if (bytes.byteLength < 1536 || (shift !== 9 && shift !== 12)) {
      throw damaged('文件头不完整');
    }
    this.#sectorSize = 1 << shift;
    this.#table = this.#allocationTable();
    const directory = this.#read(this.#u32(48), Number.POSITIVE_INFINITY);
    const entries = this.#entries(directory);
    const root = entries[0];
    if (root?.type !== 5) {
      throw damaged('找不到文件内部的目录');
    }
    this.#miniStream = root.size > 0 ? this.#read(root.start, root.size) : new Uint8Array();
    const mini = this.#u32(60) < lastSector ? this.#read(this.#u32(60), Number.POSITIVE_INFINITY) : new Uint8Array();
    this.#miniTable = words(mini);
    this.#collect(entries, root.child);
    this.names = [...this.#streams.values()].map((entry) => entry.name);
  }

  stream(name: string): Uint8Array | null {
    const entry = this.#streams.get(name.toLowerCase());
    if (!entry) {
      return null;
    }
    if (entry.size > this.#bytes.byteLength) {
      throw damaged('文件内部的长度有误');
    }
    return entry.size < this.#u32(56) ? this.#readMini(entry) : this.#read(entry.start, entry.size);
  }

  #u16(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getUint16(at, true) : 0;
  }

  #u32(at: number): number {
    return at + 4 <= this.#view.byteLength ? this.#view.getUint32(at, true) : noEntry;
  }

  #sector(index: number): Uint8Array {
    const start = (index + 1) * this.#sectorSize;
    if (start >= this.#bytes.byteLength) {
      throw damaged('文件不完整');
    }
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** The allocation table: its sectors stand in the header and, for large files, in a chain of their own. */
  #allocationTable(): Uint32Array {
    const most = Math.ceil(this.#bytes.byteLength / this.#sectorSize);
    const sectors: number[] = [];
    for (let index = 0; index < 109; index += 1) {
      sectors.push(this.#u32(76 + 4 * index));
    }
    let next = this.#u32(68);
    for (let count = 0; next < lastSector && count <= most; count += 1) {
      const more = words(this.#sector(next));
      sectors.push(...more.subarray(0, -1));
      next = more.at(-1) ?? noEntry;
    }
    const used = sectors.filter((sector) => sector < lastSector);
    if (used.length > most || used.length === 0) {
      throw damaged('文件内部的目录有误');
    }
    const perSector = this.#sectorSize / 4;
    const table = new Uint32Array(used.length * perSector).fill(noEntry);
    for (const [index, sector] of used.entries()) {
      table.set(words(this.#sector(sector)), index * perSector);
    }
    return table;
  }

  #read(start: number, size: number): Uint8Array {
    const most = Math.ceil(this.#bytes.byteLength / this.#sectorSize);
    const sectors = chain(start, this.#table, most);
    const result = new Uint8Array(sectors.length * this.#sectorSize);
    for (const [index, sector] of sectors.entries()) {
      result.set(this.#sector(sector), index * this.#sectorSize);
    }
    return result.subarray(0, size);
  }

  #readMini(entry: Entry): Uint8Array {
    const sectors = chain(entry.start, this.#miniTable, Math.ceil(entry.size / 64) + 1);
    const result = new Uint8Array(sectors.length * 64);
    for (const [index, sector] of sectors.entries()) {
      result.set(this.#miniStream.subarray(sector * 64, sector * 64 + 64), index * 64);
    }
    return result.subarray(0, entry.size);
  }

  #entries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
      if (entries.length > mostEntries) {
        throw damaged('文件内部的条目过多');
      }
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
        type: directory[at + 66] ?? 0,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** The streams of the root storage only: documents embedded in others keep their own out of sight. */
  #collect(entries: Entry[], first: number): void {
    const waiting = [first];
    const seen = new Set<number>();
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = entries[index];
      if (!entry || seen.has(index)) {
        continue;
      }
      seen.add(index);
      if (entry.type === 2) {
        this.#streams.set(entry.name.toLowerCase(), entry);
      }
      waiting.push(entry.left, entry.right);
    }
  }
}

/** Little-endian 32-bit words. */
const words = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, index) => view.getUint32(4 * index, true));
};

/** Opens a compound file. Throws ReadError `damaged`. */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => new Reader(bytes);
