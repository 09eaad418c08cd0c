import { cellText } from '../../../../shared/domain/cellValues.ts';
import type { ReadContext } from '../../context.ts';
import { first } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { fileOfToken } from '../../files/index.ts';
import { type Cell, type Merge, openPastedTable, openTable, type Row, type Table } from '../read/index.ts';
import { fillDown, mergedAtTop, mergedDown } from './bodyMerges.ts';
import type { ImportField, ImportRow, ImportSetting, ListImport, Reading } from './definition.ts';
import { type Header, headerOf, namesFields } from './header.ts';
import { findMapping, knownTitles, type Mapping, rememberedMapping } from './mapping.ts';
import { namesOf } from './names.ts';
import { whyNoRecord } from './noRecord.ts';
import { listImports } from './nouns/index.ts';
import { plainTitle } from './titles.ts';

/** How a table is going to be read: which rows, which column is which field. */
export interface TablePlan {
  setting: ImportSetting;
  fields: ImportField<never>[];
  table: Table;
  sheet: number;
  header: Header;
  mapping: Mapping;
  /** The first rows of the sheet, titles among them. */
  first: Row[];
  /** Regions below the titles that are merged over several rows. */
  merges: Merge[];
}

/** The same of a list that is imported. */
export interface Plan extends TablePlan {
  list: ListImport;
}

/** What a table may be of: only its fields matter to how it is read. */
type TableList = Pick<ListImport, 'title' | 'belongsToYear' | 'fields' | 'ofTable'>;

/** So many rows tell what stands in a column. */
const sampleRows = 200;

function openSource({ folder }: ReadContext, { token, pasted }: Reading['source']): Promise<Table> | Table {
  if (pasted !== null) return openPastedTable(pasted);
  const file = token === null ? null : fileOfToken(folder.inbox, token);
  if (!file) throw new CoreError('file', '要导入的文件已经不在，请重新选择。');
  return openTable(file.path);
}

async function firstRows(table: Table, sheet: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows(sheet)) {
    rows.push(...batch.slice(0, sampleRows - rows.length));
    if (rows.length >= sampleRows) break;
  }
  return rows;
}

/** Sheets that are looked into for a list; a cover and instructions may stand in front. */
const sheetsLookedInto = 20;

/** The sheet that was chosen; else the first visible one with titles that fields go by, or the first that has rows. */
async function chooseSheet(
  table: Table,
  chosen: number | null,
  known: ReadonlySet<string>,
): Promise<{ sheet: number; first: Row[] }> {
  const { sheets } = table.info;
  if (chosen !== null) {
    if (chosen >= Math.max(1, sheets.length)) throw new CoreError('input', '没有这张工作表', { field: 'sheet' });
    return { sheet: chosen, first: await firstRows(table, chosen) };
  }
  let best: { sheet: number; first: Row[] } | null = null;
  for (const [sheet, { hidden }] of sheets.slice(0, sheetsLookedInto).entries()) {
    if (hidden) continue;
    const first = await firstRows(table, sheet);
    if (namesFields(first, known)) return { sheet, first };
    if (first.length > 0) best ??= { sheet, first };
  }
  return best ?? { sheet: 0, first: await firstRows(table, 0) };
}

