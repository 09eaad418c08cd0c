import type { ZipFile } from '../container/zipFile.ts';
import { decodeXml } from '../markup/decodeXml.ts';
import { XmlScanner } from '../markup/xmlScanner.ts';
import type { Row, Table } from '../table.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { SharedStrings } from '../workbook/sharedStrings.ts';
import { noteOnce, sheetAt } from '../workbook/sheets.ts';
import { readMerges } from './mergeReader.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { type CellSources, SheetReader } from './sheetReader.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

const readSources = async (zip: ZipFile, workbook: Workbook): Promise<CellSources> => ({
  shared:
    workbook.sharedStrings === null ? new SharedStrings() : await readSharedStrings(zip.pieces(workbook.sharedStrings)),
  dateStyles: await readDateStyles(workbook.styles === null ? null : await zip.read(workbook.styles)),
  is1904: workbook.is1904,
});

async function* readRows(pieces: AsyncIterable<Uint8Array>, reader: SheetReader, batches: RowBatches) {
  const scanner = new XmlScanner(reader);
  for await (const text of decodeXml(pieces)) {
    scanner.write(text);
    if (batches.hasReady) yield* batches.take();
  }
  scanner.end();
  yield* batches.take(true);
}

/** Opens a workbook of Excel 2007 and later (ECMA-376, also its strict form). @throws CoreError. */
export const openXlsx = async (zip: ZipFile): Promise<Table> => {
  const workbook = await readWorkbook(zip);
  const info: Table['info'] = {
    kind: 'xlsx',
    encoding: null,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    warnings: workbook.warnings,
  };
  return {
    info,
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      const { part, name } = sheetAt(workbook.sheets, sheet);
      const batches = new RowBatches();
      const reader = new SheetReader(await readSources(zip, workbook), batches);
      yield* readRows(zip.pieces(part), reader, batches);
      if (reader.formulasWithoutValue > 0)
        noteOnce(
          info,
          `工作表“${name}”有 ${reader.formulasWithoutValue} 个公式没有保存结果，按空白读取。请用 WPS 或 Excel 打开后保存一次再导入。`,
        );
    },
    merges: async (sheet = 0) => await readMerges(zip.pieces(sheetAt(workbook.sheets, sheet).part)),
  };
};
