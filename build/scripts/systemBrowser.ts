import { spawnSync } from 'node:child_process';
import { findBrowser } from '../../electron/host/loopback/browser.ts';

/** The system's Chromium, Chrome or Edge; QUALITY_MONTH_BROWSER names another. */
export const systemBrowser = (): string | null =>
  process.env.QUALITY_MONTH_BROWSER ?? findBrowser(process.platform, process.env);

const run = (command: string, words: string[]): boolean =>
  spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** Installs Chromium and a Chinese font from Debian's packages where that is possible: as root, with apt-get. */
export function installBrowser(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return null;
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
    ? systemBrowser()
    : null;
}

export const browserAdvice =
  '没有找到 Chromium、Chrome 或 Edge，界面测试无法运行。请安装其一（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），或用环境变量 QUALITY_MONTH_BROWSER 指明浏览器程序。';
