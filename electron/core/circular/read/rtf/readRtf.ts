import type { ReadDocument } from '../../readDocument.ts';
import { DocumentBuilder } from '../documentBuilder.ts';
import { limits } from '../limits.ts';
import { damaged, tooLarge, unsafe } from '../readError.ts';
import { charsetDecoder, codePageDecoder, decodeRun } from './codePages.ts';
import { characterWords, keptStarred, skippedDestinations } from './destinations.ts';
import { RtfLines } from './rtfLines.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';

/** What a group inherits and gives back at its end. */
interface Group {
  skip: boolean;
  isFontTable: boolean;
  isNumber: boolean;
  isNote: boolean;
  starred: boolean;
  /** How many bytes stand in for each `\u` character. */
  fallback: number;
  font: number;
  bold: boolean;
  /** Whether properties are meant for right-to-left text, of which there is none here. */
  rightToLeft: boolean;
  hidden: boolean;
  deleted: boolean;
}

class RtfReader {
  readonly body = new RtfLines();
  readonly notes = new RtfLines();
  pictures = 0;
  readonly #file: Uint8Array;
  readonly #stack: Group[] = [];
  readonly #charsets = new Map<number, number>();
  readonly #bytes: number[] = [];
  #codePage: number | null = null;
  #pendingFallback = 0;
  #words = 0;
  #group: Group = {
    skip: false,
    isFontTable: false,
    isNumber: false,
    isNote: false,
    starred: false,
    fallback: 1,
    font: -1,
    bold: false,
    rightToLeft: false,
    hidden: false,
    deleted: false,
  };

  get depth(): number {
    return this.#stack.length;
  }

  get #lines(): RtfLines {
    return this.#group.isNote ? this.notes : this.body;
  }

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  token(token: RtfToken): void {
    if (token.type === 'byte') {
      this.#byte(token.byte);
      return;
    }
    if (token.type === 'run') {
      this.#run(token.from, token.to);
      return;
    }
    if (token.type === 'word' && token.word === "'") {
      return;
    }
    this.#flush();
    if (token.type === 'open') {
      this.#pendingFallback = 0;
      this.#stack.push(this.#group);
      this.#group = { ...this.#group, starred: false };
      if (this.#stack.length > limits.depth) {
        throw unsafe('内容层层嵌套过深');
      }
    } else if (token.type === 'close') {
      this.#pendingFallback = 0;
      this.#close();
    } else {
      this.#word(token.word, token.value);
    }
  }

  finish(): void {
    this.#flush();
    this.body.finish();
    this.notes.finish();
  }

  #close(): void {
    const wasNote = this.#group.isNote;
    const outer = this.#stack.pop();
    if (!outer) {
      throw damaged('括号不成对');
    }
    this.#group = outer;
    if (wasNote && !outer.isNote) {
      this.notes.endParagraph();
    }
  }

  #run(from: number, to: number): void {
    // Pictures are long runs of digits: nothing of them is touched.
    for (let at = from; at < to && !this.#group.skip; at += 1) {
      const byte = this.#file[at] ?? 0;
      if (byte !== 13 && byte !== 10 && byte !== 0) {
        this.#byte(byte);
      }
    }
    if (this.#group.skip) {
      this.#pendingFallback = 0;
    }
  }

  #byte(byte: number): void {
    if (this.#pendingFallback > 0) {
      this.#pendingFallback -= 1;
    } else if (!this.#group.skip) {
      this.#bytes.push(byte);
    }
  }

  /** Bytes are decoded together: a Chinese character takes two or four of them. */
  #flush(): void {
    if (this.#bytes.length > 0) {
      const fontDecoder = charsetDecoder(this.#charsets.get(this.#group.font) ?? null);
      this.#append(decodeRun(this.#bytes, fontDecoder ?? codePageDecoder(this.#codePage)));
      this.#bytes.length = 0;
    }
  }

  #append(text: string): void {
    const group = this.#group;
    if (!group.skip && !group.isFontTable && !group.hidden && !group.deleted) {
      this.#lines.append(text, group.bold, group.isNumber);
    }
  }

  #word(word: string, value: number | null): void {
    this.#words += 1;
    if (this.#words > limits.controlWords) {
      throw tooLarge('格式标记过多');
    }
    const group = this.#group;
    if (word === '*') {
      group.starred = true;
    } else if (word === 'fonttbl') {
      group.isFontTable = true;
    } else if (this.#isSkipped(word, group)) {
      this.pictures += word === 'pict' && !group.skip ? 1 : 0;
      group.skip = true;
    } else if (word === 'ud') {
      group.skip = false;
    } else if (word === 'upr') {
      // The first group of \upr is for old programs; \ud holds the same in Unicode.
      group.skip = true;
    } else if (word === 'listtext' || word === 'pntext') {
      group.isNumber = true;
    } else if (word === 'footnote') {
      group.isNote = true;
    } else if (word === 'u') {
      this.#append(String.fromCharCode((value ?? 0x3f) & 0xffff));
      this.#pendingFallback = group.fallback;
    } else if (characterWords[word] !== undefined) {
      this.#pendingFallback = 0;
      this.#append(characterWords[word] ?? '');
    } else {
      this.#pendingFallback = 0;
      this.#property(word, value);
    }
    if (word !== '*') {
      group.starred = false;
    }
  }

  #isSkipped(word: string, group: Group): boolean {
    return skippedDestinations.has(word) || (group.starred && !keptStarred.has(word));
  }

  #property(word: string, value: number | null): void {
    const group = this.#group;
    const on = value !== 0;
    switch (word) {
      case 'ansicpg':
        this.#codePage = value;
        break;
      case 'mac':
        this.#codePage ??= 10000;
        break;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 16);
        break;
      case 'f':
        group.font = value ?? -1;
        break;
      case 'fcharset':
        if (group.isFontTable && value !== null) {
          this.#charsets.set(group.font, value);
        }
        break;
      case 'b':
        group.bold = on;
        break;
      case 'ab':
        // Writer says so of Chinese text that is bold.
        group.bold = group.rightToLeft ? group.bold : on;
        break;
      case 'rtlch':
        group.rightToLeft = true;
        break;
      case 'ltrch':
        group.rightToLeft = false;
        break;
      case 'v':
        group.hidden = on;
        break;
      case 'deleted':
        group.deleted = on;
        break;
      case 'plain':
        group.bold = false;
        group.hidden = false;
        group.deleted = false;
        break;
      default:
        // A number's own group sets properties of a paragraph that never comes.
        if (!group.skip && !group.isNumber) {
          this.#structure(word, value);
        }
    }
  }

  #structure(word: string, value: number | null): void {
    const lines = this.#lines;
    switch (word) {
      case 'pard':
        lines.inTable = false;
        lines.outlineLevel = null;
        break;
      case 'intbl':
        lines.inTable = true;
        break;
      case 'outlinelevel':
        lines.outlineLevel = value;
        break;
      case 'par':
      case 'sect':
      case 'page':
        if (!this.#group.deleted) {
          lines.endParagraph();
        }
        break;
      case 'nestcell':
      case 'nestrow':
        lines.inTable = true;
        lines.endParagraph();
        break;
      case 'cell':
        lines.endCell();
        break;
      case 'row':
        lines.endRow();
        break;
      default:
    }
  }
}

/** Reads RTF; automatic numbers come from the text that the file keeps of them (`\listtext`). Throws ReadError. */
export const readRtf = (bytes: Uint8Array): ReadDocument => {
  const reader = new RtfReader(bytes);
  for (const token of rtfTokens(bytes)) {
    reader.token(token);
  }
  if (reader.depth > 0) {
    throw damaged('文件没有写完');
  }
  reader.finish();
  const builder = new DocumentBuilder();
  for (const line of [...reader.body.lines, ...reader.notes.lines]) {
    builder.add(line);
  }
  if (reader.pictures > 0) {
    builder.note(`文件中有 ${reader.pictures} 处图片，其中的文字没有读取。`);
  }
  return builder.finish('rtf');
};
