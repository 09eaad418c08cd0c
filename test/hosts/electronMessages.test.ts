import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels } from '../../electron/host/desktop/channels.ts';
import { answered } from './answered.ts';
import { notice, png, scriptedPicture, temporaryFolder } from './folders.ts';
import { type RunningMain, runMain } from './runMain.ts';

/* The real main.ts on a stand-in of the electron module: calls, files and events between page and core. */

const folder = temporaryFolder();
let main: RunningMain;
beforeAll(async () => {
  main = await runMain({ data: join(folder, 'data') });
});
afterAll(() => main.end());

const offerPath = async (path: string, name: string): Promise<string> =>
  ((await main.invoke(channels.offerPath, [path, name])) as { token: string }).token;

describe('who may call', () => {
  const state = { name: 'system.state', input: {} };

  test("our page's main frame is answered", async () => {
    expect(await main.invoke(channels.call, [state])).toHaveProperty('value.version');
  });

  test('a frame inside our page is refused, even with our own address', async () => {
    const answer = await main.invoke(channels.call, [state], { url: 'app://desk/index.html' });
    expect(answer).toEqual({ error: { code: 'input', message: '拒绝了来自其他页面的请求。' } });
  });

  test.each(['https://example.com/', 'app://desk.evil/', 'app://desk@evil/', 'app://evil/', 'file:///index.html', ''])(
    'the main frame is refused when it shows %s',
    async (url) => {
      const contents = main.windows[0]!.webContents;
      const own = contents.mainFrame;
      contents.mainFrame = { url };
      for (const [channel, parameters] of [
        [channels.call, [state]],
        [channels.offerPath, [notice, 'notice.txt']],
        [channels.offerBytes, [new Uint8Array([1]), 'notice.txt']],
        [channels.deliver, ['0'.repeat(32), 'notice.txt']],
      ] as const)
        expect(await main.invoke(channel, [...parameters])).toHaveProperty(
          'error.message',
          '拒绝了来自其他页面的请求。',
        );
      contents.mainFrame = own;
    },
  );

  test('a frame that is gone already is refused', async () => {
    expect(await main.invoke(channels.call, [state], null)).toHaveProperty('error');
  });
});

describe('what is refused', () => {
  test('bad input is refused in Chinese and names the field', async () => {
    const answer = await main.call('campaign.save', { id: null, revision: null, values: { year: 'x' } as never });
    expect(answer).toMatchObject({ error: { code: 'input', field: 'values.year', message: '请填写「年度」' } });
  });

  test.each([[undefined], [null], ['system.state'], [{ input: {} }], [{ name: 7 }]])(
    'a request that is no request is refused: %j',
    async (request) => {
      expect(await main.invoke(channels.call, [request])).toHaveProperty('error.code', 'input');
    },
  );

  test('a path that is no text, bytes that are no bytes and a token that is no token are refused', async () => {
    expect(await main.invoke(channels.offerPath, [7, 'x'])).toHaveProperty('error.code', 'input');
    expect(await main.invoke(channels.offerBytes, ['text', 'x'])).toHaveProperty('error.code', 'input');
    for (const token of ['../../quality-month.sqlite', '0'.repeat(32), 7])
      expect(await main.invoke(channels.deliver, [token, 'x'])).toHaveProperty('error.code', 'file');
  });

  test('a folder or a missing file cannot be offered', async () => {
    expect(await main.invoke(channels.offerPath, [folder, 'x'])).toHaveProperty('error.code', 'file');
    expect(await main.invoke(channels.offerPath, [join(folder, 'gone.txt'), 'x'])).toHaveProperty('error.code', 'file');
  });
});

