import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { buildPage } from './buildAll.ts';
import { type PictureScreen, pictureScreens, reviewScreen } from './pictureScreens.ts';
import { browserAdvice, systemBrowser } from './systemBrowser.ts';

/*
 * `npm run pictures [-- NAME…] [--to=FOLDER]`: pictures of the real screens with the example campaign, for README and
 * guide, into docs/images. With names only these are taken.
 */

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const words = process.argv.slice(2);
const folder = resolve(words.find((word) => word.startsWith('--to='))?.slice('--to='.length) ?? at('docs/images'));
const names = words.filter((word) => !word.startsWith('--'));
// The notice is taken in last, for it would show on the other screens.
const all = [...pictureScreens, reviewScreen(at('test/fixtures/circulars/04-city-relay.txt'))];
const unknown = names.filter((name) => !all.some((screen) => screen.name === name));
if (unknown.length > 0) throw new Error(`no such picture: ${unknown.join(', ')}`);
const screens = names.length === 0 ? all : all.filter((screen) => names.includes(screen.name));

async function startHost(data: string): Promise<{ child: ChildProcess; url: string }> {
  const options = ['--data', data, '--no-browser', '--now', '2026-09-14T06:32:08.000Z'];
  const child = spawn(process.execPath, [at('electron/loopback.ts'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) return { child, url: line };
  throw new Error('the loopback host did not start');
}

/** Waits until nothing is being read any more and the charts stand still. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1200);
}

async function takePicture(page: Page, origin: string, { name, address, act }: PictureScreen): Promise<void> {
  await page.goto(`${origin}/#/${address}`);
  await settle(page);
  if (act) {
    await act(page);
    await settle(page);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}

async function takePictures(page: Page, origin: string): Promise<void> {
  await page.getByRole('button', { name: '载入示例数据' }).first().click();
  await page.getByRole('region', { name: '任务覆盖' }).waitFor();
  for (const screen of screens) await takePicture(page, origin, screen);
}

const executablePath = systemBrowser();
if (!executablePath) throw new Error(browserAdvice);
await buildPage();
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'pictures-'));
const host = await startHost(data);
const browser = await chromium.launch({
  executablePath,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-sync'],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await takePictures(page, new URL(host.url).origin);
} finally {
  await browser.close();
  host.child.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
