import { limits } from '../limits.ts';
import { onePiece, scanXml } from '../markup/decodeXml.ts';
import { attributeOf } from '../markup/xmlText.ts';
import { tooLargeTable } from '../refusals.ts';
import { isBuiltInDate, isDateFormat } from '../workbook/numberFormats.ts';

/** Reads the part `styles.xml`: for each cell format whether it shows a day. @throws CoreError. */
export const readDateStyles = async (bytes: Uint8Array | null): Promise<boolean[]> => {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCellFormats = false;
  if (bytes === null) return styles;
  await scanXml(onePiece(bytes), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true;
      const format = name === 'numFmt' || name === 'xf' ? Number(attributeOf(attributes, 'numFmtId') ?? 0) : 0;
      if (name === 'numFmt') custom.set(format, isDateFormat(attributeOf(attributes, 'formatCode') ?? ''));
      if (name === 'xf' && isInCellFormats) styles.push(custom.get(format) ?? isBuiltInDate(format));
      if (styles.length > limits.styles || custom.size > limits.styles) throw tooLargeTable('单元格样式过多');
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
    text: () => {},
  });
  return styles;
};
