import { limits } from '../limits.ts';
import { damaged, tooLarge } from '../readError.ts';
import type { Binary } from './binary.ts';

/** A run of the text and where its bytes lie in the WordDocument stream. */
export interface Piece {
  from: number;
  to: number;
  offset: number;
  /** Bytes a character: 1 for Windows-1252, 2 for UTF-16. */
  width: 1 | 2;
}

/** Reads the piece table (MS-DOC 2.8.35), leaving aside the property changes in front of it. */
export const readPieces = (table: Binary, at: number, length: number): Piece[] => {
  const clx = table.slice(at, length);
  let position = 0;
  while (clx.u8(position) === 1) {
    position += 3 + clx.u16(position + 1);
  }
  if (clx.u8(position) !== 2) {
    throw damaged('找不到文字的位置');
  }
  const plc = clx.slice(position + 5, clx.u32(position + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = plc.u32(4 * (count + 1) + 8 * index + 2);
    const compressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    return {
      from: plc.u32(4 * index),
      to: plc.u32(4 * index + 4),
      offset: compressed ? offset >>> 1 : offset,
      width: compressed ? 1 : 2,
    };
  });
};

/** The whole text, all sub-documents one after another. */
export const readPieceText = (document: Binary, pieces: Piece[]): string => {
  const parts: string[] = [];
  let expected = 0;
  for (const piece of pieces) {
    const length = piece.to - piece.from;
    if (piece.from !== expected || length < 0) {
      throw damaged('文字的顺序有误');
    }
    if (piece.to > limits.textLength) {
      throw tooLarge('文字超过 1600 万字');
    }
    const { bytes } = document.slice(piece.offset, length * piece.width);
    parts.push(new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes));
    expected = piece.to;
  }
  return parts.join('');
};
