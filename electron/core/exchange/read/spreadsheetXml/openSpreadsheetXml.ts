import { XmlScanner } from '../markup/xmlScanner.ts';
import { damagedTable } from '../refusals.ts';
import type { Row, Table } from '../table.ts';
import type { TextFile } from '../text/textFile.ts';
import { MergeLists } from '../workbook/mergeLists.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { sheetAt } from '../workbook/sheets.ts';
import { SpreadsheetXmlReader } from './sheetReader.ts';

/** Opens Excel's XML of 2003, often named `.xls`. @throws CoreError. */
export const openSpreadsheetXml = async (file: TextFile): Promise<Table> => {
  const merges = new MergeLists();
  const survey = new SpreadsheetXmlReader({
    row: () => {},
    merge: (sheet, merge) => merges.add(sheet, merge),
  });
  const scanner = new XmlScanner(survey);
  for await (const piece of file.pieces()) scanner.write(piece);
  scanner.end();
  if (survey.sheets.length === 0) throw damagedTable('没有工作表');
  return {
    info: { kind: 'xml', encoding: file.encoding, sheets: survey.sheets, warnings: [] },
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      sheetAt(survey.sheets, sheet);
      const batches = new RowBatches();
      const reader = new SpreadsheetXmlReader({
        row: (index, number, cells) => {
          if (index === sheet) batches.add(number, cells);
        },
        merge: () => {},
      });
      const rows = new XmlScanner(reader);
      for await (const piece of file.pieces()) {
        rows.write(piece);
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
