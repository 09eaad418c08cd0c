import type { CoreEvent } from '../../shared/contract/index.ts';
import { openDatabase } from './database/index.ts';
import { type Core, indexWaiting } from './dispatch.ts';
import { dataFolder, prepareDataFolder } from './files/index.ts';
import { localDay } from './localDay.ts';
import { writeLock } from './writeLock.ts';

export interface CoreOptions {
  /** The data folder's path. */
  data: string;
  /** A fixed instant (ISO 8601) for demonstrations, screenshots and tests; null takes the clock. */
  fixedNow?: string | null;
  checkOutput?: boolean;
}

/**
 * Opens the application on a data folder.
 * @throws CoreError with a message for a person; the folder is then as it was.
 */
export function openCore(options: CoreOptions, emit: (event: CoreEvent) => void = () => {}): Core {
  const now = () => options.fixedNow ?? new Date().toISOString();
  const folder = dataFolder(options.data);
  prepareDataFolder(folder);
  const core: Core = {
    database: openDatabase(folder, now),
    folder,
    now,
    today: () => localDay(now()),
    emit,
    cancelled: new Set(),
    writes: writeLock(),
    checkOutput: options.checkOutput ?? false,
  };
  // What an import left waiting when the program ended.
  void indexWaiting(core);
  return core;
}
