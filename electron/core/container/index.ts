/* What all readers of foreign files share, whatever the noun: containers, encodings, the refusal. */
export { type CompoundFile, openCompoundFile } from './cfb.ts';
export { type DecodedText, decodeText, detectEncoding, readability } from './encoding.ts';
export { damaged, ReadError, type ReadErrorCode, readErrorCodes } from './readError.ts';
export { startsWith } from './signature.ts';
