import { childNamed, childrenNamed, type XmlElement } from '../container/xml.ts';

/** What a paragraph or character style says of the things the reader needs. Numbers are null where nothing is said. */
export interface Style {
  basedOn: string | null;
  listNumber: string | null;
  listLevel: number | null;
  outlineLevel: number | null;
  bold: boolean | null;
  hidden: boolean | null;
}

/** All styles by their id, with inheritance (basedOn) already resolved. */
export interface Styles {
  byId: ReadonlyMap<string, Style>;
  defaultParagraph: string | null;
}

const value = (element: XmlElement | undefined): string | null => element?.attributes.val ?? null;

const integer = (text: string | null): number | null =>
  text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;

/** `<w:b/>` is on, `<w:b w:val="0"/>` off, no element says nothing. */
export const onOff = (properties: XmlElement | undefined, name: string): boolean | null => {
  const element = childNamed(properties, name);
  return element === undefined ? null : !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '1');
};

/** The list that paragraph properties name: `numId` "0" switches numbering off. */
export const listOf = (properties: XmlElement | undefined): { number: string | null; level: number | null } => {
  const numbering = childNamed(properties, 'numPr');
  return { number: value(childNamed(numbering, 'numId')), level: integer(value(childNamed(numbering, 'ilvl'))) };
};

export const outlineLevelOf = (properties: XmlElement | undefined): number | null =>
  integer(value(childNamed(properties, 'outlineLvl')));

const readStyle = (element: XmlElement): Style => {
  const paragraph = childNamed(element, 'pPr');
  const run = childNamed(element, 'rPr');
  const list = listOf(paragraph);
  const headingName = /^heading ([1-9])$/i.exec(value(childNamed(element, 'name')) ?? '');
  return {
    basedOn: value(childNamed(element, 'basedOn')),
    listNumber: list.number,
    listLevel: list.level,
    outlineLevel: outlineLevelOf(paragraph) ?? (headingName ? Number(headingName[1]) - 1 : null),
    bold: onOff(run, 'b'),
    hidden: onOff(run, 'vanish'),
  };
};

const resolve = (id: string, own: ReadonlyMap<string, Style>): Style => {
  const result: Style = { ...(own.get(id) as Style) };
  const seen = new Set([id]);
  for (let parent = result.basedOn; parent !== null && !seen.has(parent); ) {
    seen.add(parent);
    const base = own.get(parent);
    result.listNumber ??= base?.listNumber ?? null;
    result.listLevel ??= base?.listLevel ?? null;
    result.outlineLevel ??= base?.outlineLevel ?? null;
    result.bold ??= base?.bold ?? null;
    result.hidden ??= base?.hidden ?? null;
    parent = seen.size > 50 ? null : (base?.basedOn ?? null);
  }
  return result;
};

/** Reads `styles.xml`; null (no such part) gives no styles. */
export const readStyles = (root: XmlElement | null): Styles => {
  const own = new Map<string, Style>();
  let defaultParagraph: string | null = null;
  for (const element of root ? childrenNamed(root, 'style') : []) {
    const id = element.attributes.styleId;
    if (id === undefined) {
      continue;
    }
    own.set(id, readStyle(element));
    if (element.attributes.type === 'paragraph' && ['1', 'true', 'on'].includes(element.attributes.default ?? '')) {
      defaultParagraph = id;
    }
  }
  return { byId: new Map([...own.keys()].map((id) => [id, resolve(id, own)])), defaultParagraph };
};
