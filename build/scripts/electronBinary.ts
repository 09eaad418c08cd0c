import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const electron = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url));

/** Electron's binary where it has been fetched already; null otherwise. */
export function installedElectron(): string | null {
  const overridden = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(electron, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(overridden ?? join(electron, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary from its release site, which may be out of reach: then null after a minute at most. */
export function fetchElectron(): string | null {
  const { status } = spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: 60_000 });
  return status === 0 ? installedElectron() : null;
}
