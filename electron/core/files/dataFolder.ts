import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
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

/** The places below a data folder's path; nothing is made. */
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

/** Passing files are copies; what is older than a day nobody waits for any more. */
const passingMilliseconds = 24 * 3600 * 1000;

function removeOldPassingFiles(folder: string): void {
  for (const token of readdirSync(folder)) {
    const path = join(folder, token);
    // Another program that starts at the same moment may have cleared it already.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > passingMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Makes the folders that are missing and clears old copies out of inbox and outbox. Another program may be running
 * on the same folder (the command line beside the window), so that what is fresh there stays.
 * @throws the file system's error where the folder cannot be written.
 */
export function prepareDataFolder(folder: DataFolder): void {
  mkdirSync(folder.root, { recursive: true });
  accessSync(folder.root, constants.W_OK);
  for (const path of [folder.stored, folder.inbox, folder.outbox, folder.backups]) mkdirSync(path, { recursive: true });
  for (const passing of [folder.inbox, folder.outbox]) removeOldPassingFiles(passing);
}
