import { type ImportNoun, importNouns } from '../../../../shared/contract/exchange.ts';
import { type CallName, type CallValues, contract } from '../../../../shared/contract/index.ts';
import { nounLabels } from '../../../../shared/domain/labels.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { connect, readsWholeLists } from '../../database/index.ts';
import { CoreError } from '../../errors.ts';
import { newTokenPlace } from '../../files/index.ts';
import type { ImportField } from '../import/definition.ts';
import { namesOf } from '../import/names.ts';
import { listImports } from '../import/nouns/index.ts';
import { withoutIdNumber } from '../import/rowValues.ts';
import type { Cell } from '../read/index.ts';
import { type Column, writeCsv, writeTable } from '../write/index.ts';
import { cellOf, formatOf } from './cells.ts';

/** The list calls of all nouns, by their names. */
export type Lists = Readonly<Record<string, unknown>>;

type Asked = CallValues<'export.list'>;
interface Page {
  rows: object[];
  total: number;
}
type List = (context: ReadContext, input: unknown) => Page | Promise<Page>;

/** Rows that are read at a time: more would only be held in memory together. */
const pageRows = 250;

/** @throws CoreError `input` where there is no such list. */
function listOf(lists: Lists, noun: string): { name: CallName; list: List } {
  const name = `${noun}.list`;
  if (!Object.hasOwn(contract, name) || !Object.hasOwn(lists, name))
    throw new CoreError('input', '这个列表不能导出', { field: 'noun' });
  return { name: name as CallName, list: lists[name] as List };
}

/** @throws CoreError `input` in the words of the list's own contract. */
function inputOf(name: CallName, query: object, offset: number): unknown {
  const checked = contract[name].input.safeParse({ ...query, offset, limit: pageRows });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new CoreError('input', '列表的筛选条件不符合要求', { field: `query.${issue!.path.join('.')}` });
}

interface ExportColumn extends Column {
  show(record: object): Cell;
}

const isImportNoun = (noun: string): noun is ImportNoun => (importNouns as readonly string[]).includes(noun);

const importColumn = ({ title, width, format, show }: ImportField<never>): ExportColumn => ({
  title,
  ...(width === undefined ? {} : { width }),
  ...(format === undefined ? {} : { format }),
  show: show as (record: object) => Cell,
});

/** The columns that are seen, or every field that an import takes: such a file finds its records again. */
function columnsOf(context: ReadContext, { noun, columns }: Asked): ExportColumn[] {
  const { db } = context;
  const setting = { db, context, campaign: null, fileName: '', names: namesOf(db) };
  const fields = isImportNoun(noun) ? listImports[noun].fields(setting) : [];
  if (columns === null) {
    if (fields.length === 0) throw new CoreError('input', '请指明要导出的列', { field: 'columns' });
    return fields.filter(({ field }) => field !== 'period').map(importColumn);
  }
  return columns.map(({ field, title }) => {
    const known = fields.find((candidate) => candidate.field === field);
    if (known) return { ...importColumn(known), title };
    const format = formatOf(noun, field);
    return { title, ...(format ? { format } : {}), show: (record) => cellOf(noun, field, record) };
  });
}

/** All rows that the list's own filters let through, page by page, of one state of the database. */
async function* rowsOf(
  context: ReadContext,
  { name, list }: { name: CallName; list: List },
  query: object,
  columns: readonly ExportColumn[],
): AsyncGenerator<Cell[]> {
  for (let offset = 0, total = 1; offset < total; offset += pageRows) {
    const page = await list(context, inputOf(name, query, offset));
    total = page.total;
    for (const record of page.rows) yield columns.map((column) => withoutIdNumber(column.show(record)));
    await context.job.step(Math.min(offset + pageRows, total), total);
  }
}

/**
 * Writes what a list shows into the outbox. Other calls come in between two pages: it reads on a connection of its own,
 * in one transaction, so that no row is left out or written twice.
 */
export async function exportList(
  context: WriteContext,
  lists: Lists,
  asked: Asked,
): Promise<{ token: string; name: string }> {
  const list = listOf(lists, asked.noun);
  const title = nounLabels[asked.noun as keyof typeof nounLabels] ?? asked.noun;
  const db = connect(context.folder.database, { readonly: true, mustExist: true });
  try {
    db.exec('BEGIN');
    readsWholeLists(db);
    const columns = columnsOf({ ...context, db }, asked);
    // What an import takes it shows out of fields of its own choice.
    const wanted = asked.columns && new Set(asked.columns.map(({ field }) => field));
    const reading: ReadContext = { ...context, db, ...(wanted ? { wanted } : {}) };
    const place = newTokenPlace(context.folder.outbox, `${title}-${context.today()}.${asked.format}`);
    const sheet = { name: title, columns, rows: rowsOf(reading, list, asked.query, columns) };
    if (asked.format === 'xlsx') await writeTable(place.path, [sheet]);
    else await writeCsv(place.path, sheet);
    return { token: place.token, name: place.name };
  } finally {
    db.close();
  }
}
