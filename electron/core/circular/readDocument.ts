import type { fileKinds } from '../../../shared/contract/parsedCircular.ts';

/** A run of the original text that the file itself marks off: a paragraph, a table row, a header, web navigation. */
export interface DocumentBlock {
  /** Half-open range of UTF-16 code units of {@link ReadDocument.text}; blocks are in order and do not overlap. */
  from: number;
  to: number;
  kind: 'paragraph' | 'heading' | 'table-row' | 'clutter';
  /** Whether the whole block is set in bold: some notices mark a task by nothing else. */
  bold?: boolean;
}

/** A file as text: the first of the three layers. */
export interface ReadDocument {
  kind: (typeof fileKinds)[number];
  /** Paragraphs joined by `\n`; table cells by `\t`. Nothing is cleaned yet, clutter is still in it (and marked). */
  text: string;
  blocks: DocumentBlock[];
  /** Chinese notes for the reviewer about what could not be kept, such as pictures left out. */
  notes: string[];
}
