import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { CoreError } from '../../errors.ts';

interface Part {
  name: Buffer;
  offset: number;
  checksum: number;
  packed: number;
  unpacked: number;
}

const localBytes = 30;
/** Beyond this a ZIP needs its 64-bit form, which nothing here ever comes near. */
const most = 0xffffffff;
/** 1 January 1980, the first day that a ZIP knows: the same table makes the same file. */
const firstDay = 0x0021;
/** Sizes and texts are packed while the next rows are made; more effort gains a few per cent of size for twice the time. */
const level = 3;

/** Writes a ZIP part by part into an open file; what is unpacked is never held as a whole. */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #parts: Part[] = [];
  #at = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Adds a part out of pieces of text. */
  async add(name: string, texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const part: Part = { name: Buffer.from(name), offset: this.#at, checksum: 0, packed: 0, unpacked: 0 };
    this.#at += localBytes + part.name.length;
    const packer = createDeflateRaw({ level, chunkSize: 64 * 1024 });
    pipeline(Readable.from(counted(texts, part), { objectMode: true, highWaterMark: 2 }), packer, () => {
      // An error of either side ends the iteration below with that error.
    });
    for await (const piece of packer as AsyncIterable<Buffer>) {
      await this.#file.write(piece, 0, piece.length, this.#at);
      this.#at += piece.length;
      part.packed += piece.length;
    }
    if (part.unpacked > most || this.#at > most)
      throw new CoreError('input', '要导出的表格超过 4 GB，没有导出。请缩小筛选范围后分几次导出。');
    this.#parts.push(part);
    const head = localHeader(part);
    await this.#file.write(head, 0, head.length, part.offset);
  }

  /** Writes the directory; nothing may be added behind it. */
  async finish(): Promise<void> {
    const entries = Buffer.concat(this.#parts.map(directoryEntry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#parts.length, 8);
    end.writeUInt16LE(this.#parts.length, 10);
    end.writeUInt32LE(entries.length, 12);
    end.writeUInt32LE(this.#at, 16);
    await this.#file.write(Buffer.concat([entries, end]), 0, entries.length + end.length, this.#at);
  }
}

async function* counted(texts: Iterable<string> | AsyncIterable<string>, part: Part): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text);
    part.checksum = crc32(bytes, part.checksum);
    part.unpacked += bytes.length;
    yield bytes;
  }
}

/** The fields that both headers of a part have in common, from the needed version on (APPNOTE 4.3.7, 4.3.12). */
const describe = (head: Buffer, at: number, part: Part): void => {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(0x0800, at + 2);
  head.writeUInt16LE(8, at + 4);
  head.writeUInt16LE(firstDay, at + 8);
  head.writeUInt32LE(part.checksum, at + 10);
  head.writeUInt32LE(part.packed, at + 14);
  head.writeUInt32LE(part.unpacked, at + 18);
  head.writeUInt16LE(part.name.length, at + 22);
};

const localHeader = (part: Part): Buffer => {
  const head = Buffer.alloc(localBytes);
  head.writeUInt32LE(0x04034b50, 0);
  describe(head, 4, part);
  return Buffer.concat([head, part.name]);
};

const directoryEntry = (part: Part): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  describe(head, 6, part);
  head.writeUInt32LE(part.offset, 42);
  return Buffer.concat([head, part.name]);
};
