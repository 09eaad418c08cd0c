import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file that is there as a whole or not at all: beside its place first, flushed, then put over what was there.
 * What `write` throws leaves nothing behind.
 */
export const writeWhole = async <Result>(
  path: string,
  write: (file: FileHandle) => Promise<Result>,
): Promise<Result> => {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, 'wx');
    let result: Result;
    try {
      result = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return result;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};
