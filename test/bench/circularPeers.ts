import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether the machine has this program; asked by running it. */
export const isInstalled = (program: string, question: string): boolean =>
  spawnSync(program, [question], { stdio: 'ignore' }).error === undefined;

/** Runs a process to its end and drops what it prints. @returns what it said on standard error. @throws where it fails. */
export function runProcess(program: string, parameters: string[]): Promise<string> {
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${program}: ${code} ${said}`))));
  });
}

/** LibreOffice's converter with a profile of its own in `folder`, so that it finds no window of somebody to join. */
export const convertWithOffice = (folder: string, file: string, format: string): Promise<string> =>
  runProcess('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'office-profile')).href}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    file,
  ]);
