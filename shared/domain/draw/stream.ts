import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/* The draw's chance: words from HMAC-SHA-256 in counter mode, numbers below n without bias, Fisher–Yates. */

/** The next word of a stream, 0 to 2³²−1. */
export type Words = () => number;

const wordsPerBlock = 8;
const wordRange = 2 ** 32;

/**
 * The stream of a label. Block c is HMAC-SHA-256(seed, label + LF + c in decimal), c = 0, 1, …; a block is eight
 * big-endian words of 32 bits. Every choice has a label of its own, so that one never shifts another.
 * @param seed 32 bytes.
 */
export function wordStream(seed: Uint8Array, label: string): Words {
  let block = new DataView(new ArrayBuffer(0));
  let used = 0;
  return () => {
    const place = used % wordsPerBlock;
    if (place === 0) {
      const bytes = hmac(sha256, seed, utf8ToBytes(`${label}\n${used / wordsPerBlock}`));
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    used += 1;
    return block.getUint32(4 * place);
  };
}

/** A number from 0 to `below` − 1, each as likely: words past the last whole multiple of `below` are thrown away. */
export function uniform(words: Words, below: number): number {
  const limit = wordRange - (wordRange % below);
  for (;;) {
    const word = words();
    if (word < limit) return word % below;
  }
}

/** Fisher–Yates from the front: the first m of the result are what drawing m takes, the next are the reserve, in order. */
export function shuffled<T>(words: Words, items: readonly T[]): T[] {
  const order = [...items];
  for (let place = 0; place < order.length - 1; place += 1) {
    const chosen = place + uniform(words, order.length - place);
    [order[place], order[chosen]] = [order[chosen]!, order[place]!];
  }
  return order;
}
