import Sqlite from 'better-sqlite3';

export type Connection = Sqlite.Database;

const statements = new WeakMap<Connection, Map<string, Sqlite.Statement>>();

/** The prepared statement of this SQL on this connection, prepared once. */
export function statement(db: Connection, sql: string): Sqlite.Statement {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let prepared = known.get(sql);
  if (!prepared) {
    prepared = db.prepare(sql);
    known.set(sql, prepared);
  }
  return prepared;
}

type Parameters = readonly unknown[] | Record<string, unknown>;
const bound = (parameters: Parameters) => (Array.isArray(parameters) ? parameters : [parameters]) as unknown[];

/** All rows; the caller states their shape, which is the SQL's. */
export const all = <R>(db: Connection, sql: string, parameters: Parameters = []): R[] =>
  statement(db, sql).all(...bound(parameters)) as R[];

/** The first row; undefined where there is none. */
export const first = <R>(db: Connection, sql: string, parameters: Parameters = []): R | undefined =>
  statement(db, sql).get(...bound(parameters)) as R | undefined;

/** Runs a statement that writes. @throws SqliteError with its code, which `errors.ts` puts into words. */
export const run = (db: Connection, sql: string, parameters: Parameters = []): Sqlite.RunResult =>
  statement(db, sql).run(...bound(parameters));

/** The single number that the SQL answers; 0 where it answers nothing. */
export const count = (db: Connection, sql: string, parameters: Parameters = []): number =>
  Number(Object.values(first<Record<string, number | null>>(db, sql, parameters) ?? {})[0] ?? 0);

/** Opens a connection with the pragmas that hold everywhere (DESIGN, Database). */
export function connect(file: string, options: { readonly?: boolean; mustExist?: boolean } = {}): Connection {
  const db = new Sqlite(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 5000,
  });
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  if (!options.readonly) db.pragma('synchronous = FULL');
  return db;
}
