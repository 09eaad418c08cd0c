import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DataFolder, newTokenPlace, storeFile } from '../files/index.ts';

/** Stores bytes among the files, by way of the inbox as an imported file comes. */
export type StoreBytes = (bytes: Uint8Array) => { sha256: string; bytes: number };

/** Runs `work` with one place in the inbox through which all of its files pass, and clears that place. */
export async function withInbox<T>(folder: DataFolder, work: (store: StoreBytes) => Promise<T>): Promise<T> {
  const place = newTokenPlace(folder.inbox, 'example');
  try {
    return await work((bytes) => {
      writeFileSync(place.path, bytes);
      return storeFile(folder, place.path);
    });
  } finally {
    rmSync(dirname(place.path), { recursive: true, force: true });
  }
}
