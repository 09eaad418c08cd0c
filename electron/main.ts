import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu } from 'electron';
import { type CoreClient, startCore } from './host/client.ts';
import { defaultDataPath } from './host/dataPath.ts';
import { handlePageMessages } from './host/desktop/ipc.ts';
import { setMenu } from './host/desktop/menu.ts';
import { registerScheme, servePage } from './host/desktop/protocol.ts';
import { lockDown, openWindow } from './host/desktop/window.ts';
import { hostFiles } from './host/files.ts';

/*
 * Host 1: the Electron window. Only what must be Electron is here; everything a person can do goes through the core.
 */

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
let core: CoreClient | null = null;

async function start(data: string): Promise<void> {
  // A fixed instant is for tests of an unpackaged program only: nobody may backdate a record by a command line.
  const now = app.isPackaged ? '' : app.commandLine.getSwitchValue('now');
  core = startCore({ data, fixedNow: now || null });
  const files = hostFiles(data);
  lockDown();
  servePage(beside('../page'), files);
  handlePageMessages(core, files);
  setMenu();
  openWindow(data, beside('./preload.cjs'));
}

/** Ends only when the core has closed the database. */
function closeCoreFirst(event: { preventDefault(): void }): void {
  if (!core) return;
  event.preventDefault();
  const closing = core;
  core = null;
  void closing.close().finally(() => app.quit());
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  // The page's own fields for dates and times follow the browser's language, not the page's.
  app.commandLine.appendSwitch('lang', 'zh-CN');
  registerScheme();
  // The default menu would be built only to be replaced.
  Menu.setApplicationMenu(null);
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', closeCoreFirst);
  const data = app.commandLine.getSwitchValue('data') || defaultDataPath(process.platform, process.env);
  void app.whenReady().then(() => start(data));
} else {
  app.quit();
}
