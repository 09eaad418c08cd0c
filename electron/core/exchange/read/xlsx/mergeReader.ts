import { decodeXml } from '../markup/decodeXml.ts';
import { XmlScanner } from '../markup/xmlScanner.ts';
import { attributeOf } from '../markup/xmlText.ts';
import type { Merge } from '../table.ts';
import { MergeLists } from '../workbook/mergeLists.ts';
import { mergeOf } from '../workbook/reference.ts';

/** The merged regions stand behind all rows, which are passed over unread here. */
async function* behindRows(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isBehind = false;
  let tail = '';
  for await (const text of texts) {
    if (isBehind) {
      yield text;
      continue;
    }
    const whole = tail + text;
    const match = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/.exec(whole);
    if (match) {
      isBehind = true;
      yield `<rest>${whole.slice(match.index + match[0].length)}`;
    }
    tail = whole.slice(-64);
  }
}

/** Reads the merged regions of a sheet. @throws CoreError. */
export const readMerges = async (pieces: AsyncIterable<Uint8Array>): Promise<Merge[]> => {
  const merges = new MergeLists();
  const scanner = new XmlScanner({
    open: (name, attributes) => {
      const merge = name === 'mergeCell' ? mergeOf(attributeOf(attributes, 'ref') ?? '') : null;
      if (merge) merges.add(0, merge);
    },
    close: () => {},
    text: () => {},
  });
  for await (const text of behindRows(decodeXml(pieces))) scanner.write(text);
  return merges.of(0);
};
