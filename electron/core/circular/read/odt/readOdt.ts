import type { ReadDocument } from '../../readDocument.ts';
import {
  childNamed,
  descendantsNamed,
  elementsOf,
  newNodeBudget,
  parseXml,
  type XmlElement,
} from '../container/xml.ts';
import type { Zip } from '../container/zip.ts';
import { DocumentBuilder, type Line } from '../documentBuilder.ts';
import { joinNumber, ListCounter, type ListUse } from '../numbering/listCounter.ts';
import { damaged, encrypted } from '../readError.ts';
import { type Cell, tableLines } from '../tableRows.ts';
import { inherited, type OdtStyles, readOdtStyles } from './listStyles.ts';
import { odtParagraph } from './odtText.ts';

type Sink = (line: Line) => void;

/** The list that a paragraph stands in, and how deep. */
interface ListPlace {
  use: ListUse;
  level: number;
  /** Only the first paragraph of an item shows the number. */
  numbered: boolean;
}

/** Elements around blocks that add nothing of their own. */
const transparent = new Set([
  'section',
  'index-body',
  'table-of-content',
  'text',
  'text-box',
  'note-body',
  'g',
  'frame',
  'index-title',
  'a',
  'soft-page-break',
]);

class OdtReader {
  pictures = 0;
  readonly notes: Line[] = [];
  readonly #styles: OdtStyles;
  readonly #counter = new ListCounter();
  /** Lists by their own id: a later list may continue an earlier one. */
  readonly #keys = new Map<string, string>();
  #lists = 0;
  #lastKeyOfStyle = new Map<string, string>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  blocks(parent: XmlElement, sink: Sink, place: ListPlace | null = null): void {
    for (const element of elementsOf(parent)) {
      this.#block(element, sink, place);
    }
  }

  #block(element: XmlElement, sink: Sink, place: ListPlace | null): void {
    if (element.name === 'p' || element.name === 'h') {
      this.#paragraph(element, sink, place);
      if (place) {
        place.numbered = false;
      }
    } else if (element.name === 'list') {
      this.#list(element, sink, place);
    } else if (element.name === 'table') {
      this.#table(element).forEach(sink);
    } else if (transparent.has(element.name)) {
      this.blocks(element, sink, place);
    }
  }

  #paragraph(element: XmlElement, sink: Sink, place: ListPlace | null): void {
    const content = odtParagraph(element, this.#styles);
    this.pictures += content.pictures;
    const number = this.#number(element, place);
    sink({
      text: content.text.trim() === '' ? '' : joinNumber(number, content.text, true),
      kind: element.name === 'h' ? 'heading' : 'paragraph',
      ...(content.bold ? { bold: true } : {}),
    });
    for (const box of content.boxes) {
      this.blocks(box, sink);
    }
    for (const note of content.notes) {
      this.blocks(note, (line) => this.notes.push(line));
    }
  }

  #number(element: XmlElement, place: ListPlace | null): string {
    if (place) {
      return place.numbered ? this.#counter.next(place.use, place.level) : '';
    }
    const level = Number(element.attributes['outline-level'] ?? '0') - 1;
    if (element.name !== 'h' || level < 0 || level > 8 || this.#styles.outline.length === 0) {
      return '';
    }
    const use = { counterKey: 'outline', useKey: 'outline', levels: this.#styles.outline, startOverrides: new Map() };
    return this.#counter.next(use, level);
  }

  #list(list: XmlElement, sink: Sink, outer: ListPlace | null): void {
    const level = outer ? outer.level + 1 : 0;
    const styleName = list.attributes['style-name'];
    const levels = (styleName === undefined ? undefined : this.#styles.lists.get(styleName)) ?? outer?.use.levels;
    const use = outer
      ? { ...outer.use, levels: levels ?? outer.use.levels }
      : this.#newUse(list, this.#levelsOfList(list, levels), styleName ?? '');
    for (const item of elementsOf(list)) {
      if (item.name === 'list-item' || item.name === 'list-header') {
        const start = Number(item.attributes['start-value'] ?? '');
        const own: ListUse =
          Number.isInteger(start) && item.attributes['start-value'] !== undefined
            ? { ...use, useKey: `${use.useKey}/${this.#lists++}`, startOverrides: new Map([[level, start]]) }
            : use;
        this.blocks(item, sink, { use: own, level: Math.min(level, 8), numbered: item.name === 'list-item' });
      }
    }
  }

  /** A list without a style of its own takes that of its first paragraph. */
  #levelsOfList(list: XmlElement, levels: ListUse['levels'] | undefined): ListUse['levels'] {
    if (levels) {
      return levels;
    }
    const paragraph = descendantsNamed(list, 'p')[0];
    const name = inherited(this.#styles, 'paragraph', paragraph?.attributes['style-name'], (style) => style.list);
    return (name === null ? undefined : this.#styles.lists.get(name)) ?? [];
  }

  #newUse(list: XmlElement, levels: ListUse['levels'], styleName: string): ListUse {
    const continued = list.attributes['continue-list'];
    const before =
      continued !== undefined
        ? this.#keys.get(continued)
        : list.attributes['continue-numbering'] === 'true'
          ? this.#lastKeyOfStyle.get(styleName)
          : undefined;
    this.#lists += 1;
    const key = before ?? `list${this.#lists}`;
    if (list.attributes.id !== undefined) {
      this.#keys.set(list.attributes.id, key);
    }
    this.#lastKeyOfStyle.set(styleName, key);
    return { counterKey: key, useKey: key, levels, startOverrides: new Map() };
  }

  #table(table: XmlElement): Line[] {
    const rows: Cell[][] = [];
    const visit = (parent: XmlElement): void => {
      for (const element of elementsOf(parent)) {
        if (element.name === 'table-row') {
          rows.push(this.#row(element));
        } else if (
          element.name === 'table-header-rows' ||
          element.name === 'table-rows' ||
          element.name === 'table-row-group'
        ) {
          visit(element);
        }
      }
    };
    visit(table);
    return tableLines(rows, (row) => row);
  }

  #row(row: XmlElement): Cell[] {
    return elementsOf(row)
      .filter((cell) => cell.name === 'table-cell' || cell.name === 'covered-table-cell')
      .map((cell) => {
        const lines: Line[] = [];
        this.blocks(cell, (line) => lines.push(line));
        return lines.filter((line) => line.text.trim() !== '');
      });
  }
}

/** Reads an OpenDocument text. Throws ReadError. */
export const readOdt = (zip: Zip): ReadDocument => {
  const manifest = new TextDecoder().decode(zip.read('META-INF/manifest.xml') ?? new Uint8Array());
  if (manifest.includes('encryption-data')) {
    throw encrypted();
  }
  const budget = newNodeBudget();
  const part = (name: string): XmlElement | null => {
    const bytes = zip.read(name);
    return bytes ? parseXml(bytes, budget) : null;
  };
  const content = part('content.xml');
  const text = childNamed(childNamed(content, 'body'), 'text');
  if (!content || !text) {
    throw damaged('找不到正文');
  }
  const styles = part('styles.xml');
  const reader = new OdtReader(readOdtStyles(styles ? [styles, content] : [content]));
  const builder = new DocumentBuilder();
  reader.blocks(text, (line) => builder.add(line));
  for (const line of reader.notes) {
    builder.add(line);
  }
  if (reader.pictures > 0) {
    builder.note(`文件中有 ${reader.pictures} 处图片，其中的文字没有读取。`);
  }
  return builder.finish('odt');
};
