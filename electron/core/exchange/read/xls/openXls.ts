import { readFile } from 'node:fs/promises';
import { type CompoundFile, openCompoundFile } from '../../../container/index.ts';
import { limits } from '../limits.ts';
import { encryptedTable, tooLargeTable, unknownTable } from '../refusals.ts';
import type { Row, Table } from '../table.ts';
import { RowBatches } from '../workbook/rowBatches.ts';
import { sheetAt } from '../workbook/sheets.ts';
import { readGlobals } from './globals.ts';
import { readSheet } from './sheet.ts';

const workbookStream = (file: CompoundFile): Uint8Array => {
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream) return stream;
  const names = file.names.map((name) => name.toLowerCase());
  if (names.includes('encryptedpackage')) throw encryptedTable();
  if (names.includes('worddocument')) throw unknownTable('是 Word 文档');
  if (names.includes('powerpoint document')) throw unknownTable('是演示文稿');
  throw unknownTable('里面没有工作簿');
};

/**
 * Opens a workbook of Excel 5.0 to 2003 (MS-XLS), or finds that the container holds something else. It is read as a
 * whole: such a sheet has 65,536 rows at most. @throws CoreError.
 */
export const openXls = async (path: string, size: number): Promise<Table> => {
  if (size > limits.wholeBytes) throw tooLargeTable(`旧格式的文件超过 ${limits.wholeBytes / 1024 / 1024} MB`);
  const stream = workbookStream(openCompoundFile(await readFile(path)));
  const globals = readGlobals(stream);
  const sheets = globals.sheets.map(({ name, hidden }) => ({ name, hidden }));
  return {
    info: { kind: 'xls', encoding: null, sheets, warnings: globals.warnings },
    async *rows(sheet = 0): AsyncGenerator<Row[]> {
      const { rows } = readSheet(stream, sheetAt(globals.sheets, sheet).start, globals);
      const batches = new RowBatches();
      for (const number of [...rows.keys()].sort((one, other) => one - other)) {
        batches.add(number + 1, rows.get(number) ?? []);
        if (batches.hasReady) yield* batches.take();
      }
      yield* batches.take(true);
    },
    merges: async (sheet = 0) => readSheet(stream, sheetAt(globals.sheets, sheet).start, globals).merges.of(0),
  };
};
