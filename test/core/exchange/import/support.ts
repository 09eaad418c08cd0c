import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, openTable } from '../../../../electron/core/exchange/read/index.ts';
import { writeTable } from '../../../../electron/core/exchange/write/index.ts';
import { hostFiles } from '../../../../electron/host/files.ts';
import type { ImportNoun } from '../../../../shared/contract/exchange.ts';
import type { CallInput, CallOutput } from '../../../../shared/contract/index.ts';
import { type TestCore, temporaryFolder } from '../../../support.ts';

export type Reading = CallInput<'import.carryOut'>;

/** A workbook of one sheet as a person picks it. */
export async function offerWorkbook(desk: TestCore, rows: Cell[][], name = '名单.xlsx'): Promise<string> {
  const path = join(temporaryFolder(), 'table.xlsx');
  const [first = [], ...others] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => ({ title: String(first[column] ?? '') }));
  await writeTable(path, [{ name: 'Sheet1', columns, rows: others }]);
  return desk.offer(readFileSync(path), name);
}

export const readingOf = (noun: ImportNoun, token: string, more: Partial<Reading> = {}): Reading => ({
  noun,
  source: { token, fileName: '名单.xlsx' },
  ...more,
});

/** Rows of cells as they are copied from WPS. */
export const pastedOf = (noun: ImportNoun, rows: string[][], more: Partial<Reading> = {}): Reading => ({
  noun,
  source: { pasted: rows.map((row) => row.join('\t')).join('\n'), fileName: '粘贴的表格' },
  ...more,
});

/** All cells of the first sheet of a file that waits to be delivered. */
export async function cellsOf(desk: TestCore, file: { token: string }, sheet = 0): Promise<Cell[][]> {
  const outgoing = hostFiles(desk.data).outgoing(file.token);
  if (!outgoing) throw new Error('there is no such file');
  const table = await openTable(outgoing.path);
  const rows: Cell[][] = [];
  for await (const batch of table.rows(sheet)) rows.push(...batch.map((row) => row.cells));
  return rows;
}

/** Hands a delivered file back in, as a person does who has looked at it. */
export function offerDelivered(desk: TestCore, file: { token: string; name: string }): string {
  const outgoing = hostFiles(desk.data).outgoing(file.token);
  if (!outgoing) throw new Error('there is no such file');
  return desk.offer(readFileSync(outgoing.path), file.name);
}

export const countsOf = ({ rows, new: created, changed, same, bad }: CallOutput<'import.check'>) => ({
  rows,
  new: created,
  changed,
  same,
  bad,
});
