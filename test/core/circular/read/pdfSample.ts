import { deflateSync } from 'node:zlib';

/** What a made PDF holds. */
export interface PdfSample {
  /** The drawing commands of every page. */
  content: string;
  pages?: number;
  /** The object of the font named F1. */
  font?: string;
}

/** Makes a PDF whose pages all show the same content, in a font that it does not embed. */
export const pdf = ({
  content,
  pages = 1,
  font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
}: PdfSample): Uint8Array => {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${'3 0 R '.repeat(pages)}]>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${packed.byteLength}/Filter/FlateDecode>>stream\n${packed.toString('latin1')}\nendstream`,
    font,
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${table}${end}`, 'latin1');
};
