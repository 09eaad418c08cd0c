import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything of one installation lives. */
export interface DataFolder {
  root: string;
  database: string;
  /** Evidence and imported originals, by their SHA-256. */
  stored: string;
  /** Files offered by the host, one folder a token. */
  inbox: string;
  /** Files for the host to deliver or show, one folder a token. */
  outbox: string;
  backups: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    database: join(root, 'quality-month.sqlite'),
    stored: join(root, 'files'),
    inbox: join(root, 'inbox'),
    outbox: join(root, 'outbox'),
    backups: join(root, 'backups'),
  };
}

/**
 * Makes the folders; what a former run left in inbox and outbox is only copies and goes.
 * @throws the file system's error where the folder cannot be written.
 */
export function prepareDataFolder(folder: DataFolder): void {
  for (const passing of [folder.inbox, folder.outbox]) rmSync(passing, { recursive: true, force: true });
  for (const path of [folder.root, folder.stored, folder.inbox, folder.outbox, folder.backups])
    mkdirSync(path, { recursive: true });
}
