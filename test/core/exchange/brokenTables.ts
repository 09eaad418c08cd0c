import { readFileSync } from 'node:fs';
import { type Cell, openTable } from '../../../electron/core/exchange/read/index.ts';
import { dataFolder, fileOfToken } from '../../../electron/core/files/index.ts';
import { hostFiles } from '../../../electron/host/files.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { BrokenTable } from '../../fixtures/workbooks/index.ts';
import { addCampaign, addSubject } from '../../records.ts';
import { openTestCore, type TestCore } from '../../support.ts';

/** A desk with work on it, and a broken table that is handed in. */
export interface Handed {
  desk: TestCore;
  reading: CallInput<'import.carryOut'>;
  /** The file as it was taken in, to be read once more by itself. */
  path: string;
}

/** A shop that is there before: whatever is refused must leave it, and everything else, as it was. */
const there = '云溪县老街粮油店';

export async function handIn({ file, bytes, noun = 'subject' }: BrokenTable): Promise<Handed> {
  const desk = openTestCore();
  const campaign = await addCampaign(desk);
  await addSubject(desk, { name: there, address: '城关镇老街1号' });
  const token = desk.offer(bytes(), file);
  const reading = { noun, campaignId: noun === 'subject' ? null : campaign.id, source: { token, fileName: file } };
  return { desk, reading, path: fileOfToken(dataFolder(desk.data).inbox, token)!.path };
}

/** Everything that the database holds, table by table, as one text. */
export function contentsOf({ core }: TestCore): string {
  const { writer: db } = core.database;
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
  return JSON.stringify(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]));
}

/** Names of the records that came with the import, in the order in which they were stored. */
export function storedNames({ core }: TestCore, noun: 'subject' | 'activity'): string[] {
  const column = noun === 'subject' ? 'name' : 'title';
  return core.database.writer
    .prepare<[string], { name: string }>(
      `SELECT ${column} AS name FROM ${noun} WHERE deleted_at IS NULL AND ${column} <> ? ORDER BY id`,
    )
    .all(there)
    .map(({ name }) => name);
}

const trimmed = (cells: readonly Cell[]): string => {
  const filled = cells.findLastIndex((cell) => cell !== null);
  return JSON.stringify(cells.slice(0, filled + 1));
};

/** The rows of the first visible sheet with anything in it, by their numbers, as text. */
export async function rowsOf(path: string): Promise<Map<number, string>> {
  const table = await openTable(path);
  for (const [sheet, { hidden }] of table.info.sheets.entries()) {
    if (hidden) continue;
    const rows = new Map<number, string>();
    for await (const batch of table.rows(sheet))
      for (const { number, cells } of batch) rows.set(number, trimmed(cells));
    if (rows.size > 0) return rows;
  }
  return new Map();
}

/** The file of rejected rows: the reason of each, and its cells as they stood in the table. */
export async function rejectedOf(
  { data }: TestCore,
  file: { token: string },
): Promise<{ reason: string; cells: string }[]> {
  const { path } = hostFiles(data).outgoing(file.token)!;
  const rejected: { reason: string; cells: string }[] = [];
  for await (const batch of (await openTable(path)).rows())
    for (const { cells } of batch) rejected.push({ reason: String(cells[0]), cells: trimmed(cells.slice(1)) });
  return rejected.slice(1);
}

/** A file that waits to be delivered, as it is. */
export const deliveredBytes = ({ data }: TestCore, file: { token: string }): Uint8Array =>
  readFileSync(hostFiles(data).outgoing(file.token)!.path);
