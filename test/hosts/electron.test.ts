import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostFiles } from '../../electron/host/files.ts';
import type { StandInContents } from './electronStandIn.ts';
import { smallPage, temporaryFolder } from './folders.ts';
import { type RunningMain, runMain } from './runMain.ts';

/* The real main.ts on a stand-in of the electron module: what the window may do. */

const data = temporaryFolder();
let main: RunningMain;
let contents: StandInContents;
beforeAll(async () => {
  main = await runMain({ data });
  contents = main.windows[0]!.webContents;
});
afterAll(() => main.end());

/** Whether an event that asks to go somewhere was stopped. */
function stops(name: string, url: string): boolean {
  const event = { url, preventDefault: vi.fn() };
  contents.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

describe('the window is locked in', () => {
  test('the page runs in the sandbox, apart from Node, with web security on', () => {
    expect(main.windows[0]!.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
    expect(main.windows[0]!.options.webPreferences).not.toHaveProperty('allowRunningInsecureContent');
  });

  test('sandbox, language and scheme are asked for before Electron is ready, the window afterwards', () => {
    expect(main.steps).toEqual(['sandbox', 'lang zh-CN', 'scheme', 'ready', 'window']);
    expect(main.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  test('no permission is granted, neither asked for nor looked up nor of a device', () => {
    const answers: boolean[] = [];
    main.permissions.request?.(null as never, 'media', (granted) => answers.push(granted), {} as never);
    expect(answers).toEqual([false]);
    expect(main.permissions.check?.(null, 'geolocation', 'app://desk', {} as never)).toBe(false);
    expect(main.permissions.device?.({ deviceType: 'usb' } as never)).toBe(false);
  });

  test.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://desk.evil/',
    'app://desk@evil/',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('nobody is led away to %s', (url) => {
    expect(stops('will-navigate', url)).toBe(true);
    expect(stops('will-redirect', url)).toBe(true);
    expect(stops('will-frame-navigate', url)).toBe(true);
  });

  test('within the page one may go', () => {
    expect(stops('will-navigate', 'app://desk/index.html#/circular')).toBe(false);
  });

  test('no second window and no webview opens', () => {
    expect(contents.openHandler?.({ url: 'app://desk/index.html' } as never)).toEqual({ action: 'deny' });
    expect(stops('will-attach-webview', 'app://desk/')).toBe(true);
  });

  test('the window shows the page of the scheme once it is drawn', () => {
    const window = main.windows[0]!;
    expect(window.done).toEqual(['load app://desk/index.html']);
    window.emit('ready-to-show');
    expect(window.done.at(-1)).toBe('show');
  });

  test('the menu has the keys for editing and no developer tools in the installed program', () => {
    expect(main.menus[0]).toBeNull();
    const roles = JSON.stringify(main.menus.at(-1));
    expect(roles).toContain('"paste"');
    expect(roles).not.toContain('toggleDevTools');
  });
});

describe('app:// serves the page and nothing else', () => {
  beforeAll(async () => {
    // The page is found beside the bundle; the sources have none there, so that a small one is served instead.
    const { servePage } = await import('../../electron/host/desktop/protocol.ts');
    servePage(smallPage(), hostFiles(data));
  });

  test('the page comes with its policy: no script from outside, none inline, no sniffing', async () => {
    const response = await main.fetch('app://desk/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('质量月工作台');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('a script of the page is a script', async () => {
    const response = await main.fetch('app://desk/assets/index-1.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    'app://desk/../secret.txt',
    'app://desk/%2e%2e/secret.txt',
    'app://desk/..%2fsecret.txt',
    'app://desk/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'app://desk/%00',
    'app://desk/assets',
    'app://desk/nothing.js',
    'app://desk.evil/index.html',
    'app://desk@evil/index.html',
    'app://user@desk/index.html',
  ])('%s is not found', async (url) => {
    // A Request refuses some of these by itself; a page could still ask for them in other ways.
    const response = await main.fetch('app://desk/', {}, url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('nothing can be written through it', async () => {
    expect((await main.fetch('app://desk/index.html', { method: 'POST', body: 'x' })).status).toBe(404);
  });
});
