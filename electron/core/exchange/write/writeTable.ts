import { writeWhole } from './atomicFile.ts';
import { packageParts, partOfSheet, withDeclaration } from './packageXml.ts';
import type { SheetToWrite, WriteOptions, Written } from './sheet.ts';
import { SheetNames } from './sheetNames.ts';
import { RowSource, SheetXml, type Tally } from './sheetXml.ts';
import { stylesXml } from './styles.ts';
import { ZipWriter } from './zipWriter.ts';

async function* declared(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield withDeclaration('');
  yield* pieces;
}

/** One sheet, or several where its rows are more than one can have. */
const writeSheet = async (zip: ZipWriter, sheet: SheetToWrite, names: SheetNames, tally: Tally): Promise<void> => {
  const rows = new RowSource(sheet.rows);
  try {
    do {
      const part = partOfSheet(names.list.length);
      names.add(sheet.name);
      await zip.add(part, declared(new SheetXml(sheet, tally).pieces(rows)));
    } while (await rows.hasNext());
  } finally {
    await rows.close();
  }
};

/**
 * Writes a workbook (XLSX) row by row, whatever its length in the same memory. Texts stay texts, also where they begin
 * like a formula; days are real days. An empty text is an empty cell. The file is there as a whole or not at all.
 * @throws CoreError `input` beyond 4 GB; errors of the file system and of `rows` as they are.
 */
export const writeTable = async (
  path: string,
  sheets: SheetToWrite[],
  options: WriteOptions = {},
): Promise<Written> => {
  const tally: Tally = { rows: 0, shortened: 0, report: options.onRows ?? (() => {}) };
  const names = new SheetNames();
  await writeWhole(path, async (file) => {
    const zip = new ZipWriter(file);
    for (const sheet of sheets) await writeSheet(zip, sheet, names, tally);
    await zip.add('xl/styles.xml', [withDeclaration(stylesXml)]);
    for (const [name, xml] of packageParts(names.list)) await zip.add(name, [xml]);
    await zip.finish();
  });
  return { rows: tally.rows, shortened: tally.shortened };
};
