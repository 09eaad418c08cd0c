import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { systemBrowser } from '../../build/scripts/systemBrowser.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The product as a person has it before them; ending and starting again keeps its data. */
export interface Desk {
  page: Page;
  data: string;
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<void>;
  /** A picture of the screen, kept with the results under this name. */
  picture(name: string): Promise<void>;
}

/** What the program, and not the network around it, complained of. */
const complaints: string[] = [];

async function startHost(data: string): Promise<{ child: ChildProcess; url: string }> {
  const words = [
    at('electron/loopback.ts'),
    '--data',
    data,
    '--no-browser',
    '--check-output',
    '--now',
    '2026-09-14T06:32:08.000Z',
  ];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout! })) return { child, url: line };
  throw new Error('the loopback host ended before it said its address');
}

async function stopHost(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return page;
}

export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern.
  desk: async ({}, use, info) => {
    complaints.length = 0;
    const executablePath = systemBrowser();
    if (!executablePath || !existsSync(executablePath)) throw new Error('no browser on this machine');
    const data = mkdtempSync(join(tmpdir(), 'quality-month-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({
      executablePath,
      args: [
        ...sandbox,
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    });
    let host = await startHost(data);
    const desk: Desk = {
      page: await openPage(browser, host.url),
      data,
      async restart() {
        await desk.page.context().close();
        await stopHost(host.child);
        host = await startHost(data);
        desk.page = await openPage(browser, host.url);
      },
      async picture(name) {
        await info.attach(name, {
          body: await desk.page.screenshot({ path: info.outputPath(`${name}.png`) }),
          contentType: 'image/png',
        });
      },
    };
    await use(desk);
    // The page goes first: a host that ends under it is not its fault.
    await browser.close();
    await stopHost(host.child);
    rmSync(data, { recursive: true, force: true });
    expect(complaints, 'what the page complained of').toEqual([]);
  },
});

export { expect };
