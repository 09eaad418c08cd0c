import { elementsOf, type XmlElement } from '../container/xml.ts';
import { inherited, type OdtStyles } from './listStyles.ts';

/** What stands in one paragraph. */
export interface OdtParagraph {
  text: string;
  bold: boolean;
  boxes: XmlElement[];
  notes: XmlElement[];
  pictures: number;
}

/** Comments, phonetic guides and marks of changes are not text. */
const dropped = new Set([
  'annotation',
  'annotation-end',
  'ruby-text',
  'tracked-changes',
  'change',
  'note-citation',
  'script',
]);

interface Walk {
  styles: OdtStyles;
  result: OdtParagraph;
  plain: boolean;
  visible: boolean;
}

const append = (text: string, bold: boolean, walk: Walk): void => {
  walk.result.text += text;
  if (text.trim() !== '') {
    walk.visible = true;
    walk.plain ||= !bold;
  }
};

const visit = (element: XmlElement, bold: boolean, walk: Walk): void => {
  for (const child of element.children) {
    if (typeof child === 'string') {
      // White space of the source counts as one blank (ODF 1.3, 6.1.2).
      append(child.replace(/[ \t\r\n]+/g, ' '), bold, walk);
    } else if (child.name === 's') {
      const count = Math.min(200, Math.max(1, Number(child.attributes.c ?? '1') || 1));
      append(' '.repeat(count), bold, walk);
    } else if (child.name === 'tab') {
      append('\t', bold, walk);
    } else if (child.name === 'line-break') {
      append('\n', bold, walk);
    } else if (child.name === 'note') {
      walk.result.notes.push(...elementsOf(child).filter((part) => part.name === 'note-body'));
    } else if (child.name === 'text-box') {
      walk.result.boxes.push(child);
    } else if (child.name === 'image') {
      walk.result.pictures += 1;
    } else if (!dropped.has(child.name)) {
      const own =
        child.name === 'span'
          ? inherited(walk.styles, 'text', child.attributes['style-name'], (style) => style.bold)
          : null;
      visit(child, own ?? bold, walk);
    }
  }
};

/** The text of one `text:p` or `text:h`; removed text is kept elsewhere in the file and so not in it. */
export const odtParagraph = (paragraph: XmlElement, styles: OdtStyles): OdtParagraph => {
  const result: OdtParagraph = { text: '', bold: false, boxes: [], notes: [], pictures: 0 };
  const walk: Walk = { styles, result, plain: false, visible: false };
  const bold = inherited(styles, 'paragraph', paragraph.attributes['style-name'], (style) => style.bold) ?? false;
  visit(paragraph, bold, walk);
  result.bold = walk.visible && !walk.plain;
  return result;
};
