import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { buildPage } from './buildAll.ts';
import { browserAdvice, systemBrowser } from './systemBrowser.ts';

/*
 * `npm run pictures`: pictures of the real screens with the example campaign, for README and guide, into docs/images.
 */

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const notice = at('test/fixtures/circulars/04-city-relay.txt');

const screens: [name: string, address: string][] = [
  ['home', ''],
  ['circular', 'circular?id=6'],
  ['match', 'circular/match/6?upper=3'],
  ['compare', 'circular?tab=compare&a=1&b=4'],
  ['themes', 'circular?tab=themes'],
  ['activity', 'activity?id=29'],
  ['inspection', 'inspection?findings=any&id=97'],
  ['sampling', 'sampling?id=180'],
  ['evidence', 'evidence'],
  ['report', 'report'],
  ['summary', 'report?tab=text'],
  ['directory', 'directory'],
  ['settings', 'settings'],
];

async function startHost(data: string): Promise<{ child: ChildProcess; url: string }> {
  const words = ['--data', data, '--no-browser', '--now', '2026-09-14T06:32:08.000Z'];
  const child = spawn(process.execPath, [at('electron/loopback.ts'), ...words], {
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

async function takePictures(page: Page, origin: string): Promise<void> {
  await page.getByRole('button', { name: '载入示例数据' }).first().click();
  await page.getByRole('region', { name: '任务覆盖' }).waitFor();
  for (const [name, address] of screens) {
    await page.goto(`${origin}/#/${address}`);
    await settle(page);
    await page.screenshot({ path: at(`docs/images/${name}.png`) });
  }
  await page.goto(`${origin}/#/circular`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入通知' }).click();
  await (await chooser).setFiles(notice);
  await page.getByRole('region', { name: '识别结果' }).waitFor();
  await settle(page);
  await page.screenshot({ path: at('docs/images/review.png') });
}

const executablePath = systemBrowser();
if (!executablePath) throw new Error(browserAdvice);
await buildPage();
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
