import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (data: string): string => join(data, 'loopback-port');

/** The port of the last run on this data folder; null where there was none. */
export function formerPort(data: string): number | null {
  try {
    const port = Number(readFileSync(fileOf(data), 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

/** Remembered for the next start; where the folder cannot be written, the core says so itself. */
export function rememberPort(data: string, port: number): void {
  try {
    writeFileSync(fileOf(data), String(port));
  } catch {
    // The next start takes another port, and unsaved drafts of this one are not found again.
  }
}
