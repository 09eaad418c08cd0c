import { scanXml } from '../markup/decodeXml.ts';
import type { XmlHandler } from '../markup/xmlScanner.ts';
import { SharedStrings } from '../workbook/sharedStrings.ts';
import { RichText } from './richText.ts';

/** Reads the part `sharedStrings.xml`. @throws CoreError. */
export const readSharedStrings = async (pieces: AsyncIterable<Uint8Array>): Promise<SharedStrings> => {
  const strings = new SharedStrings();
  const rich = new RichText();
  const handler: XmlHandler = {
    open: (name) => rich.open(name),
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.add(rich.take());
    },
    text: (text) => rich.text(text),
  };
  await scanXml(pieces, handler);
  return strings;
};
