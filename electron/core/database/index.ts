export { backupDatabase, lastBackup, verifyBackup } from './backup.ts';
export { all, type Connection, connect, count, first, run } from './connection.ts';
export { databaseProblems, databaseVersion, loadMigrations, migrate } from './migrate.ts';
export { type OpenDatabase, openDatabase } from './open.ts';
export { filterOf, type ListQuery, pageOf, readsWholeLists } from './page.ts';
export { columnName, fromRow, toColumns } from './row.ts';
export { isId, sqlList } from './sql.ts';
