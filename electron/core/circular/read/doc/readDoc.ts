import { type CompoundFile, openCompoundFile } from '../../../container/index.ts';
import type { ReadDocument } from '../../readDocument.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { damaged, encrypted, unknownKind } from '../readError.ts';
import { Binary } from './binary.ts';
import { type DocFormats, DocLines } from './docLines.ts';
import { type Fib, readFib, structures } from './fib.ts';
import { findRun, readFormatRuns } from './formatPages.ts';
import { readListUses } from './lists.ts';
import { applyCharacter, applyParagraph } from './paragraphFormat.ts';
import { type Piece, readPieces, readPieceText } from './pieces.ts';
import { joinSplitLists } from './splitLists.ts';
import { readStyleSheet } from './styleSheet.ts';

const findPiece = (pieces: Piece[], position: number): Piece | null => {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (position < piece.from) {
      high = middle - 1;
    } else if (position >= piece.to) {
      low = middle + 1;
    } else {
      return piece;
    }
  }
  return null;
};

/** Formats are kept by the place of the bytes; pieces lead from characters to bytes. */
const makeFormats = (document: Binary, table: Binary, fib: Fib, pieces: Piece[]): DocFormats => {
  const style = readStyleSheet(table, fib.structure(structures.styles));
  const paragraphs = readFormatRuns(document, table, fib.structure(structures.paragraphPages), 'paragraph');
  const characters = readFormatRuns(document, table, fib.structure(structures.characterPages), 'character');
  const offsetOf = (position: number, piece: Piece): number => piece.offset + (position - piece.from) * piece.width;
  return {
    paragraph: (position) => {
      const piece = findPiece(pieces, position);
      const run = piece ? findRun(paragraphs, offsetOf(position, piece)) : null;
      return run ? applyParagraph(style(run.style), run.properties) : style(0);
    },
    character: (position, styleBold) => {
      const piece = findPiece(pieces, position);
      const run = piece ? findRun(characters, offsetOf(position, piece)) : null;
      if (!piece || !run) {
        return { format: { bold: styleBold, hidden: false, deleted: false, symbol: null }, to: position + 1 };
      }
      const to = Math.min(piece.to, piece.from + Math.ceil((run.to - piece.offset) / piece.width));
      return { format: applyCharacter(run.properties, styleBold), to };
    },
  };
};

const streamOf = (file: CompoundFile, name: string): Binary => {
  const bytes = file.stream(name);
  if (!bytes) {
    throw damaged('文件内部缺少内容');
  }
  return new Binary(bytes);
};

/** Reads a Word 97–2003 or WPS document out of its container. Headers, footers and comments are left out. */
const readWordStreams = (file: CompoundFile): ReadDocument => {
  const document = streamOf(file, 'WordDocument');
  const fib = readFib(document);
  const table = streamOf(file, fib.tableStream);
  const place = fib.structure(structures.pieces);
  const pieces = readPieces(table, place.at, place.length);
  const text = readPieceText(document, pieces);
  const uses = readListUses(table, fib.structure(structures.lists), fib.structure(structures.listOverrides));
  const { main, footnotes, headers, macros, comments, endnotes, boxes } = fib.lengths;
  const afterNotes = main + footnotes + headers + macros + comments;
  if (main > text.length) {
    throw damaged('正文不完整');
  }
  const formats = makeFormats(document, table, fib, pieces);
  const lists = joinSplitLists(uses, DocLines.listSteps(text, formats, 0, main));
  const reader = new DocLines(text, formats, lists.uses);
  reader.read(0, main);
  reader.read(main, Math.min(text.length, main + footnotes));
  reader.read(Math.min(text.length, afterNotes), Math.min(text.length, afterNotes + endnotes + boxes));
  const builder = new DocumentBuilder();
  for (const line of reader.lines) {
    builder.add(line);
  }
  if (lists.joined > 0) {
    builder.note('文件把连续的自动编号分成了两段（会显示两个相同的序号），已按连续编号读取，请核对序号。');
  }
  if (reader.pictures > 0) {
    builder.note(`文件中有 ${reader.pictures} 处图片或图形，其中的文字没有读取。`);
  }
  return builder.finish('doc');
};

/** Reads what comes in a compound file: the streams inside tell the kind. Throws ReadError. */
export const readDoc = (bytes: Uint8Array): ReadDocument => {
  const file = openCompoundFile(bytes);
  if (file.stream('EncryptedPackage')) {
    throw encrypted();
  }
  if (!file.names.some((name) => name.toLowerCase() === 'worddocument')) {
    throw unknownKind('不是文字文档');
  }
  return readWordStreams(file);
};
