import { basename } from 'node:path';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';
import type { Handlers } from '../context.ts';
import { backupDatabase, count, databaseVersion, lastBackup } from '../database/index.ts';
import { offerExisting } from '../files/index.ts';
import { lastWrite, listHistory, withoutIdNumbers } from '../history/index.ts';
import { checkEverything } from './check.ts';
import { removedRecords } from './recycleBin.ts';
import { version } from './version.ts';

const counted = ['activity', 'inspection', 'sample', 'subject', 'evidence', 'circular'];

export const systemHandlers: Handlers<
  'system.state' | 'system.check' | 'system.backup' | 'system.exportBackup' | 'history.list' | 'history.removed'
> = {
  'system.state': ({ db, folder }) => ({
    version,
    databaseVersion: databaseVersion(db),
    lastSaved: lastWrite(db),
    lastBackup: lastBackup(folder.backups),
    records: counted.reduce(
      (sum, table) => sum + count(db, `SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`),
      0,
    ),
    exampleLoaded: count(db, 'SELECT EXISTS (SELECT 1 FROM example_record)') === 1,
  }),
  'system.check': checkEverything,
  'system.backup': (context) => {
    const at = context.now();
    const path = backupDatabase(context.db, context.folder.backups, 'backup', at);
    context.changed('backup');
    return { file: basename(path), at };
  },
  'system.exportBackup': (context) => {
    const path = backupDatabase(context.db, context.folder.backups, 'backup', context.now());
    context.changed('backup');
    return offerExisting(context.folder.outbox, path, `质量月工作台-备份-${context.today()}.sqlite`);
  },
  'history.list': ({ db }, input) => withoutIdNumbers(listHistory(db, input)),
  'history.removed': ({ db }) => removedRecords(db).map((entry) => ({ ...entry, title: hideIdNumbers(entry.title) })),
};
