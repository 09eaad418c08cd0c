import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../electron/core/files/index.ts';
import { channels } from '../../electron/host/desktop/channels.ts';
import { answered } from './answered.ts';
import { repository, temporaryFolder } from './folders.ts';
import { runMain } from './runMain.ts';

const pdf = repository('test/fixtures/read/notice.pdf');

/* The real main.ts on a stand-in of the electron module: starting, ending and where the window stands. */

describe('one program, one window', () => {
  test('a second start only brings the first window to the front', async () => {
    const main = await runMain({ data: temporaryFolder() });
    const window = main.windows[0]!;
    window.minimized = true;
    main.application.emit('second-instance');
    expect(window.done.slice(-2)).toEqual(['restore', 'focus']);
    expect(main.windows).toHaveLength(1);
    await main.end();
  });

  test('the second program ends without touching the data', async () => {
    const data = temporaryFolder();
    const main = await runMain({ data, secondInstance: true, ready: false });
    await main.ended;
    expect(main.steps).toEqual([]);
    expect(existsSync(dataFolder(data).database)).toBe(false);
  });

  test('closing the last window quits', async () => {
    const main = await runMain({ data: temporaryFolder() });
    main.application.emit('window-all-closed');
    await main.ended;
  });
});

describe('quitting', () => {
  test('waits for the write that was asked for and closes the database', async () => {
    const data = temporaryFolder();
    const main = await runMain({ data });
    const saving = main.call('setting.save', { bureau: '云溪县局', section: null, person: '王五' });
    await main.end();
    expect(answered(await saving).person).toBe('王五');
    const { database } = dataFolder(data);
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect(existsSync(`${database}-shm`)).toBe(false);
    const file = new Sqlite(database, { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  });

  test('a notice that is being read is read to its end and kept', async () => {
    const data = temporaryFolder();
    const main = await runMain({ data });
    const offered = await main.invoke(channels.offerPath, [pdf, '通知.pdf']);
    const reading = main.call('circular.startReview', offered as { token: string });
    await main.end();
    expect(answered(await reading).form.title).toContain('质量月');
    const again = await runMain({ data });
    expect(answered(await again.call('circular.reviews', {}))).toHaveLength(1);
    await again.end();
  });

  test('a call after the end is answered in words', async () => {
    const main = await runMain({ data: temporaryFolder() });
    await main.end();
    expect(await main.invoke(channels.call, [{ name: 'system.state', input: {} }])).toMatchObject({
      error: { code: 'internal', message: expect.stringContaining('没有保存') },
    });
  });
});

describe('a data folder that cannot be opened', () => {
  test('the window opens all the same and every call says why', async () => {
    const data = temporaryFolder();
    writeFileSync(dataFolder(data).database, 'this is a text, not a database');
    const main = await runMain({ data });
    expect(await main.call('system.state', {})).toMatchObject({
      error: { code: 'database', message: expect.stringContaining('不是本程序的数据库') },
    });
    await main.end();
    expect(readFileSync(dataFolder(data).database, 'utf8')).toBe('this is a text, not a database');
  });
});

describe('where the window stands', () => {
  const open = async (data: string, saved: unknown) => {
    writeFileSync(join(data, 'window.json'), typeof saved === 'string' ? saved : JSON.stringify(saved));
    const main = await runMain({ data });
    const window = main.windows[0]!;
    await main.end();
    return window;
  };

  test('the first start takes the usual size', async () => {
    const main = await runMain({ data: temporaryFolder() });
    expect(main.windows[0]!.options).toMatchObject({ width: 1366, height: 768, minWidth: 960, minHeight: 600 });
    await main.end();
  });

  test('it comes back where it was closed', async () => {
    const data = temporaryFolder();
    const main = await runMain({ data });
    main.windows[0]!.emit('close');
    await main.end();
    const again = await runMain({ data });
    expect(again.windows[0]!.options).toMatchObject({ x: 40, y: 30, width: 1200, height: 800 });
    expect(again.windows[0]!.done).not.toContain('maximize');
    await again.end();
  });

  test('maximised stays maximised', async () => {
    const window = await open(temporaryFolder(), { x: 0, y: 0, width: 1300, height: 700, maximized: true });
    expect(window.done).toContain('maximize');
  });

  test('a place on a screen that is gone is forgotten, the size is kept', async () => {
    const { options } = await open(temporaryFolder(), { x: 2400, y: 100, width: 1300, height: 700, maximized: false });
    expect(options).toMatchObject({ width: 1300, height: 700 });
    expect(options).not.toHaveProperty('x');
  });

  test.each(['', '{', '[]', '{"width":"wide","height":1}', 'null'])(
    'a broken note of it is no harm: %j',
    async (text) => {
      expect((await open(temporaryFolder(), text)).options).toMatchObject({ width: 1366, height: 768 });
    },
  );
});
