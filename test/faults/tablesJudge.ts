import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoreError } from '../../electron/core/errors.ts';
import {
  type Cell,
  openPastedTable,
  openTable,
  type Row,
  type Table,
} from '../../electron/core/exchange/read/index.ts';

/** What came of reading one damaged file; a failure is something that must not happen. */
export interface Judgement {
  outcome: string;
  failure?: string;
}

const isCell = (cell: Cell): boolean => {
  if (cell === null) return true;
  if (typeof cell === 'number') return Number.isFinite(cell);
  if (typeof cell === 'object')
    return 'day' in cell ? /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(cell.day) : typeof cell.error === 'string';
  return cell !== '' && ['string', 'boolean'].includes(typeof cell);
};

const flawOf = ({ number, cells }: Row): string | null => {
  if (!Number.isInteger(number) || number < 1) return `row number ${number}`;
  if (cells.length === 0 || cells.length > 1_000 || cells.at(-1) === null) return `row of ${cells.length} cells`;
  // Not `every`, which passes over holes.
  const wrong = Array.from(cells).find((cell) => cell === undefined || !isCell(cell));
  return wrong === undefined && !Array.from(cells).includes(undefined as never)
    ? null
    : `cell ${JSON.stringify(wrong)}`;
};

const readAll = async (table: Table): Promise<string | null> => {
  for (const sheet of table.info.sheets.keys()) {
    await table.merges(sheet);
    for await (const batch of table.rows(sheet)) {
      if (batch.length === 0 || batch.length > 1_000) return `batch of ${batch.length}`;
      const flaw = batch.map(flawOf).find((found) => found !== null);
      if (flaw) return flaw;
    }
  }
  return null;
};

const programErrors = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/**
 * Reads one file and judges the answer. A refusal for an error that no reader foresaw (its cause is a TypeError or the
 * like) counts as a failure as well: it would hide mistakes of the readers.
 */
const judged = async (open: () => Promise<Table>): Promise<Judgement> => {
  try {
    const table = await open();
    const flaw = await readAll(table);
    return flaw === null ? { outcome: `read ${table.info.kind}` } : { outcome: 'flawed', failure: flaw };
  } catch (error) {
    if (!(error instanceof CoreError) || error.code !== 'file')
      return { outcome: 'thrown', failure: String((error as Error)?.stack ?? error) };
    const cause = error.cause instanceof Error ? error.cause : null;
    return cause !== null && programErrors.includes(cause.name)
      ? { outcome: 'unforeseen', failure: String(cause.stack) }
      : { outcome: String(error.detail) };
  }
};

/** Something that judges files and the same bytes as pasted text; `close` clears its folder. */
export const tableJudge = () => {
  const folder = mkdtempSync(join(tmpdir(), 'quality-month-tables-'));
  const path = join(folder, 'table');
  return {
    file: (bytes: Uint8Array): Promise<Judgement> => {
      writeFileSync(path, bytes);
      return judged(() => openTable(path));
    },
    pasted: (bytes: Uint8Array): Promise<Judgement> =>
      judged(async () => openPastedTable(Buffer.from(bytes).toString('utf8'))),
    close: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};
