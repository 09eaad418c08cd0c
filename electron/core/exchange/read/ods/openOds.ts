import type { ZipFile } from '../container/zipFile.ts';
import { limits } from '../limits.ts';
import { decodeXml, scanXml } from '../markup/decodeXml.ts';
import { XmlScanner } from '../markup/xmlScanner.ts';
import { encryptedTable, tooLargeTable, unknownTable } from '../refusals.ts';
import type { Row, Table } from '../table.ts';
import { MergeLists } from '../workbook/mergeLists.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { sheetAt } from '../workbook/sheets.ts';
import { OdsReader } from './sheetReader.ts';

const content = 'content.xml';

const checkPackage = async (zip: ZipFile): Promise<void> => {
  const manifest = Buffer.from((await zip.read('META-INF/manifest.xml')) ?? []).toString('utf8');
  if (manifest.includes('encryption-data')) throw encryptedTable();
  const mimetype = Buffer.from((await zip.read('mimetype')) ?? []).toString('utf8');
  if (mimetype !== '' && !mimetype.includes('spreadsheet')) throw unknownTable('是 ODF 文档，不是表格');
};

/** Opens a sheet of OpenDocument (ODS) as LibreOffice and WPS write it. @throws CoreError. */
export const openOds = async (zip: ZipFile): Promise<Table> => {
  await checkPackage(zip);
  const merges = new MergeLists();
  const survey = new OdsReader({
    row: () => {},
    merge: (sheet, merge) => merges.add(sheet, merge),
  });
  await scanXml(zip.pieces(content), survey);
  if (survey.sheets.length === 0) throw unknownTable('里面没有工作表');
  if (survey.sheets.length > limits.sheets) throw tooLargeTable(`工作表超过 ${limits.sheets} 个`);
  return {
    info: { kind: 'ods', encoding: null, sheets: survey.sheets, warnings: [] },
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      sheetAt(survey.sheets, sheet);
      const batches = new RowBatches();
      const reader = new OdsReader({
        row: (index, number, cells, repeat) => {
          if (index !== sheet) return;
          // They share their cells: a file of a few bytes may repeat a row a million times.
          for (let at = 0; at < repeat; at += 1) batches.add(number + at, cells);
        },
        merge: () => {},
      });
      const scanner = new XmlScanner(reader);
      for await (const text of decodeXml(zip.pieces(content))) {
        scanner.write(text);
        if (batches.hasReady) yield* batches.take();
      }
      yield* batches.take(true);
    },
    merges: async (sheet = 0) => {
      sheetAt(survey.sheets, sheet);
      return merges.of(sheet);
    },
  };
};
