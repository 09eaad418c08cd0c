import { damaged } from '../readError.ts';

/** Little-endian numbers of a stream; a place outside it means that the file is broken. */
export class Binary {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.byteLength;
  }

  #check(at: number, size: number): number {
    if (at < 0 || at + size > this.length) {
      throw damaged('文件内部的位置有误');
    }
    return at;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#check(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#check(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#check(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#check(at, 4), true);
  }

  slice(at: number, size: number): Binary {
    this.#check(at, size);
    return new Binary(this.bytes.subarray(at, at + size));
  }
}
