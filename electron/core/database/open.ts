import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { CoreError } from '../errors.ts';
import type { DataFolder } from '../files/index.ts';
import { backupDatabase } from './backup.ts';
import { all, type Connection, connect } from './connection.ts';
import { databaseProblems, databaseVersion, loadMigrations, migrate } from './migrate.ts';

/** The writer and a read-only connection on the same file: a call that only reads cannot write. */
export interface OpenDatabase {
  writer: Connection;
  reader: Connection;
  version: number;
  close(): void;
}

const sqliteHeader = 'SQLite format 3\0';

/** @throws CoreError `database` when the file holds something other than a database of ours. */
function refuseForeignFile(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const header = Buffer.alloc(sqliteHeader.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1') !== sqliteHeader || !holdsOurTables(file)) {
    throw new CoreError(
      'database',
      '数据文件夹里的 quality-month.sqlite 不是本程序的数据库，文件保持原样。请将它移走，或换一个数据文件夹。',
    );
  }
}

/** Whether a database is ours or still empty; looked at without writing, so that another program's file stays as it is. */
function holdsOurTables(file: string): boolean {
  const db = connect(file, { readonly: true, mustExist: true });
  try {
    const tables = all<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    const names = new Set(tables.map((table) => table.name));
    return names.size === 0 ? databaseVersion(db) === 0 : names.has('campaign') && names.has('history');
  } finally {
    db.close();
  }
}

/**
 * Opens the database of a data folder: refuses what is not ours or newer, backs up and migrates what is older.
 * @throws CoreError with a message for a person; the file is then as it was.
 */
export function openDatabase(folder: DataFolder, now: () => string): OpenDatabase {
  refuseForeignFile(folder.database);
  const writer = connect(folder.database);
  try {
    // Heeded by a new file only. The double of SQLite's own: half as many writes for an import, one save no slower.
    writer.pragma('page_size = 8192');
    writer.pragma('journal_mode = WAL');
    const migrations = loadMigrations();
    migrate(writer, migrations, (version) => {
      const problems = databaseProblems(writer);
      if (problems.length > 0)
        throw new CoreError('database', `数据库已损坏，没有升级，文件保持原样。请用备份恢复。（${problems[0]}）`);
      backupDatabase(writer, folder.backups, `before-upgrade-v${version}`, now());
    });
    const reader = connect(folder.database, { readonly: true, mustExist: true });
    return {
      writer,
      reader,
      version: databaseVersion(writer),
      close() {
        reader.close();
        try {
          // Lets SQLite refresh its statistics where they would change a plan.
          writer.pragma('optimize');
        } finally {
          writer.close();
        }
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
}
