import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, expect, type Page } from '@playwright/test';
import { installedElectron } from '../../build/scripts/electronBinary.ts';
import { systemBrowser } from '../../build/scripts/systemBrowser.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** The day of all stories. */
export const now = '2026-09-14T06:32:08.000Z';
const viewport = { width: 1366, height: 768 };

/** The product running on one of its hosts. */
export interface RunningHost {
  page: Page;
  /** Does what makes the product offer a file for saving. @returns the saved file's path. */
  saved(act: () => Promise<void>): Promise<string>;
  stop(): Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error('the loopback host ended before it said its address');
}

const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Host 2 in the system's browser. */
export async function startLoopbackHost(data: string): Promise<RunningHost> {
  const executablePath = systemBrowser();
  if (!executablePath || !existsSync(executablePath)) throw new Error('no browser on this machine');
  const words = [at('electron/loopback.ts'), '--data', data, '--no-browser', '--check-output', '--now', now];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await firstLine(child);
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    async saved(act) {
      const download = page.waitForEvent('download');
      await act();
      return (await download).path();
    },
    async stop() {
      // The page goes first: a host that ends under it is not its fault.
      await browser.close();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Host 1, where Electron's binary is installed. What it saves goes where its save dialog is told. */
export async function startElectronHost(data: string): Promise<RunningHost> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: installedElectron()!,
    args: [...sandbox, at('.'), `--data=${data}`, `--now=${now}`],
    timezoneId: 'Asia/Shanghai',
  });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  let files = 0;
  return {
    page,
    async saved(act) {
      files += 1;
      const filePath = join(data, `saved-${files}`);
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      }, filePath);
      await act();
      await expect.poll(() => existsSync(filePath)).toBe(true);
      return filePath;
    },
    stop: () => app.close(),
  };
}
