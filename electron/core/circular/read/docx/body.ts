import { childNamed, childrenNamed, elementsOf, type XmlElement } from '../container/xml.ts';
import type { Line } from '../documentBuilder.ts';
import { joinNumber, ListCounter, type ListUse } from '../numbering/listCounter.ts';
import { type Cell, tableLines } from '../tableRows.ts';
import type { Numbering } from './numbering.ts';
import { type FieldStack, markIsDeleted, paragraphText } from './paragraphText.ts';
import { listOf, outlineLevelOf, type Style, type Styles } from './styles.ts';

type Sink = (line: Line) => void;

/** Elements around blocks that add nothing of their own. */
const transparent = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag', 'Choice', 'body']);

/** Walks blocks in order and hands on their lines; keeps the list counters and open fields of the document. */
export class BodyReader {
  pictures = 0;
  /** Parts in another format inside the document (`w:altChunk`), which are not read. */
  foreignParts = 0;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #counter = new ListCounter();
  readonly #fields: FieldStack = [];
  #carried = '';
  #boxDepth = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  blocks(parent: XmlElement, sink: Sink): void {
    for (const element of elementsOf(parent)) {
      this.#block(element, sink);
    }
  }

  /** Hands on what a removed last paragraph mark left waiting. */
  end(sink: Sink): void {
    sink({ text: this.#carried, kind: 'paragraph' });
    this.#carried = '';
  }

  #block(element: XmlElement, sink: Sink): void {
    if (element.name === 'p') {
      this.#paragraph(element, sink);
    } else if (element.name === 'tbl') {
      this.#table(element).forEach(sink);
    } else if (element.name === 'altChunk') {
      this.foreignParts += 1;
    } else if (element.name === 'AlternateContent') {
      const chosen = elementsOf(element)[0];
      if (chosen) {
        this.blocks(chosen, sink);
      }
    } else if (transparent.has(element.name)) {
      this.blocks(element, sink);
    }
  }

  #paragraph(paragraph: XmlElement, sink: Sink): void {
    const properties = childNamed(paragraph, 'pPr');
    const styleId = childNamed(properties, 'pStyle')?.attributes.val ?? this.#styles.defaultParagraph;
    const style = styleId === null ? undefined : this.#styles.byId.get(styleId);
    const content = paragraphText(paragraph, this.#styles, this.#fields, style?.bold ?? false);
    this.pictures += content.pictures;
    const text = this.#carried + content.text;
    this.#carried = '';
    if (markIsDeleted(paragraph)) {
      this.#carried = text;
    } else {
      const list = this.#listOf(properties, styleId, style);
      // An empty numbered paragraph counts as well: Word shows its number.
      const number = list ? this.#counter.next(list.use, list.level) : '';
      const separated = list?.use.levels[list.level]?.separated ?? true;
      const outline = outlineLevelOf(properties) ?? style?.outlineLevel ?? 9;
      sink({
        text: text.trim() === '' ? '' : joinNumber(number, text, separated),
        kind: outline < 9 ? 'heading' : 'paragraph',
        ...(content.bold ? { bold: true } : {}),
      });
    }
    this.#boxes(content.boxes, sink);
  }

  #boxes(boxes: XmlElement[], sink: Sink): void {
    this.#boxDepth += 1;
    for (const box of this.#boxDepth > 8 ? [] : boxes) {
      this.blocks(box, sink);
    }
    this.#boxDepth -= 1;
  }

  #listOf(
    properties: XmlElement | undefined,
    styleId: string | null,
    style: Style | undefined,
  ): { use: ListUse; level: number } | null {
    const direct = listOf(properties);
    const number = direct.number ?? style?.listNumber ?? null;
    if (number === null || number === '0') {
      return null;
    }
    const fromStyle = styleId === null ? null : this.#numbering.levelOfStyle(number, styleId);
    const level = direct.level ?? (direct.number === null ? (fromStyle ?? style?.listLevel ?? 0) : 0);
    const use = this.#numbering.use(number);
    return use && level >= 0 && level < 9 ? { use, level } : null;
  }

  #table(table: XmlElement): Line[] {
    const rows: Cell[][] = [];
    const addRows = (parent: XmlElement): void => {
      for (const element of elementsOf(parent)) {
        if (element.name === 'tr') {
          if (childNamed(childNamed(element, 'trPr'), 'del') === undefined) {
            rows.push(this.#row(element));
          }
        } else if (transparent.has(element.name)) {
          addRows(element);
        }
      }
    };
    addRows(table);
    return tableLines(rows, (row) => row);
  }

  #row(row: XmlElement): Cell[] {
    const cells: Cell[] = [];
    const addCells = (parent: XmlElement): void => {
      for (const element of elementsOf(parent)) {
        if (element.name === 'tc') {
          cells.push(this.#cell(element), ...this.#spanned(element));
        } else if (transparent.has(element.name)) {
          addCells(element);
        }
      }
    };
    addCells(row);
    return cells;
  }

  #cell(cell: XmlElement): Cell {
    const lines: Line[] = [];
    this.blocks(cell, (line) => lines.push(line));
    return lines.filter((line) => line.text.trim() !== '');
  }

  /** Empty cells in place of those a wide cell covers, so that columns stay in line. */
  #spanned(cell: XmlElement): Cell[] {
    const span = Number(childNamed(childNamed(cell, 'tcPr'), 'gridSpan')?.attributes.val ?? '1');
    return Number.isInteger(span) && span > 1 && span <= 64 ? Array.from({ length: span - 1 }, () => []) : [];
  }
}

/** The notes of `footnotes.xml` or `endnotes.xml` that hold text, separators left out. */
export const noteElements = (root: XmlElement | null, name: 'footnote' | 'endnote'): XmlElement[] =>
  root ? childrenNamed(root, name).filter((note) => !/separator|notice/i.test(note.attributes.type ?? '')) : [];
