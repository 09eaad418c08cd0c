import type * as Electron from 'electron';
import { beforeAll, expect, test, vi } from 'vitest';
import { channels } from '../../electron/host/desktop/channels.ts';
import type { DeskBridge } from '../../shared/contract/bridge.ts';

/* The real preload.ts on a stand-in of the three things of Electron that it may use. */

const exposed = new Map<string, unknown>();
const invoked: unknown[][] = [];
const listeners = new Map<string, ((...parameters: unknown[]) => void)[]>();
let pathOfFile = '';

const standIn = {
  contextBridge: { exposeInMainWorld: (key, api) => void exposed.set(key, api) } satisfies Pick<
    Electron.ContextBridge,
    'exposeInMainWorld'
  >,
  ipcRenderer: {
    invoke: async (...parameters: Parameters<Electron.IpcRenderer['invoke']>) => void invoked.push(parameters),
    on(channel: string, listener: (...parameters: unknown[]) => void) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener(channel: string, listener: (...parameters: unknown[]) => void) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
    },
  },
  webUtils: { getPathForFile: () => pathOfFile } satisfies Pick<Electron.WebUtils, 'getPathForFile'>,
};

let bridge: DeskBridge;
beforeAll(async () => {
  vi.doMock('electron', () => standIn);
  await import('../../electron/preload.ts');
  bridge = exposed.get('desk') as DeskBridge;
});

const file = { name: '照片.png', size: 2, arrayBuffer: async () => new Uint8Array([1, 2]).buffer };

test('the page gets exactly the bridge and nothing of Electron', () => {
  const members: Record<keyof DeskBridge, true> = {
    host: true,
    call: true,
    onEvent: true,
    offerFile: true,
    deliverFile: true,
    fileUrl: true,
  };
  expect([...exposed.keys()]).toEqual(['desk']);
  expect(Object.keys(bridge).sort()).toEqual(Object.keys(members).sort());
  expect(bridge.host).toBe('electron');
});

test('a call goes over its own channel', async () => {
  await bridge.call('system.state', {}, 'job-1');
  expect(invoked.at(-1)).toEqual([channels.call, { name: 'system.state', input: {}, job: 'job-1' }]);
});

test('a picked file goes as its path, a pasted one, which has none, as bytes', async () => {
  pathOfFile = '/photos/照片.png';
  await bridge.offerFile(file);
  expect(invoked.at(-1)).toEqual([channels.offerPath, '/photos/照片.png', '照片.png']);
  pathOfFile = '';
  await bridge.offerFile(file);
  expect(invoked.at(-1)).toEqual([channels.offerBytes, new Uint8Array([1, 2]), '照片.png']);
});

test('events reach the page without the sender, until it stops listening', () => {
  const heard: unknown[] = [];
  const stop = bridge.onEvent((event) => heard.push(event));
  const emit = () =>
    listeners.get(channels.event)?.forEach((listener) => {
      listener({ sender: 'ipc' }, { type: 'changed', nouns: ['task'], at: '' });
    });
  emit();
  stop();
  emit();
  expect(heard).toEqual([{ type: 'changed', nouns: ['task'], at: '' }]);
});

test('files are delivered and shown by token', async () => {
  await bridge.deliverFile('abc', '名单.xlsx');
  expect(invoked.at(-1)).toEqual([channels.deliver, 'abc', '名单.xlsx']);
  expect(bridge.fileUrl('abc')).toBe('app://desk/files/abc');
});
