import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCore } from './host/client.ts';
import { defaultDataPath } from './host/dataPath.ts';
import { hostFiles } from './host/files.ts';
import { findBrowser, hasDisplay, openInBrowser } from './host/loopback/browser.ts';
import { formerPort, rememberPort } from './host/loopback/formerPort.ts';
import { startLoopback } from './host/loopback/server.ts';

/*
 * Host 2: the system's browser on 127.0.0.1, for development, tests and machines without Electron.
 * Left out of the installer.
 */

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    page: { type: 'string' },
    /** A fixed instant for demonstrations and tests. */
    now: { type: 'string' },
    'check-output': { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
  },
});

const data = options.data ?? defaultDataPath(process.platform, process.env);
const page = options.page ?? fileURLToPath(new URL('../dist/page/', import.meta.url));
if (!existsSync(join(page, 'index.html'))) {
  console.error('页面还没有构建：请先运行 npm run build。');
  process.exit(1);
}

const core = startCore({ data, fixedNow: options.now ?? null, checkOutput: options['check-output'] });
core.onEvent((event) => {
  if (event.type === 'failed') console.error(`[${event.name}] ${event.trace}`);
});
const loopback = await startLoopback({ core, files: hostFiles(data), page, formerPort: formerPort(data) });
rememberPort(data, loopback.port);
console.log(loopback.url);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await loopback.close();
  await core.close();
  process.exit(0);
}
process.on('SIGINT', close);
process.on('SIGTERM', close);

const browser =
  options['no-browser'] || !hasDisplay(process.platform, process.env)
    ? null
    : findBrowser(process.platform, process.env);
if (browser) {
  await openInBrowser(browser, loopback.url, join(data, 'browser'));
  await close();
} else if (!options['no-browser']) {
  console.log('没有找到可用的浏览器或显示器：请在本机浏览器中打开上面的地址。按 Ctrl+C 结束。');
}