describe('files', () => {
  test('a picked notice is read, confirmed, and its original saved where the person says', async () => {
    const review = answered(await main.call('circular.startReview', { token: await offerPath(notice, '通知.txt') }));
    const { circularId } = answered(
      await main.call('circular.confirm', { id: review.id, revision: review.revision, form: review.form }),
    );
    const { token, name } = answered(await main.call('circular.exportOriginal', { id: circularId }));
    const target = join(folder, '保存.txt');

    main.person.saves = { canceled: true, filePath: '' };
    expect(await main.invoke(channels.deliver, [token, name])).toEqual({ delivered: false });
    expect(existsSync(target)).toBe(false);

    main.person.saves = { canceled: false, filePath: target };
    expect(await main.invoke(channels.deliver, [token, name])).toEqual({ delivered: true });
    expect(readFileSync(target)).toEqual(readFileSync(notice));
    expect(main.saveDialogs.at(-1)?.defaultPath).toBe(join(folder, 'data', 'documents', name));

    main.person.saves = { canceled: false, filePath: join(folder, 'no such folder', 'x.txt') };
    const failed = await main.invoke(channels.deliver, [token, name]);
    expect(failed).toMatchObject({ error: { code: 'file', message: expect.stringContaining('没有保存成功') } });
  });

  test('a file offered while the program still opens is not lost', async () => {
    const early = await runMain({ data: join(folder, 'early') });
    const { token } = (await early.invoke(channels.offerBytes, [new Uint8Array(readFileSync(notice)), '通知.txt'])) as {
      token: string;
    };
    expect(await early.call('circular.startReview', { token })).toHaveProperty('value.id');
    await early.end();
  });

  test('a picture is shown as a picture, a scripted one only as bytes', async () => {
    const campaign = answered(await main.call('campaign.years', {}))[0]!;
    const fields = { campaignId: campaign.id, ownerNoun: 'campaign', ownerId: campaign.id } as const;
    mkdirSync(join(folder, 'pictures'), { recursive: true });
    const shown = async (name: string, content: string | Buffer): Promise<Response> => {
      const path = join(folder, 'pictures', name);
      writeFileSync(path, content);
      const [added] = answered(await main.call('evidence.add', { tokens: [await offerPath(path, name)], ...fields }));
      const { token } = answered(await main.call('evidence.view', { id: added!.id }));
      return main.fetch(`app://desk/files/${token}`);
    };
    const picture = await shown('a.png', png);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
    for (const name of ['b.svg', 'c.html', 'd.xhtml', 'e.js', 'f.xml']) {
      const response = await shown(name, `${scriptedPicture}<!-- ${name} -->`);
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      await response.body?.cancel();
    }
  });

  test('in a video one can seek', async () => {
    const campaign = answered(await main.call('campaign.years', {}))[0]!;
    const path = join(folder, 'film.mp4');
    writeFileSync(path, '0123456789');
    const [added] = answered(
      await main.call('evidence.add', {
        tokens: [await offerPath(path, 'film.mp4')],
        campaignId: campaign.id,
        ownerNoun: 'campaign',
        ownerId: campaign.id,
      }),
    );
    const { token } = answered(await main.call('evidence.view', { id: added!.id }));
    const part = await main.fetch(`app://desk/files/${token}`, { headers: { range: 'bytes=3-5' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 3-5/10');
    expect(part.headers.get('content-type')).toBe('video/mp4');
    expect(await part.text()).toBe('345');
    const beyond = await main.fetch(`app://desk/files/${token}`, { headers: { range: 'bytes=99-' } });
    expect(beyond.status).toBe(416);
  });

  test('a made-up token shows nothing', async () => {
    expect((await main.fetch(`app://desk/files/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await main.fetch('app://desk/files/..%2f..%2fquality-month.sqlite')).status).toBe(404);
  });
});

describe('events', () => {
  test('what changed is told to the window', async () => {
    const { webContents } = main.windows[0]!;
    const told = new Promise((resolve) => webContents.once('sent', resolve));
    await main.call('setting.save', { bureau: '云溪县市场监督管理局', section: null, person: null });
    expect(await told).toMatchObject({ type: 'changed', nouns: expect.arrayContaining(['setting']) });
    expect(webContents.sent.every(({ channel }) => channel === channels.event)).toBe(true);
  });
});
