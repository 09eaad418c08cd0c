import { elementsOf, type XmlElement } from '../container/xml.ts';
import type { Line } from '../documentBuilder.ts';
import { joinNumber } from '../numbering/listCounter.ts';
import { formatNumeral } from '../numbering/numerals.ts';
import { type Cell, tableLines } from '../tableRows.ts';

/** A line of a page with what tells an article from the things around it. */
export interface HtmlLine extends Line {
  /** Characters that stand in links, links to attached files left out. */
  linked: number;
  /** Whether it lies in the main part of the page. */
  inMain: boolean;
  /** Whether the page itself calls it navigation, header, footer or aside. */
  aside: boolean;
}

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
  'option',
  'ucapcontent',
]);
const asides = new Set(['nav', 'footer', 'aside', 'header', 'form']);
const attachment = /\.(docx?|wps|xlsx?|et|pdf|ofd|rtf|zip|rar|7z|jpe?g|png)([?#]|$)/i;

/** A line break of the source between two Chinese characters: browsers show nothing there. */
const sourceBreak = /([\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

interface Place {
  bold: boolean;
  link: boolean;
  heading: boolean;
  inMain: boolean;
  aside: boolean;
  pre: boolean;
}

const listFormats: [RegExp, string, string][] = [
  [/cjk|chinese|hiragana/i, 'chineseCounting', '、'],
  [/upper-(alpha|latin)|^A$/, 'upperLetter', '.'],
  [/lower-(alpha|latin)|^a$/, 'lowerLetter', '.'],
  [/upper-roman|^I$/, 'upperRoman', '.'],
  [/lower-roman|^i$/, 'lowerRoman', '.'],
];

/** The visible number of an item of `ol`, which a browser writes before it. */
const itemNumber = (list: XmlElement, position: number): string => {
  const style =
    /list-style(?:-type)?\s*:\s*([\w-]+)/.exec(list.attributes.style ?? '')?.[1] ?? list.attributes.type ?? '';
  if (style === 'none') {
    return '';
  }
  const start = /^\d{1,6}$/.test(list.attributes.start ?? '') ? Number(list.attributes.start) : 1;
  const [, format, mark] = listFormats.find(([pattern]) => pattern.test(style)) ?? [/x/, 'decimal', '.'];
  return formatNumeral(start + position, format) + mark;
};

const isBold = (element: XmlElement, inherited: boolean): boolean => {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(element.attributes.style ?? '')?.[1];
  if (weight !== undefined) {
    return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  }
  return inherited || element.name === 'b' || element.name === 'strong' || element.name === 'th';
};

/** Collects the lines of one page, top down. */
export class HtmlLines {
  readonly lines: HtmlLine[] = [];
  pictures = 0;
  readonly #breaksAreBlanks: boolean;
  readonly #main: XmlElement | null;
  #text = '';
  #linked = 0;
  #visible = 0;
  #bold = 0;
  #number = '';

  readonly #aroundMain: ReadonlySet<XmlElement>;

  /**
   * `mainPath`: the elements down to the main part of the page, see findMainPart. `breaksAreBlanks`: whether the
   * program that wrote the page breaks its source only at blanks, so that each break is one.
   */
  constructor(mainPath: XmlElement[], breaksAreBlanks: boolean) {
    this.#breaksAreBlanks = breaksAreBlanks;
    this.#main = mainPath.at(-1) ?? null;
    this.#aroundMain = new Set(mainPath);
  }

  read(root: XmlElement): void {
    const place = { bold: false, link: false, heading: false, inMain: this.#main === null, aside: false, pre: false };
    this.#element(root, place);
    this.#endLine(place);
  }

  #element(element: XmlElement, outer: Place): void {
    if (element.name === 'head' || element.name === 'title') {
      return;
    }
    if (element.name === 'img') {
      this.pictures += 1;
      return;
    }
    const inMain = outer.inMain || element === this.#main;
    const place: Place = {
      bold: isBold(element, outer.bold),
      link: outer.link || (element.name === 'a' && !attachment.test(element.attributes.href ?? '')),
      heading: outer.heading || /^h[1-6]$/.test(element.name),
      inMain,
      aside: outer.aside || (asides.has(element.name) && !inMain && !this.#aroundMain.has(element)),
      pre: outer.pre || element.name === 'pre',
    };
    if (element.name === 'br') {
      this.#endLine(outer);
    } else if (element.name === 'table') {
      this.#endLine(outer);
      for (const line of this.#table(element, place)) {
        this.lines.push(line);
      }
    } else if (blocks.has(element.name)) {
      this.#endLine(outer);
      this.#children(element, place);
      this.#endLine(place);
    } else {
      this.#children(element, place);
    }
  }

  #children(element: XmlElement, place: Place): void {
    let position = 0;
    for (const child of element.children) {
      if (typeof child === 'string') {
        this.#append(child, place);
        continue;
      }
      if (element.name === 'ol' && child.name === 'li') {
        this.#endLine(place);
        this.#number = itemNumber(element, position);
        position += 1;
      }
      this.#element(child, place);
    }
  }

  #append(raw: string, place: Place): void {
    if (place.pre && raw.includes('\n')) {
      for (const [index, line] of raw.split(/\r?\n/).entries()) {
        if (index > 0) {
          this.#endLine(place);
        }
        this.#append(line, place);
      }
      return;
    }
    const text = (this.#breaksAreBlanks ? raw : raw.replace(sourceBreak, '$1')).replace(/[ \t\r\n\f]+/g, ' ');
    const visible = text.trim().length;
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? text.replace(/^ /, '') : text;
    this.#visible += visible;
    this.#linked += place.link ? visible : 0;
    this.#bold += place.bold ? visible : 0;
  }

  #endLine(place: Place): void {
    if (this.#visible > 0) {
      this.lines.push({
        text: joinNumber(this.#number, this.#text, true),
        kind: place.heading ? 'heading' : 'paragraph',
        ...(this.#bold === this.#visible ? { bold: true } : {}),
        linked: this.#linked,
        inMain: place.inMain,
        aside: place.aside,
      });
      this.#number = '';
    }
    this.#text = '';
    this.#linked = 0;
    this.#visible = 0;
    this.#bold = 0;
  }

  #table(table: XmlElement, place: Place): HtmlLine[] {
    const rows: Cell<HtmlLine>[][] = [];
    const layoutRows = new Set<Cell<HtmlLine>[]>();
    const captions: HtmlLine[] = [];
    const visit = (parent: XmlElement, outer: Place): void => {
      for (const element of elementsOf(parent)) {
        // The main part of a page may be the body or a row of a table that lays it out.
        const inner = { ...outer, inMain: outer.inMain || element === this.#main };
        if (element.name === 'tr') {
          const row = this.#row(element, inner);
          rows.push(row);
          if (this.#isLayout(element)) {
            layoutRows.add(row);
          }
        } else if (['tbody', 'thead', 'tfoot', 'form'].includes(element.name)) {
          visit(element, inner);
        } else {
          for (const line of this.#inside(element, inner)) {
            captions.push(line);
          }
        }
      }
    };
    visit(table, place);
    const sum = (row: Line, parts: HtmlLine[]): HtmlLine => ({
      ...row,
      linked: parts.reduce((total, part) => total + part.linked, 0),
      inMain: parts.some((part) => part.inMain),
      aside: parts.every((part) => part.aside),
    });
    return [...captions, ...tableLines(rows, sum, layoutRows)];
  }

  /** A row around the main part of the page, or with tables in its cells, only puts things side by side. */
  #isLayout(row: XmlElement): boolean {
    return (
      (this.#aroundMain.has(row) && row !== this.#main) ||
      elementsOf(row).some((cell) => elementsOf(cell).some((inner) => inner.name === 'table'))
    );
  }

  #row(row: XmlElement, place: Place): Cell<HtmlLine>[] {
    return elementsOf(row).flatMap((cell) => {
      const span = Number(cell.attributes.colspan ?? '1');
      const covered = Number.isInteger(span) && span > 1 && span <= 64 ? span - 1 : 0;
      return [this.#inside(cell, place), ...Array.from({ length: covered }, () => [])];
    });
  }

  /** The lines of one element on their own. */
  #inside(element: XmlElement, place: Place): HtmlLine[] {
    const start = this.lines.length;
    this.#element(element, place);
    this.#endLine({ ...place, inMain: place.inMain || element === this.#main });
    return this.lines.splice(start);
  }
}
