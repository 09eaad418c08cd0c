import { limits } from '../limits.ts';
import { tooLargeTable, unknownTable } from '../refusals.ts';
import type { Merge, Row, Table } from '../table.ts';
import type { TextFile } from '../text/textFile.ts';
import { MergeLists } from '../workbook/mergeLists.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { sheetAt } from '../workbook/sheets.ts';
import { HtmlTableReader } from './tableReader.ts';

/** The tables of a page in which anything is written, with the merged regions at their tops. */
const findTables = async (file: TextFile): Promise<{ index: number; merges: Merge[] }[]> => {
  const merges = new MergeLists();
  const filled = new Set<number>();
  const reader = new HtmlTableReader({
    row: (table, _number, cells) => {
      if (cells.length > 0) filled.add(table);
      if (filled.size > limits.sheets) throw tooLargeTable(`网页里的表格超过 ${limits.sheets} 个`);
    },
    merge: (table, merge) => merges.add(table, merge),
  });
  for await (const piece of file.pieces()) reader.write(piece);
  reader.end();
  return [...filled].sort((one, other) => one - other).map((index) => ({ index, merges: merges.of(index) }));
};

/** Opens a page with tables, as web platforms hand them out under the name `.xls`. @throws CoreError. */
export const openHtml = async (file: TextFile): Promise<Table> => {
  const tables = await findTables(file);
  if (tables.length === 0) throw unknownTable('网页里没有表格');
  return {
    info: {
      kind: 'html',
      encoding: file.encoding,
      sheets: tables.map((_, position) => ({ name: `表格 ${position + 1}`, hidden: false })),
      warnings: [],
    },
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      const { index } = sheetAt(tables, sheet);
      const batches = new RowBatches();
      const reader = new HtmlTableReader({
        row: (table, number, cells) => {
          if (table === index) batches.add(number, cells);
        },
        merge: () => {},
      });
      for await (const piece of file.pieces()) {
        reader.write(piece);
        if (batches.hasReady) yield* batches.take();
      }
      reader.end();
      yield* batches.take(true);
    },
    merges: async (sheet = 0) => sheetAt(tables, sheet).merges,
  };
};
