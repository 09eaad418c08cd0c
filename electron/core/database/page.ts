import { CoreError } from '../errors.ts';
import { all, type Connection, first } from './connection.ts';

/** What a noun's list is made of; the pieces are SQL of ours, values only ever go in as parameters. */
export interface ListQuery {
  select: string;
  from: string;
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

/** One page of a list with the number of all rows and their sums. */
export function pageOf(
  db: Connection,
  query: ListQuery,
  options: PageOptions,
): { rows: object[]; total: number; totals: Record<string, number> } {
  const conditions = query.where.filter((condition) => condition !== null);
  const parameters: unknown[] = conditions.flatMap(([, ...values]) => values);
  const clauses = conditions.map(([sql]) => sql);
  if (options.text !== '') {
    clauses.push(`(${query.searched.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`);
    parameters.push(...query.searched.map(() => `%${escapeLike(options.text)}%`));
  }
  const where = clauses.length > 0 ? `WHERE ${clauses.join(' AND ')}` : '';
  const order = orderOf(query, options.sort);
  const rows = all<object>(
    db,
    `SELECT ${query.select} FROM ${query.from} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [...parameters, options.limit, options.offset],
  );
  const sums = first<Record<string, number | null>>(
    db,
    `SELECT count(*) AS total${query.totals ? `, ${query.totals}` : ''} FROM ${query.from} ${where}`,
    parameters,
  )!;
  const { total, ...totals } = sums;
  return {
    rows,
    total: total ?? 0,
    totals: Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, value ?? 0])),
  };
}
