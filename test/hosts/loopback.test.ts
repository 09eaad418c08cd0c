import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCore } from '../../electron/host/client.ts';
import { hostFiles } from '../../electron/host/files.ts';
import { type Loopback, startLoopback } from '../../electron/host/loopback/server.ts';
import { loopbackRoutes } from '../../shared/contract/bridge.ts';
import { answered } from './answered.ts';
import { notice, png, scriptedPicture, smallPage, temporaryFolder } from './folders.ts';
import { ask, firstEvent, isListening, type SignedIn, signIn } from './loopbackClient.ts';

/* The loopback host on a real core: who gets in, and what comes out. */

const data = join(temporaryFolder(), 'data');
const core = startCore({ data, checkOutput: true });
let loopback: Loopback;
let page: SignedIn;
let port: number;
beforeAll(async () => {
  loopback = await startLoopback({ core, files: hostFiles(data), page: smallPage() });
  port = loopback.port;
  page = await signIn(loopback);
});
afterAll(async () => {
  await loopback.close();
  await core.close();
});

const text = async (answer: Promise<{ body: Buffer }>): Promise<string> => (await answer).body.toString();
const postCall = (body: string) => page.ask(loopbackRoutes.call, { method: 'POST', body });

describe('who gets in', () => {
  test('the token of the address becomes a cookie that no script reads and no other site sends', async () => {
    const { pathname, search } = new URL(loopback.url);
    const answer = await ask(port, pathname + search);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/');
    expect(String(answer.headers['set-cookie'])).toMatch(/^desk=[0-9a-f]{48}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(String(answer.headers['set-cookie'])).not.toContain(new URL(loopback.url).searchParams.get('token'));
  });

  test('a wrong token is refused, and so is the cookie in place of the token', async () => {
    for (const token of ['', 'x', '0'.repeat(48), page.cookie.slice('desk='.length), '好'.repeat(48)])
      expect((await ask(port, `/?token=${encodeURIComponent(token)}`)).status).toBe(403);
  });

  test.each(['/', '/index.html', '/call', '/events', '/files', '/files/x', '/assets/index-1.js'])(
    'without the cookie there is no %s',
    async (path) => {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
        expect((await ask(port, path, { method })).status).toBe(401);
      expect((await ask(port, path, { headers: { cookie: `desk=${'0'.repeat(48)}` } })).status).toBe(401);
    },
  );

  test.each(['localhost', 'evil.example', '127.0.0.1.evil.example', '127.0.0.1', '[::1]', ''])(
    'a name that only leads here is refused: %s',
    async (host) => {
      expect((await page.ask('/', { headers: { host: `${host}:${port}` } })).status).toBe(
        host === '127.0.0.1' ? 200 : 403,
      );
      expect((await page.ask('/', { headers: { host: host === '' ? 'x' : host } })).status).toBe(403);
    },
  );

  test.each(['null', 'https://evil.example', 'http://localhost', 'http://127.0.0.1', 'http://127.0.0.1:1'])(
    'a page of %s is refused even with the cookie',
    async (origin) => {
      const body = JSON.stringify({ name: 'system.state', input: {} });
      const answer = await page.ask('/call', { method: 'POST', headers: { origin }, body });
      expect(answer.status).toBe(403);
    },
  );

  test('our own origin is let in', async () => {
    const body = JSON.stringify({ name: 'system.state', input: {} });
    const headers = { origin: `http://127.0.0.1:${port}` };
    expect((await page.ask('/call', { method: 'POST', headers, body })).status).toBe(200);
  });
});

describe('the page', () => {
  test('comes with the policy and is not cached', async () => {
    const answer = await page.ask('/');
    expect(answer.body.toString()).toContain('质量月工作台');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//etc/passwd',
    '/%00',
    '/%zz',
    '/assets',
    '/nothing.js',
    '/files/../../data/quality-month.sqlite',
  ])('%s is not found', async (path) => {
    const answer = await page.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('secret');
  });

  test('nothing is written over it', async () => {
    expect((await page.ask('/index.html', { method: 'PUT', body: 'x' })).status).toBe(405);
  });

  test('an address that is none at all is refused and the host lives on', async () => {
    expect((await page.ask('http://[')).status).toBe(404);
    expect((await page.ask('/')).status).toBe(200);
  });
});

describe('calls', () => {
  test('an answer comes as data', async () => {
    expect(answered(await page.call('system.state', {})).records).toBeTypeOf('number');
  });

  test('bad input is refused in Chinese and names the field', async () => {
    expect(await page.call('unit.save', { id: null, revision: null, values: {} as never })).toMatchObject({
      error: { code: 'input', field: expect.stringMatching(/^values\./), message: expect.stringMatching(/[一-鿿]/) },
    });
  });

  test.each(['', '{', 'null', '[]', '7', '"x"', '{"input":{}}', '{"name":5}', '\u0000'])(
    'what is no request is refused in words: %j',
    async (body) => {
      expect(JSON.parse(await text(postCall(body)))).toEqual({ error: { code: 'input', message: '请求的格式不对。' } });
    },
  );

  test('an unknown call is refused', async () => {
    expect(JSON.parse(await text(postCall('{"name":"constructor","input":{}}')))).toHaveProperty('error.code', 'input');
  });

  test('too much at once is refused in words', async () => {
    expect(JSON.parse(await text(postCall(' '.repeat(33 * 1024 ** 2))))).toMatchObject({
      error: { code: 'input', message: expect.stringContaining('内容过大') },
    });
  });
});

describe('files', () => {
  let campaignId: number;
  beforeAll(async () => {
    const token = await page.offer('通知.txt', readFileSync(notice));
    const review = answered(await page.call('circular.startReview', { token }));
    const { id, revision, form } = review;
    ({ campaignId } = answered(await page.call('circular.confirm', { id, revision, form })));
  });
  const shown = async (name: string, content: string | Uint8Array): Promise<string> => {
    const owner = { campaignId, ownerNoun: 'campaign', ownerId: campaignId } as const;
    const tokens = [await page.offer(name, content)];
    const [added] = answered(await page.call('evidence.add', { tokens, ...owner }));
    return `/files/${answered(await page.call('evidence.view', { id: added!.id })).token}`;
  };

  test('a picture goes in and comes out as it was', async () => {
    const answer = await page.ask(await shown('启动仪式.png', png));
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('启动仪式.png'));
    expect(answer.body).toEqual(png);
  });

  test('in a video one can seek', async () => {
    const film = await shown('开放日.mp4', '0123456789');
    const part = async (range: string) => {
      const { status, headers, body } = await page.ask(film, { headers: { range } });
      return [status, headers['content-range'], body.toString()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part('bytes=4-400')).toEqual([206, 'bytes 4-9/10', '456789']);
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await part('nonsense')).toEqual([200, undefined, '0123456789']);
    const head = await page.ask(film, { method: 'HEAD' });
    expect([head.headers['content-length'], head.body.length]).toEqual(['10', 0]);
  });

  test.each(['a.svg', 'b.html', 'c.htm', 'd.xhtml', 'e.js', 'f.xml', 'g.mjs', 'h'])(
    'what could hold script is only bytes: %s',
    async (name) => {
      const answer = await page.ask(await shown(name, `${scriptedPicture}<!-- ${name} -->`));
      expect(answer.headers['content-type']).toBe('application/octet-stream');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test('an empty file is shown as an empty file', async () => {
    expect((await page.ask(await shown('空.pdf', ''))).body).toHaveLength(0);
  });

  test('a download is saved, not shown', async () => {
    const answer = await page.ask(`${await shown('照片.jpg', 'photo')}?download`);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
  });

  test('a name that is a path stays a name', async () => {
    const answer = await page.ask(await shown('../../../evil.png', Buffer.concat([png, Buffer.from([0])])));
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('_.._.._evil.png'));
  });

  test('a made-up token shows nothing', async () => {
    for (const token of ['0'.repeat(32), '%2e%2e%2fdata', 'x', ''])
      expect((await page.ask(`/files/${token}`)).status).toBe(404);
  });
});

describe('events', () => {
  test('what changed is told to the page', async () => {
    const event = await firstEvent(port, page.cookie, 'changed', () =>
      page.call('setting.save', { bureau: '云溪县局', section: null, person: null }),
    );
    expect(event).toMatchObject({ nouns: expect.arrayContaining(['setting']), contentType: 'text/event-stream' });
  });
});

test('it listens on this machine only, and closing frees the port', async () => {
  const other = await startLoopback({ core, files: hostFiles(data), page: smallPage() });
  expect(new URL(other.url).hostname).toBe('127.0.0.1');
  expect(await isListening(other.port)).toBe(true);
  await other.close();
  expect(await isListening(other.port)).toBe(false);
});

test('the port of the last run is taken again, and another where it is taken', async () => {
  const parts = { core, files: hostFiles(data), page: smallPage() };
  const first = await startLoopback(parts);
  const second = await startLoopback({ ...parts, formerPort: first.port });
  expect(second.port).not.toBe(first.port);
  await first.close();
  const third = await startLoopback({ ...parts, formerPort: first.port });
  expect(third.port).toBe(first.port);
  await second.close();
  await third.close();
});
