import { damagedTable, unsafeTable } from '../refusals.ts';
import { unescapeXml } from './xmlText.ts';

/** What a scanner tells of one document. Names lose their prefix; attributes come as written (see `attributeOf`). */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  /** Also for an element without content, right after `open`. */
  close(name: string): void;
  /** A piece of a text, entities resolved; a text may come in several pieces. */
  text(text: string): void;
  /**
   * Reads whole elements that begin at a `<` by itself, where they are what nearly all of the document consists of.
   * @returns the place behind them; -1 to have the tag read as any other.
   */
  passage?(text: string, start: number): number;
}

/** Longest tag with its attributes, in UTF-16 code units; and how deep elements may stand in each other. */
const tagLength = 1024 * 1024;
const mostDepth = 256;
/** Longest entity that is waited for at the end of a piece. */
const entityLength = 16;

/**
 * Reads XML piece by piece, several times as fast as a full parser: a workbook's sheet is a hundred megabytes of the
 * same four tags. It is no judge of well-formedness (the ZIP's checksum tells broken files); a document type is
 * refused unread, so that no entity is ever declared.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;
  #seenRoot = false;
  /** Inside a comment, instruction or CDATA: what ends it. */
  #until: '-->' | '?>' | ']]>' | null = null;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = this.#until === null ? this.#step(text, at) : this.#inside(text, at, this.#until);
      at = next < 0 ? ~next : next;
      if (next < 0) break;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > tagLength) throw damagedTable('内容格式有误');
  }

  /** @throws CoreError where the document stops half way. */
  end(): void {
    if (this.#depth !== 0 || !this.#seenRoot || this.#until !== null || this.#rest.trim() !== '')
      throw damagedTable('内容不完整');
  }

  /**
   * One text and the tag behind it: where to go on. Like the methods below it answers `~place` (a negative number)
   * where more is needed and what stands from that place on has to be seen again.
   */
  #step(text: string, from: number): number {
    const start = text.indexOf('<', from);
    const stop = start < 0 ? heldBackFrom(text, from) : start;
    // A text is told before its end is seen, as it may be long.
    if (stop > from) this.#text(text.slice(from, stop));
    if (start < 0) return ~stop;
    const behind = this.#handler.passage?.(text, start) ?? -1;
    return behind < 0 ? this.#tag(text, start) : behind;
  }

  #text(raw: string): void {
    if (this.#depth > 0) this.#handler.text(unescapeXml(raw));
  }

  #inside(text: string, from: number, until: string): number {
    const end = text.indexOf(until, from);
    const isData = until === ']]>';
    if (end >= 0) {
      if (isData && end > from) this.#handler.text(text.slice(from, end));
      this.#until = null;
      return end + until.length;
    }
    const stop = Math.max(from, text.length - until.length + 1);
    if (isData && stop > from) this.#handler.text(text.slice(from, stop));
    return ~stop;
  }

  #tag(text: string, start: number): number {
    const second = text.charCodeAt(start + 1);
    if (second === 33) return this.#declaration(text, start);
    if (second === 63) {
      this.#until = '?>';
      return start + 2;
    }
    const end = tagEnd(text, start + 1);
    if (end < 0) return ~start;
    if (second === 47) {
      this.#close(localName(text, start + 2, end));
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === 47;
    const nameStop = nameEnd(text, start + 1, isEmpty ? end - 1 : end);
    const name = localName(text, start + 1, nameStop);
    this.#seenRoot = true;
    this.#depth += 1;
    if (this.#depth > mostDepth) throw unsafeTable('内容层层嵌套过深');
    this.#handler.open(name, text.slice(nameStop, isEmpty ? end - 1 : end));
    if (isEmpty) this.#close(name);
    return end + 1;
  }

  #close(name: string): void {
    this.#depth -= 1;
    if (this.#depth < 0) throw damagedTable('内容格式有误');
    this.#handler.close(name);
  }

  #declaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) {
      this.#until = '-->';
      return start + 4;
    }
    if (text.startsWith('<![CDATA[', start)) {
      this.#until = ']]>';
      return start + 9;
    }
    if (text.length - start < 9) return ~start;
    throw unsafeTable('含有文档类型或实体声明');
  }
}

/** From where on the end of a piece of text waits for the next one: an entity, or half of a line's end. */
const heldBackFrom = (text: string, from: number): number => {
  const entity = text.lastIndexOf('&');
  if (entity >= from && entity >= text.length - entityLength && text.indexOf(';', entity) < 0) return entity;
  return text.endsWith('\r') ? Math.max(from, text.length - 1) : text.length;
};

/** Where the tag's `>` stands; -1 where it is yet to come. One inside quotes ends nothing. */
const tagEnd = (text: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
};

const nameEnd = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && text.charCodeAt(at) > 32) at += 1;
  return at;
};

/** The name without its prefix and without blanks behind it. */
const localName = (text: string, from: number, end: number): string => {
  let stop = end;
  while (stop > from && text.charCodeAt(stop - 1) <= 32) stop -= 1;
  for (let at = from; at < stop; at += 1) if (text.charCodeAt(at) === 58) return text.slice(at + 1, stop);
  return text.slice(from, stop);
};
