import { CoreError } from '../errors.ts';
import { all, type Connection, first } from './connection.ts';

/** What a noun's list is made of; the pieces are SQL of ours, values only ever go in as parameters. */
export interface ListQuery {
  select: string;
  from: string;
  /**
   * The column that names a row of the list, such as `sample.id`. With it the page is found by names alone and only its own
   * rows are read in full: a deep page or a sort by another table's column does not carry every row's contents along.
   */
  key?: string;
  /** `from` without what neither filters nor multiplies rows; for counting, where no text is searched. */
  countFrom?: string;
  /** `null` conditions are left out, so that a filter reads as one line. */
  where: ([condition: string, ...parameters: unknown[]] | null)[];
  /** Columns that the search text is looked for in. */
  searched: readonly string[];
  /** What a caller may sort by, as SQL. */
  sorts: Readonly<Record<string, string>>;
  defaultSort: string;
  /** Sums over everything that is filtered. */
  totals?: string;
}

export interface PageOptions {
  text: string;
  sort: { by: string; descending: boolean } | null;
  offset: number;
  limit: number;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

function orderOf(query: ListQuery, sort: PageOptions['sort']): string {
  if (!sort) return query.defaultSort;
  const expression = query.sorts[sort.by];
  if (expression === undefined) throw new CoreError('input', `不能按「${sort.by}」排序`, { field: 'sort.by' });
  // The id makes the order total: a deep page never shows a row twice.
  return `${expression} ${sort.descending ? 'DESC' : 'ASC'}, ${query.defaultSort}`;
}

/** The filter of a list as SQL, for what is counted beside the page. */
export function filterOf(
  query: ListQuery,
  options: PageOptions,
): { from: string; where: string; parameters: unknown[] } {
  const conditions = query.where.filter((condition) => condition !== null);
  const parameters: unknown[] = conditions.flatMap(([, ...values]) => values);
  const clauses = conditions.map(([sql]) => sql);
  if (options.text !== '') {
    clauses.push(`(${query.searched.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`);
    parameters.push(...query.searched.map(() => `%${escapeLike(options.text)}%`));
  }
  return {
    from: options.text === '' ? (query.countFrom ?? query.from) : query.from,
    where: clauses.length > 0 ? `WHERE ${clauses.join(' AND ')}` : '',
    parameters,
  };
}

function pageSql({ select, from, key }: ListQuery, where: string, order: string): string {
  const page = `FROM ${from} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
  if (key === undefined) return `SELECT ${select} ${page}`;
  return `SELECT ${select} FROM ${from} WHERE ${key} IN (SELECT ${key} ${page}) ORDER BY ${order}`;
}

interface Page {
  rows: object[];
  total: number;
  totals: Record<string, number>;
}

/** What all pages of one list have in common while nothing changes. */
interface Whole extends Omit<Page, 'rows'> {
  /** The names of its rows in their order; null for a list without a key. */
  keys: number[] | null;
}

/** Connections that stay in one state of the database, with the lists that were begun on them. */
const still = new WeakMap<Connection, Map<string, Whole>>();

/**
 * Says that this connection reads whole lists page by page, in one transaction to its end: their order is found and their
 * rows are counted once, not again for each of hundreds of pages.
 */
export const readsWholeLists = (db: Connection): void => {
  still.set(db, new Map());
};

function sumsOf(db: Connection, query: ListQuery, options: PageOptions): Omit<Page, 'rows'> {
  const { from, where, parameters } = filterOf(query, options);
  const { total, ...totals } = first<Record<string, number | null>>(
    db,
    `SELECT count(*) AS total${query.totals ? `, ${query.totals}` : ''} FROM ${from} ${where}`,
    parameters,
  )!;
  return {
    total: total ?? 0,
    totals: Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, value ?? 0])),
  };
}

/** The list as it is on a still connection. */
function wholeOf(db: Connection, lists: Map<string, Whole>, query: ListQuery, options: PageOptions): Whole {
  const { where, parameters } = filterOf(query, options);
  const sql = `SELECT ${query.key ?? 'NULL'} AS key FROM ${query.from} ${where} ORDER BY ${orderOf(query, options.sort)}`;
  const name = JSON.stringify([sql, parameters]);
  let whole = lists.get(name);
  if (!whole) {
    const keys = query.key === undefined ? null : all<{ key: number }>(db, sql, parameters).map(({ key }) => key);
    whole = { ...sumsOf(db, query, options), keys };
    lists.set(name, whole);
  }
  return whole;
}

function rowsOf(db: Connection, query: ListQuery, options: PageOptions, keys: number[] | null): object[] {
  const order = orderOf(query, options.sort);
  if (keys !== null) {
    const named = JSON.stringify(keys.slice(options.offset, options.offset + options.limit));
    const sql = `SELECT ${query.select} FROM ${query.from} WHERE ${query.key} IN (SELECT value FROM json_each(?)) ORDER BY ${order}`;
    return all(db, sql, [named]);
  }
  const { where, parameters } = filterOf(query, options);
  return all(db, pageSql(query, where, order), [...parameters, options.limit, options.offset]);
}

/** One page of a list with the number of all rows and their sums. */
export function pageOf(db: Connection, query: ListQuery, options: PageOptions): Page {
  const lists = still.get(db);
  const whole = lists && wholeOf(db, lists, query, options);
  const rows = rowsOf(db, query, options, whole?.keys ?? null);
  const { total, totals } = whole ?? sumsOf(db, query, options);
  return { rows, total, totals };
}
