import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { damaged, ReadError, tooLarge, unsafe } from '../readError.ts';

/**
 * One XML element. Names lose their namespace prefix: files choose the prefixes freely (some OFD writers leave them
 * out), and within one part of a document no two meanings share a local name where it matters here.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const noAttributes: Record<string, string> = Object.freeze(Object.create(null));

const localAttributes = (attributes: Record<string, string>): Record<string, string> => {
  const entries = Object.entries(attributes);
  if (entries.length === 0) {
    return noAttributes;
  }
  const result: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) {
    result[local(name)] ??= value;
  }
  return result;
};

/** XML says its own encoding; without a word it is UTF-8. */
export const decodeXml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const known = /^(utf-?8|gbk|gb2312|gb18030|big5)$/i.test(label) ? label : 'utf-8';
  return new TextDecoder(known).decode(bytes);
};

/** Counts nodes over all trees of one file. */
export interface NodeBudget {
  left: number;
}

export const newNodeBudget = (): NodeBudget => ({ left: limits.nodes });

/**
 * Reads XML into a tree. A document type is refused unread, so that no entity is ever declared or expanded; nesting
 * and the number of nodes are bounded. Throws ReadError `damaged`, `unsafe` or `too-large`.
 */
export const parseXml = (bytes: Uint8Array, budget: NodeBudget = newNodeBudget()): XmlElement => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  const spend = (): void => {
    budget.left -= 1;
    if (budget.left < 0) {
      throw tooLarge('内容过多');
    }
  };
  parser.on('doctype', () => {
    throw unsafe('含有文档类型或实体声明');
  });
  parser.on('error', (error) => {
    // Word drops stray control characters as well; everything else means that the file is broken.
    if (!error.message.includes('disallowed character')) {
      throw damaged('内容格式有误', error);
    }
  });
  parser.on('attribute', spend);
  parser.on('opentag', (tag) => {
    spend();
    const element = { name: local(tag.name), attributes: localAttributes(tag.attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > limits.depth) {
      throw unsafe('内容层层嵌套过深');
    }
  });
  parser.on('closetag', () => open.pop());
  const text = (value: string): void => {
    spend();
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw error instanceof ReadError ? error : damaged('内容格式有误', error);
  }
  const root = document.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') {
    throw damaged('内容为空');
  }
  return root;
};

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childNamed = (element: XmlElement | null | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** Every element of that name below, in document order. */
export const descendantsNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
