import { encrypted, unknownKind } from '../readError.ts';
import type { Binary } from './binary.ts';

/** The head of a Word file (MS-DOC 2.5): where things are in the table stream, and how long the texts are. */
export interface Fib {
  tableStream: '0Table' | '1Table';
  /** Characters of the main text, footnotes, headers, macros, comments, endnotes, text boxes, in this order. */
  lengths: {
    main: number;
    footnotes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  /** Place and length of the n-th structure in the table stream. */
  structure(index: number): { at: number; length: number };
}

/** Indices into the FIB's list of structures. */
export const structures = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

/** Reads the head of the WordDocument stream. Throws ReadError `encrypted`, `unknown-kind` or `damaged`. */
export const readFib = (document: Binary): Fib => {
  if (document.u16(0) !== 0xa5ec || document.u16(2) < 0x00c1) {
    throw unknownKind('是 Word 97 以前的文档');
  }
  const flags = document.u16(0x0a);
  if (flags & 0x0100) {
    throw encrypted();
  }
  const length = (index: number): number => Math.max(0, document.i32(0x4c + 4 * index));
  return {
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    lengths: {
      main: length(0),
      footnotes: length(1),
      headers: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5),
      boxes: length(6),
    },
    structure: (index) => ({ at: document.u32(0x9a + 8 * index), length: document.u32(0x9e + 8 * index) }),
  };
};
