import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the data of all three hosts lies when nobody says otherwise: the system's place for a program's data. */
export function defaultDataPath(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const name = 'quality-month-desk';
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), name);
}
