import { type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildElectron, buildPage } from './buildAll.ts';
import { fetchElectron, installedElectron } from './electronBinary.ts';

/*
 * `npm start`: builds and opens the product. Electron where its binary is here or can be fetched; otherwise the same
 * application on the loopback host.
 */

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const parameters = process.argv.slice(2);

function handOver(command: string, words: string[], options: SpawnOptions = {}): void {
  const child = spawn(command, words, { stdio: 'inherit', cwd: at('.'), ...options });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

console.log('正在构建……');
await buildPage();
const electron = installedElectron() ?? fetchElectron();
if (electron) {
  await buildElectron();
  handOver(electron, [at('.'), ...parameters]);
} else {
  console.log('没有 Electron 程序（未安装，且无法从其发布网站下载）：改用本机浏览器打开同一应用，数据同样只存在本机。');
  handOver(process.execPath, [at('electron/loopback.ts'), ...parameters]);
}
