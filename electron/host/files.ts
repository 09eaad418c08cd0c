import { createWriteStream, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CallError } from '../../shared/contract/index.ts';
import { dataFolder, fileOfToken, newTokenPlace } from '../core/files/index.ts';

/** Largest file that a host takes in: a long video of a phone. */
export const largestFileBytes = 4 * 1024 ** 3;

const refused = (message: string): { error: CallError } => ({ error: { code: 'file', message } });

/** Files between a host and its core: offered ones go to the inbox, delivered ones come from the outbox. */
export interface HostFiles {
  /** Takes in a file that the person picked on this machine; without holding up the host, however long a video it is. */
  offerPath(path: string, name: string): Promise<{ token: string } | { error: CallError }>;
  offerBytes(bytes: Uint8Array, name: string): { token: string } | { error: CallError };
  /** Takes in a file as it streams; a broken stream leaves nothing behind. */
  offerStream(stream: Readable, name: string): Promise<{ token: string } | { error: CallError }>;
  /** The outgoing file behind a token; null where there is none. */
  outgoing(token: string): { path: string; name: string; bytes: number } | null;
}

const tooLarge = '文件超过 4 GB，没有添加。请先压缩或剪短再添加。';
const notWritten = '文件没有写入成功，可能是磁盘空间不足或文件夹不可写。已有数据未改动。';

/** Whether there is a file, not a folder, at the path. */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The files of a data folder (its path) as a host handles them. */
export function hostFiles(root: string): HostFiles {
  const folder = dataFolder(root);
  const placeFor = (name: string): { token: string; path: string } | null => {
    try {
      return newTokenPlace(folder.inbox, name);
    } catch {
      return null;
    }
  };
  const drop = (path: string): void => rmSync(dirname(path), { recursive: true, force: true });
  return {
    async offerPath(path, name) {
      if (!isFile(path)) return refused('没有找到这个文件，它可能已被移动或删除。');
      if (statSync(path).size > largestFileBytes) return refused(tooLarge);
      const place = placeFor(name);
      if (!place) return refused(notWritten);
      try {
        await copyFile(path, place.path);
        return { token: place.token };
      } catch {
        drop(place.path);
        return refused(notWritten);
      }
    },
    offerBytes(bytes, name) {
      const place = placeFor(name);
      if (!place) return refused(notWritten);
      try {
        writeFileSync(place.path, bytes);
        return { token: place.token };
      } catch {
        drop(place.path);
        return refused(notWritten);
      }
    },
    async offerStream(stream, name) {
      const place = placeFor(name);
      if (!place) return refused(notWritten);
      let bytes = 0;
      try {
        await pipeline(
          stream,
          async function* counted(source: AsyncIterable<Buffer>) {
            for await (const piece of source) {
              bytes += piece.length;
              if (bytes > largestFileBytes) throw new Error('too large');
              yield piece;
            }
          },
          createWriteStream(place.path),
        );
        return { token: place.token };
      } catch {
        drop(place.path);
        return refused(bytes > largestFileBytes ? tooLarge : notWritten);
      }
    },
    outgoing(token) {
      const file = fileOfToken(folder.outbox, token);
      return file && { ...file, bytes: statSync(file.path).size };
    },
  };
}