function campaignOf({ db }: ReadContext, { title, belongsToYear }: TableList, id: number | null) {
  if (!belongsToYear) return null;
  const campaign = first<{ id: number; year: number }>(
    db,
    'SELECT id, year FROM campaign WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!campaign) throw new CoreError('input', `请先选择${title}属于哪一年的年度活动`, { field: 'campaignId' });
  return campaign;
}

function chosenMapping(mapping: Readonly<Record<string, string>>, fields: readonly ImportField<never>[]): Mapping {
  const chosen = Object.entries(mapping);
  const unknown = chosen.find(([, field]) => !fields.some((known) => known.field === field));
  if (unknown) throw new CoreError('input', `没有名为「${unknown[1]}」的字段`, { field: 'mapping' });
  if (new Set(chosen.map(([, field]) => field)).size < chosen.length)
    throw new CoreError('input', '有两列对应了同一个字段，请只留一列', { field: 'mapping' });
  return new Map(chosen.map(([column, field]) => [Number(column), { field, by: 'chosen' as const }]));
}

/**
 * Opens the table and finds out how to read it, as far as the person has not said.
 * @throws CoreError where there is no such file, sheet, field or campaign, or the file holds no table.
 */
export async function planImport(context: ReadContext, reading: Reading): Promise<Plan> {
  const list = listImports[reading.noun];
  const plan = await planTable(context, list, reading);
  const remembered =
    reading.mapping === null ? rememberedMapping(context.db, reading.noun, plan.header.titles, plan.fields) : null;
  return { ...plan, list, mapping: remembered ?? plan.mapping };
}

/** The same for a table of any fields, whose columns nobody remembers. @throws CoreError as `planImport`. */
export async function planTable(
  context: ReadContext,
  list: TableList,
  reading: Omit<Reading, 'noun'>,
): Promise<TablePlan> {
  const campaign = campaignOf(context, list, reading.campaignId);
  const { db } = context;
  const setting: ImportSetting = { db, context, campaign, fileName: reading.source.fileName, names: namesOf(db) };
  const fields = list.fields(setting);
  const table = await openSource(context, reading.source);
  const known = knownTitles(fields);
  const { sheet, first } = await chooseSheet(table, reading.sheet, known);
  const merges = await table.merges(sheet);
  const header = headerOf(first, mergedAtTop(merges), known, reading.headerRow);
  const sample = first.filter((row) => row.number > header.last);
  const found = findMapping(header.titles, sample, fields);
  const more = list.ofTable?.(header, sample, found) ?? { fields: [], mapping: found, last: header.last };
  const all = [...fields, ...more.fields];
  return {
    setting,
    fields: all,
    table,
    sheet,
    header: { ...header, last: more.last },
    mapping: reading.mapping === null ? more.mapping : chosenMapping(reading.mapping, all),
    first,
    merges: mergedDown(merges, more.last),
  };
}

/** The fields that a column is mapped to. */
export function mappedFields({ fields, mapping }: Plan): ImportField<never>[] {
  const mapped = new Set([...mapping.values()].map(({ field }) => field));
  return fields.filter(({ field }) => mapped.has(field));
}

/** Tells whether the titles stand in a row once more, as on every printed page. */
function titlesAgain({ header, mapping }: TablePlan): (cells: readonly Cell[]) => boolean {
  const titles = [...mapping.keys()].map((column) => [column, plainTitle(header.titles[column] ?? '')] as const);
  return (cells) => {
    let same = 0;
    for (const [column, title] of titles) {
      const text = plainTitle(cellText(cells[column] ?? null));
      if (text === '') continue;
      if (title === '' || !title.endsWith(text)) return false;
      same += 1;
    }
    return same >= 2;
  };
}

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * A row by its fields; null where none of the mapped columns has anything in it.
 * @param filled the same row with what is merged over several rows.
 */
function toImportRow(
  columns: readonly (readonly [column: number, field: string])[],
  { number, cells }: Row,
  filled: readonly Cell[],
): ImportRow | null {
  if (columns.every(([column]) => isEmpty(cells[column]))) return null;
  const byField = new Map<string, Cell>();
  for (const [column, field] of columns) {
    const cell = filled[column] ?? null;
    if (!isEmpty(cell)) byField.set(field, cell);
  }
  const noRecord = whyNoRecord(cells);
  return { number, cells: byField, ...(noRecord === null ? {} : { noRecord }) };
}

/** A row below the titles. */
export interface TableRow {
  row: Row;
  /** Its cells with what is merged over several rows. */
  filled: readonly Cell[];
  /** The titles stand here once more. */
  repeatsTitles: boolean;
}

/** All rows below the titles, in batches. */
export async function* rowsBelow(plan: TablePlan): AsyncGenerator<TableRow[]> {
  const fill = fillDown(plan.merges);
  const isTitles = titlesAgain(plan);
  for await (const batch of plan.table.rows(plan.sheet)) {
    yield batch
      .filter((row) => row.number > plan.header.last)
      .map((row) => {
        const repeatsTitles = isTitles(row.cells);
        return { row, filled: repeatsTitles ? row.cells : fill(row), repeatsTitles };
      });
  }
}

/**
 * The rows with data, in batches: without the titles, wherever they stand, and without rows that have nothing in any
 * column that is imported (running numbers that were filled in beforehand).
 */
export async function* dataRows(plan: TablePlan): AsyncGenerator<ImportRow[]> {
  const columns = Array.from(plan.mapping, ([column, { field }]) => [column, field] as const);
  for await (const batch of rowsBelow(plan)) {
    yield batch.flatMap(({ row, filled, repeatsTitles }) => {
      const imported = repeatsTitles ? null : toImportRow(columns, row, filled);
      return imported ? [imported] : [];
    });
  }
}
