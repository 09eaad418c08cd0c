import { Parser } from 'htmlparser2';
import type { XmlElement } from '../container/xml.ts';
import { limits } from '../limits.ts';
import { tooLarge, unsafe } from '../readError.ts';

/** Elements whose content nobody reads as text. */
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'audio',
  'video',
  'canvas',
  'xml',
  'rp',
  'rt',
]);

/** Pages with unclosed tags nest deeper than they mean to; deeper elements are laid flat, far deeper ones refused. */
const flatDepth = limits.depth;
const refusedDepth = 4_000;

const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes.style ?? '');

/** Reads HTML as browsers do, however broken, into a tree without what is not text. */
export const parseHtml = (html: string): XmlElement => {
  const root: XmlElement = { name: '#root', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let skipped = 0;
  let nodes = 0;
  const spend = (): void => {
    nodes += 1;
    if (nodes > limits.nodes) {
      throw tooLarge('内容过多');
    }
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      spend();
      const isUnread = skipped > 0 || unread.has(name) || isHidden(attributes);
      skipped += isUnread ? 1 : 0;
      const element: XmlElement = { name, attributes, children: [] };
      if (!isUnread) {
        open[Math.min(open.length, flatDepth) - 1]?.children.push(element);
      }
      open.push(element);
      if (open.length > refusedDepth) {
        throw unsafe('内容层层嵌套过深');
      }
    },
    ontext: (text) => {
      if (skipped === 0) {
        spend();
        open[Math.min(open.length, flatDepth) - 1]?.children.push(text);
      }
    },
    onclosetag: () => {
      open.pop();
      skipped -= skipped > 0 ? 1 : 0;
    },
  });
  parser.end(html);
  return root;
};
