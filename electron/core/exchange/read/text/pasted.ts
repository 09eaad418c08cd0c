import { tooLargeTable } from '../refusals.ts';
import type { Row, Table } from '../table.ts';
import { noteOnce, sheetAt } from '../workbook/sheets.ts';
import { newLookAhead } from './record.ts';
import { RecordReader, warningsOf } from './recordReader.ts';

const longest = 64 * 1024 * 1024;

/**
 * The cells that WPS or Excel put on the clipboard as text: separated by tabs, in quotes where a line break, a tab or
 * a quote stands inside. @throws CoreError where it is beyond all measure.
 */
export const openPastedTable = (text: string): Table => {
  if (text.length > longest) throw tooLargeTable('粘贴的内容超过 6400 万字');
  const sheets = [{ name: '粘贴的内容', hidden: false }];
  const info: Table['info'] = { kind: 'pasted', encoding: null, sheets, warnings: [] };
  return {
    info,
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      sheetAt(sheets, sheet);
      const reader = new RecordReader({ separator: '\t', quotesOnlyWhereNeeded: true, lookAhead: newLookAhead() });
      reader.write(text);
      reader.end();
      yield* reader.batches.take(true);
      for (const warning of warningsOf(reader)) noteOnce(info, warning);
    },
    merges: async () => [],
  };
};
