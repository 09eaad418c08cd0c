import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder } from '../../electron/core/files/index.ts';
import { answered } from './answered.ts';
import { smallPage, temporaryFolder } from './folders.ts';
import { isListening, signIn } from './loopbackClient.ts';
import { type Running, start } from './processes.ts';

/* electron/loopback.ts as a process of its own. */

function startHost(...parameters: string[]): Running {
  const host = start('electron/loopback.ts', ['--no-browser', ...parameters]);
  onTestFinished(() => void host.child.kill('SIGKILL'));
  return host;
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with the database closed', async (signal) => {
  const data = join(temporaryFolder(), '数据');
  const host = startHost('--data', data, '--page', smallPage());
  const url = await host.firstLine;
  const port = Number(new URL(url).port);
  const page = await signIn({ url, port });
  answered(await page.call('setting.save', { bureau: '云溪县局', section: null, person: null }));
  host.child.kill(signal);
  expect(await host.ended).toMatchObject({ code: 0, signal: null, errors: '' });
  expect(await isListening(port)).toBe(false);
  const { database } = dataFolder(data);
  expect(existsSync(`${database}-wal`)).toBe(false);
  const file = new Sqlite(database, { readonly: true });
  expect(file.prepare('SELECT count(*) FROM history').pluck().get()).toBeGreaterThan(0);
  file.close();
});

test('the address is printed with the token of this run, which is another at the next', async () => {
  const page = smallPage();
  const urls: string[] = [];
  for (const _run of [1, 2]) {
    const host = startHost('--data', join(temporaryFolder(), 'data'), '--page', page);
    urls.push(await host.firstLine);
    host.child.kill('SIGTERM');
    await host.ended;
  }
  for (const url of urls) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{48}$/);
  expect(urls[0]!.split('token=')[1]).not.toBe(urls[1]!.split('token=')[1]);
});

test('a fixed instant is the present of the whole run', async () => {
  const now = '2026-09-04T01:00:00.000Z';
  const host = startHost('--data', join(temporaryFolder(), 'data'), '--page', smallPage(), '--now', now);
  const url = await host.firstLine;
  const page = await signIn({ url, port: Number(new URL(url).port) });
  expect(answered(await page.call('system.backup', {})).at).toBe(now);
  host.child.kill('SIGTERM');
  await host.ended;
});

test('without a built page it says what to do', async () => {
  const empty = temporaryFolder();
  const host = startHost('--data', join(empty, 'data'), '--page', join(empty, 'page'));
  expect(await host.ended).toMatchObject({ code: 1, errors: expect.stringContaining('npm run build') });
  expect(existsSync(join(empty, 'data'))).toBe(false);
});
