/** One token of RTF (specification 1.9.1). Text comes as single bytes: their code page is the reader's business. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; word: string; value: number | null }
  | { type: 'byte'; byte: number }
  /** Bytes as they stand in the file, `[from, to)`; line breaks among them are no text. */
  | { type: 'run'; from: number; to: number };

const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

const hexadecimal = (bytes: Uint8Array, at: number): number =>
  Number.parseInt(String.fromCharCode(bytes[at] ?? 32, bytes[at + 1] ?? 32), 16);

/** Cuts RTF into tokens; `\bin` data is passed over. Never throws: what is no token is a byte. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) {
      yield { type: 'open' };
    } else if (byte === 0x7d) {
      yield { type: 'close' };
    } else if (byte !== 0x5c) {
      const from = at - 1;
      while (at < bytes.length && bytes[at] !== 0x5c && bytes[at] !== 0x7b && bytes[at] !== 0x7d) {
        at += 1;
      }
      yield { type: 'run', from, to: at };
    } else if (isLetter(bytes[at] ?? 0)) {
      const start = at;
      while (isLetter(bytes[at] ?? 0) && at - start < 40) {
        at += 1;
      }
      const word = String.fromCharCode(...bytes.subarray(start, at));
      const numberStart = at;
      if (bytes[at] === 0x2d) {
        at += 1;
      }
      while (isDigit(bytes[at] ?? 0) && at - numberStart < 12) {
        at += 1;
      }
      const digits = String.fromCharCode(...bytes.subarray(numberStart, at));
      const value = /\d/.test(digits) ? Number(digits) : null;
      if (bytes[at] === 32) {
        at += 1;
      }
      if (word === 'bin') {
        at += Math.max(0, value ?? 0);
      } else {
        yield { type: 'word', word, value };
      }
    } else if (bytes[at] === 0x27) {
      const value = hexadecimal(bytes, at + 1);
      at += 3;
      yield { type: 'byte', byte: Number.isNaN(value) ? 0x3f : value };
    } else {
      const sign = bytes[at] ?? 0;
      at += 1;
      yield sign === 13 || sign === 10
        ? { type: 'word', word: 'par', value: null }
        : { type: 'word', word: String.fromCharCode(sign), value: null };
    }
  }
}
