import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { XmlScanner } from '../../../../electron/core/exchange/read/markup/xmlScanner.ts';
import { attributeOf } from '../../../../electron/core/exchange/read/markup/xmlText.ts';
import { RecordReader } from '../../../../electron/core/exchange/read/text/recordReader.ts';
import { csvRules } from '../../../../electron/core/exchange/read/text/separator.ts';

/* A file comes in pieces, cut anywhere. */

const cut = (text: string, places: number[]): string[] => {
  const sorted = [
    0,
    ...places.map((place) => place % (text.length + 1)).sort((one, other) => one - other),
    text.length,
  ];
  return sorted.slice(1).map((end, at) => text.slice(sorted[at], end));
};

const places = fc.array(fc.nat(), { maxLength: 12 });

/** Events as a list: texts joined, as they may come in several pieces. */
class Events {
  readonly list: string[] = [];
  #text = '';
  add(event: string): void {
    if (this.#text !== '') this.list.push(`"${this.#text}"`);
    this.#text = '';
    this.list.push(event);
  }
  text(text: string): void {
    this.#text += text;
  }
}

const scanned = (pieces: string[]): string[] => {
  const events = new Events();
  const scanner = new XmlScanner({
    open: (name, attributes) =>
      events.add(`<${name} ${['r', 's', 't'].map((key) => attributeOf(attributes, key)).join()}`),
    close: (name) => events.add(`/${name}`),
    text: (text) => events.text(text),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events.list;
};

/** The same by a full XML parser. */
const parsed = (xml: string): string[] => {
  const events = new Events();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const values = new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    events.add(`<${local(name)} ${['r', 's', 't'].map((key) => values.get(key) ?? null).join()}`);
  });
  parser.on('closetag', ({ name }) => events.add(`/${local(name)}`));
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.write(xml).close();
  return events.list;
};

const content = fc
  .array(
    fc.constantFrom(
      '质',
      'a',
      ' ',
      '\n',
      '\r\n',
      '>',
      ';',
      '&amp;',
      '&lt;',
      '&#20057;',
      '&#x4E59;',
      '<![CDATA[<b>&amp;]]>',
      '<!-- <c> -->',
      '<?p > ?>',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const value = fc
  .array(fc.constantFrom('A1', '>', '&quot;', "'", ' r=', '/', '质'), { maxLength: 4 })
  .map((parts) => `"${parts.join('')}"`);
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 'x:t', 'note', 'xr'), value), { selector: ([name]) => name })
  .map((list) => list.map(([name, text]) => ` ${name}=${text}`).join(''));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(fc.constantFrom('c', 'x:row', 'v'), attributes).map(([name, list]) => `<${name}${list}/>`),
    fc
      .tuple(
        fc.constantFrom('c', 'x:row', 'v'),
        attributes,
        fc.array(fc.oneof(content, tie('element')), { maxLength: 3 }),
      )
      .map(([name, list, inside]) => `<${name}${list}>${inside.join('')}</${name}>`),
  ),
}));

test('XML is read as a full parser reads it, wherever it is cut', () => {
  fc.assert(
    fc.property(element, places, (xml, cuts) => {
      expect(scanned(cut(xml, cuts))).toEqual(parsed(xml));
    }),
    { numRuns: 1_000 },
  );
});

test('separated values are read the same, wherever they are cut', () => {
  const read = (pieces: string[]) => {
    const reader = new RecordReader(csvRules(','));
    for (const piece of pieces) reader.write(piece);
    reader.end();
    return { rows: reader.batches.take(true), stray: reader.strayQuoteRows };
  };
  const text = fc.array(fc.constantFrom('质', 'a', ',', '"', '""', '\r\n', '\n', '\r', '="', '\t='), { maxLength: 30 });
  fc.assert(
    fc.property(text, places, (parts, cuts) => {
      const whole = parts.join('');
      expect(read(cut(whole, cuts))).toEqual(read([whole]));
    }),
    { numRuns: 1_000 },
  );
});
