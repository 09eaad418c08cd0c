import { elementsOf, type XmlElement } from '../container/xml.ts';

/** Elements that can hold a whole article. */
const containers = new Set([
  '#root',
  'html',
  'body',
  'div',
  'td',
  'tr',
  'tbody',
  'table',
  'section',
  'article',
  'main',
  'form',
  'center',
  'font',
  'span',
  'ul',
  'li',
  'ucapcontent',
]);

/** The share of all prose that must lie in one child before the rest counts as what stands around the article. */
const mainShare = 0.7;

/** Characters outside links, short labels left out: menus are made of links and labels, articles of prose. */
const prose = (element: XmlElement, weights: Map<XmlElement, number>): number => {
  let weight = 0;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const length = child.trim().length;
      weight += length >= 8 || /[，。；,;]/.test(child) ? length : 0;
    } else if (child.name !== 'a') {
      weight += prose(child, weights);
    }
  }
  weights.set(element, weight);
  return weight;
};

const boxes = new Set([
  'div',
  'p',
  'table',
  'tr',
  'td',
  'ul',
  'ol',
  'section',
  'article',
  'form',
  'nav',
  'footer',
  'header',
]);

const paragraphs = new Set(['div', 'p', 'section', 'span']);

/** An element with text of its own and no boxes inside. */
const isParagraph = (element: XmlElement): boolean =>
  paragraphs.has(element.name) &&
  element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : child.name !== 'a')) &&
  !elementsOf(element).some((child) => boxes.has(child.name));

/** Paragraphs side by side: the element that holds them is the article, even if one of them is very long. */
const holdsParagraphs = (element: XmlElement): boolean => {
  const count = new Map<string, number>();
  for (const child of elementsOf(element)) {
    if (isParagraph(child)) {
      const key = `${child.name}.${child.attributes.class ?? ''}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return [...count].some(([key, times]) => times >= (key.startsWith('p.') ? 2 : 3));
};

/**
 * The elements from the root down to the innermost one that holds most of the page's prose; empty where the page has
 * no such part.
 */
export const findMainPart = (root: XmlElement): XmlElement[] => {
  const weights = new Map<XmlElement, number>();
  if (prose(root, weights) < 60) {
    return [];
  }
  const path = [root];
  let current = root;
  for (;;) {
    const weight = weights.get(current) ?? 0;
    const next = elementsOf(current).find(
      (child) => containers.has(child.name) && (weights.get(child) ?? 0) >= weight * mainShare,
    );
    if (!next || holdsParagraphs(current)) {
      return path;
    }
    path.push(next);
    current = next;
  }
};
