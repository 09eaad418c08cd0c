import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { installedElectron } from './scripts/electronBinary.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The stories of test/e2e, on the loopback host and, where Electron's binary is installed, on the window too. */
export default defineConfig({
  testDir: at('test/e2e'),
  outputDir: at('test-results'),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  projects: [{ name: 'loopback' }, ...(installedElectron() ? [{ name: 'electron' }] : [])],
  reporter: [['list'], ['json', { outputFile: at('test-results/e2e.json') }]],
  use: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 }, actionTimeout: 15_000 },
});
