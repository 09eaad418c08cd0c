import { limits } from '../limits.ts';
import { damagedTable, tooLargeTable } from '../refusals.ts';
import { detached } from './detached.ts';

const blockBytes = 1024 * 1024;
const cacheSize = 8_192;
/** Longer texts are kept as they are: made anew for each of their cells they could fill any memory. */
const longText = 4_096;

const grown = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/**
 * The texts that cells share, as UTF-8 in a few large blocks: a million texts as objects would take the memory several
 * times over.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  #used = blockBytes;
  #total = 0;
  #count = 0;
  readonly #long = new Map<number, string>();
  #block = new Uint32Array(1_024);
  #start = new Uint32Array(1_024);
  #length = new Uint32Array(1_024);
  readonly #cache: string[] = new Array(cacheSize).fill('');
  readonly #cached = new Int32Array(cacheSize).fill(-1);

  get size(): number {
    return this.#count;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.#total += length;
    if (this.#total > limits.sharedBytes || this.#count >= limits.sharedStrings) throw tooLargeTable('文字内容过多');
    if (length > longText) this.#long.set(this.#count, detached(text));
    const stored = length > longText ? 0 : length;
    if (this.#used + stored > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(Buffer.allocUnsafeSlow(blockBytes));
      this.#used = 0;
    }
    if (stored > 0) this.#blocks.at(-1)!.write(text, this.#used);
    if (this.#count === this.#start.length) {
      this.#block = grown(this.#block);
      this.#start = grown(this.#start);
      this.#length = grown(this.#length);
    }
    this.#block[this.#count] = this.#blocks.length - 1;
    this.#start[this.#count] = this.#used;
    this.#length[this.#count] = stored;
    this.#used += stored;
    this.#count += 1;
  }

  /** @throws CoreError where there is no such text: its cell would silently be empty. */
  get(index: number): string {
    if (!(index >= 0 && index < this.#count) || !Number.isInteger(index)) throw damagedTable('单元格的文字缺失');
    const slot = index % cacheSize;
    if (this.#cached[slot] === index) return this.#cache[slot]!;
    const long = this.#long.get(index);
    if (long !== undefined) return long;
    const start = this.#start[index]!;
    const text = this.#blocks[this.#block[index]!]!.toString('utf8', start, start + this.#length[index]!);
    this.#cached[slot] = index;
    this.#cache[slot] = text;
    return text;
  }
}
