import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './dataFolder.ts';

const pieceBytes = 1 << 20;

/** Where a file with this SHA-256 (64 hex digits) is kept. */
export const storedPath = (folder: DataFolder, sha256: string): string =>
  join(folder.stored, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Copies `from` piece by piece to `to`, flushed to the disk; answers size and SHA-256. */
function copyHashed(from: string, to: string): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx');
    try {
      let bytes = 0;
      for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
        hash.update(piece.subarray(0, read));
        // Of an open file: goes on until all is written, where a single write may stop short on a disk that fills up.
        writeFileSync(target, piece.subarray(0, read));
        bytes += read;
      }
      fsyncSync(target);
      return { sha256: hash.digest('hex'), bytes };
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** Stores a file by its content; the same content is kept once. The draft is renamed only when it is whole. */
export function storeFile(folder: DataFolder, path: string): { sha256: string; bytes: number } {
  const draft = join(folder.stored, `draft-${randomUUID()}`);
  try {
    const copied = copyHashed(path, draft);
    const target = storedPath(folder, copied.sha256);
    if (!existsSync(target)) {
      mkdirSync(join(target, '..'), { recursive: true });
      renameSync(draft, target);
    }
    return copied;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** SHA-256 of a file as it is on the disk now, as 64 hex digits. @throws the file system's error. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  const source = openSync(path, 'r');
  try {
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(source);
  }
}

/** SHA-256 of a stored file as it is on the disk now; null where it is gone. */
export function hashOfStored(folder: DataFolder, sha256: string): string | null {
  const path = storedPath(folder, sha256);
  return existsSync(path) ? hashOfFile(path) : null;
}
