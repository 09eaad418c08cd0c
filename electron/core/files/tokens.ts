import { randomBytes } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A name without path parts and signs that Windows refuses; never empty. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  const short = plain.length > 120 ? plain.slice(0, 100) + plain.slice(-20) : plain;
  return short === '' ? '未命名' : short;
}

/** A fresh place in inbox or outbox: its token and the path for the one file in it. */
export function newTokenPlace(folder: string, name: string): { token: string; path: string; name: string } {
  const token = randomBytes(16).toString('hex');
  const safe = safeFileName(name);
  mkdirSync(join(folder, token), { recursive: true });
  return { token, path: join(folder, token, safe), name: safe };
}

/** The file behind a token; null where there is none. A token is never taken as a path. */
export function fileOfToken(folder: string, token: string): { path: string; name: string } | null {
  if (!/^[0-9a-f]{32}$/.test(token)) return null;
  try {
    const [name] = readdirSync(join(folder, token));
    return name === undefined ? null : { path: join(folder, token, name), name };
  } catch {
    return null;
  }
}

/** Puts an existing file behind a new token, by a link where the file system has links. */
export function offerExisting(folder: string, path: string, name: string): { token: string; name: string } {
  const place = newTokenPlace(folder, name);
  try {
    linkSync(path, place.path);
  } catch {
    copyFileSync(path, place.path);
  }
  return { token: place.token, name: place.name };
}
