import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/*
 * One form of every text and one form of every JSON value, so that whoever recomputes a draw hashes the same bytes.
 * docs/draw.md, steps 1 and 2, says the same in words.
 */

/** Listed one by one: what counts as a blank differs between languages. */
const blanks = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/** Most texts: printable ASCII without blanks, and Chinese characters, which NFC leaves alone. */
const plain = /^[!-~\u4e00-\u9fff]*$/;

/** NFC; every run of blanks and control characters one space; none at the ends. */
export const canonicalText = (text: string): string =>
  plain.test(text) ? text : text.toWellFormed().normalize('NFC').replace(blanks, ' ').replace(/^ | $/g, '');

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withSortedKeys(inner)]));
}

/** JSON with sorted keys and without blanks. Keys are ASCII names that are no numbers, numbers are integers. */
export const canonicalJson = (value: unknown): string => JSON.stringify(withSortedKeys(value));

/** The same for people: two blanks an indentation, a line break at the end. */
export const readableJson = (value: unknown): string => `${JSON.stringify(withSortedKeys(value), null, 2)}\n`;

/** SHA-256 of a text in UTF-8 or of bytes, as 64 lower-case hex digits. */
export const sha256Hex = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
