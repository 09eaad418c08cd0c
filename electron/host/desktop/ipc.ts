import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CallError } from '../../../shared/contract/index.ts';
import type { CoreClient } from '../client.ts';
import { type HostFiles, largestFileBytes } from '../files.ts';
import { isTrustedSender } from '../security.ts';
import { channels } from './channels.ts';

const refused: { error: CallError } = { error: { code: 'input', message: '拒绝了来自其他页面的请求。' } };
const malformed: { error: CallError } = { error: { code: 'input', message: '请求的格式不对。' } };

/** Answers a channel, but only to our page's main frame. */
function handle(channel: string, answer: (event: IpcMainInvokeEvent, ...parameters: unknown[]) => unknown): void {
  ipcMain.handle(channel, (event, ...parameters) => {
    const frame = event.senderFrame;
    const trusted =
      frame !== null && isTrustedSender({ url: frame.url, isMainFrame: frame === event.sender.mainFrame });
    return trusted ? answer(event, ...parameters) : refused;
  });
}

/** Asks where to save and copies the file there. */
async function deliver(files: HostFiles, event: IpcMainInvokeEvent, token: unknown): Promise<object> {
  const file = typeof token === 'string' ? files.outgoing(token) : null;
  if (!file) return { error: { code: 'file', message: '要保存的文件已经不在，请重新导出。' } satisfies CallError };
  const window = BrowserWindow.fromWebContents(event.sender);
  const options = { defaultPath: join(app.getPath('documents'), file.name) };
  const choice = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (choice.canceled || !choice.filePath) return { delivered: false };
  try {
    await copyFile(file.path, choice.filePath);
    return { delivered: true };
  } catch {
    return {
      error: {
        code: 'file',
        message: '没有保存成功：文件可能正被 WPS 打开，或该位置不可写、空间不足。请换个位置再试。',
      } satisfies CallError,
    };
  }
}

/** Connects the page's bridge with the core and the file system. */
export function handlePageMessages(core: CoreClient, files: HostFiles): void {
  handle(channels.call, (_event, request) => {
    const { name, input, job } = (request ?? {}) as { name?: unknown; input?: unknown; job?: unknown };
    if (typeof name !== 'string') return malformed;
    return core.request({ name, input, ...(typeof job === 'string' ? { job } : {}) });
  });
  handle(channels.offerPath, (_event, path, name) =>
    typeof path === 'string' && typeof name === 'string' ? files.offerPath(path, name) : malformed,
  );
  handle(channels.offerBytes, (_event, bytes, name) =>
    bytes instanceof Uint8Array && bytes.length <= largestFileBytes && typeof name === 'string'
      ? files.offerBytes(bytes, name)
      : malformed,
  );
  handle(channels.deliver, (event, token) => deliver(files, event, token));
  core.onEvent((event) => {
    if (event.type === 'failed') return console.error(`[${event.name}] ${event.trace}`);
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, event);
  });
}
