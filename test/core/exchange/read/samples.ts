import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTable, type Row, type Table } from '../../../../electron/core/exchange/read/index.ts';
import { temporaryFolder } from '../../../support.ts';

export * from './builders.ts';

/** Puts bytes into a file of a folder that goes with the test; the name says nothing on purpose. */
export const fileOf = (bytes: Uint8Array | string, name = 'table.bin'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};

export const open = (bytes: Uint8Array | string): Promise<Table> => openTable(fileOf(bytes));

export const allRows = async (table: Table, sheet?: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const batch of table.rows(sheet)) rows.push(...batch);
  return rows;
};

/** The cells of all rows of the first sheet. */
export const cellsOf = async (bytes: Uint8Array | string): Promise<Row['cells'][]> =>
  (await allRows(await open(bytes))).map(({ cells }) => cells);

/** The refusal with which opening or reading ends. */
export const refusalOf = async (bytes: Uint8Array | string): Promise<{ detail: unknown; message: string }> => {
  try {
    await allRows(await open(bytes));
  } catch (error) {
    const { detail, message } = error as { detail: unknown; message: string };
    return { detail, message };
  }
  throw new Error('nothing was refused');
};
