import type { Row, Table } from '../table.ts';
import { noteOnce, sheetAt } from '../workbook/sheets.ts';
import { RecordReader, warningsOf } from './recordReader.ts';
import { csvRules, findSeparator, namedSeparator } from './separator.ts';
import type { TextFile } from './textFile.ts';

/** The text behind its first characters, which were a line for the program. */
async function* behind(pieces: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let left = length;
  for await (const piece of pieces) {
    const cut = Math.min(left, piece.length);
    left -= cut;
    if (cut < piece.length) yield piece.slice(cut);
  }
}

/** Opens separated values: commas, semicolons, tabs or bars, whichever the first records show. */
export const openCsv = (file: TextFile): Table => {
  const named = namedSeparator(file.head);
  const separator = named?.separator ?? findSeparator(file.head);
  const sheets = [{ name: '数据', hidden: false }];
  const info: Table['info'] = { kind: 'csv', encoding: file.encoding, sheets, warnings: [] };
  return {
    info,
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      sheetAt(sheets, sheet);
      const reader = new RecordReader(csvRules(separator));
      for await (const piece of behind(file.pieces(), named?.length ?? 0)) {
        reader.write(piece);
        if (reader.batches.hasReady) yield* reader.batches.take();
      }
      reader.end();
      yield* reader.batches.take(true);
      for (const warning of warningsOf(reader)) noteOnce(info, warning);
    },
    merges: async () => [],
  };
};
