import { childNamed, descendantsNamed, elementsOf, type XmlElement } from '../container/xml.ts';
import { onOff, type Styles } from './styles.ts';

/** What stands in one paragraph. */
export interface ParagraphText {
  text: string;
  /** Whether every visible character is bold. */
  bold: boolean;
  /** Contents of text boxes anchored here (`w:txbxContent`). */
  boxes: XmlElement[];
  pictures: number;
}

/** Complex fields run across paragraphs: their code is not text, their result is. */
export type FieldStack = ('code' | 'result')[];

/** Removed text, comments, codes and phonetic guides: not what the accepted document reads. */
const dropped = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'rPr',
  'pPr',
  'sdtPr',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'continuationSeparator',
]);

/** Signs of symbol fonts that forms use as boxes to tick. */
const symbols: Record<string, string> = {
  f0fe: '☑',
  f052: '☑',
  f0a8: '□',
  f06f: '□',
  f0a3: '□',
  f071: '□',
  f0fc: '✓',
  f0fb: '✗',
  f06c: '●',
  f0b7: '●',
};

interface Walk {
  styles: Styles;
  fields: FieldStack;
  styleBold: boolean;
  result: ParagraphText;
  plain: boolean;
  visible: boolean;
}

const symbol = (element: XmlElement): string => {
  const code = (element.attributes.char ?? '').toLowerCase();
  return symbols[code] ?? (/^[0-9a-f]{4}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : '');
};

/** The characters that an element of a run stands for; null where it is none of those. */
const characters = (element: XmlElement): string | null => {
  switch (element.name) {
    case 't':
      return element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(element);
    default:
      return null;
  }
};

const moveField = (element: XmlElement, fields: FieldStack): void => {
  const type = element.attributes.fldCharType;
  if (type === 'begin') {
    fields.push('code');
  } else if (type === 'separate' && fields.length > 0) {
    fields[fields.length - 1] = 'result';
  } else if (type === 'end') {
    fields.pop();
  }
};

const runIsBold = (run: XmlElement, walk: Walk): boolean => {
  const properties = childNamed(run, 'rPr');
  const styleId = childNamed(properties, 'rStyle')?.attributes.val;
  return onOff(properties, 'b') ?? (styleId ? walk.styles.byId.get(styleId)?.bold : null) ?? walk.styleBold;
};

const runIsHidden = (run: XmlElement, walk: Walk): boolean => {
  const properties = childNamed(run, 'rPr');
  const styleId = childNamed(properties, 'rStyle')?.attributes.val;
  return onOff(properties, 'vanish') ?? (styleId ? walk.styles.byId.get(styleId)?.hidden : null) ?? false;
};

const append = (text: string, bold: boolean, walk: Walk): void => {
  if (walk.fields.includes('code')) {
    return;
  }
  walk.result.text += text;
  if (text.trim() !== '') {
    walk.visible = true;
    walk.plain ||= !bold;
  }
};

/** The same drawing stands twice, for new and old programs: the first that holds a text box counts. */
const alternative = (element: XmlElement): XmlElement | undefined => {
  const choices = elementsOf(element);
  return choices.find((choice) => descendantsNamed(choice, 'txbxContent').length > 0) ?? choices[0];
};

const drawing = (element: XmlElement, walk: Walk): void => {
  const boxes = descendantsNamed(element, 'txbxContent');
  walk.result.boxes.push(...boxes);
  if (boxes.length === 0) {
    walk.result.pictures += 1;
  }
};

const visit = (element: XmlElement, bold: boolean, walk: Walk): void => {
  if (dropped.has(element.name)) {
    return;
  }
  if (element.name === 'fldChar') {
    moveField(element, walk.fields);
    return;
  }
  if (element.name === 'drawing' || element.name === 'pict' || element.name === 'object') {
    drawing(element, walk);
    return;
  }
  if (element.name === 'AlternateContent') {
    const chosen = alternative(element);
    if (chosen) {
      visit(chosen, bold, walk);
    }
    return;
  }
  const text = characters(element);
  if (text !== null) {
    append(text, bold, walk);
    return;
  }
  const isRun = element.name === 'r';
  if (isRun && runIsHidden(element, walk)) {
    return;
  }
  const inner = isRun ? runIsBold(element, walk) : bold;
  for (const child of elementsOf(element)) {
    visit(child, inner, walk);
  }
};

/** The text of one `w:p` as it reads with all tracked changes accepted; `fields` carries open fields over. */
export const paragraphText = (
  paragraph: XmlElement,
  styles: Styles,
  fields: FieldStack,
  styleBold: boolean,
): ParagraphText => {
  const result: ParagraphText = { text: '', bold: false, boxes: [], pictures: 0 };
  const walk: Walk = { styles, fields, styleBold, result, plain: false, visible: false };
  for (const child of elementsOf(paragraph)) {
    visit(child, styleBold, walk);
  }
  result.bold = walk.visible && !walk.plain;
  return result;
};

/** Whether the paragraph's own mark was deleted: its text then runs on into the next paragraph. */
export const markIsDeleted = (paragraph: XmlElement): boolean => {
  const properties = childNamed(childNamed(paragraph, 'pPr'), 'rPr');
  return childNamed(properties, 'del') !== undefined || childNamed(properties, 'moveFrom') !== undefined;
};
