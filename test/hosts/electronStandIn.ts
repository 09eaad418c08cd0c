import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/*
 * A stand-in of the electron module for what our host uses of it, typed against electron's own declarations: where
 * Electron changes a signature, this file stops compiling. It records what the host asks for and lets a test act as
 * the page, the system and the person.
 */

export interface StandInOptions {
  /** The data folder, as given by --data. */
  data: string;
  /** Whether another window of the application is running already. */
  secondInstance?: boolean;
  displays?: Electron.Rectangle[];
}

type Handler = Parameters<Electron.IpcMain['handle']>[1];
type WindowHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Frame = Pick<Electron.WebFrameMain, 'url'>;

export class StandInContents extends EventEmitter {
  mainFrame: Frame = { url: '' };
  openHandler: WindowHandler | null = null;
  readonly sent: { channel: string; message: unknown }[] = [];
  setWindowOpenHandler: Electron.WebContents['setWindowOpenHandler'] = (handler) => {
    this.openHandler = handler;
  };
  send: Electron.WebContents['send'] = (channel, ...messages) => {
    // What is sent is cloned, as between processes.
    const [message] = structuredClone(messages);
    this.sent.push({ channel, message });
    this.emit('sent', message);
  };
}

/** Everything that the host did, and the means to act upon it. */
export function electronStandIn({ data, secondInstance = false, displays }: StandInOptions) {
  const steps: string[] = [];
  const windows: StandInWindow[] = [];
  const handlers = new Map<string, Handler>();
  const schemes: Electron.CustomScheme[] = [];
  const pages = new Map<string, Parameters<Electron.Protocol['handle']>[1]>();
  const menus: (Electron.MenuItemConstructorOptions[] | null)[] = [];
  const saveDialogs: Electron.SaveDialogOptions[] = [];
  const permissions: {
    request?: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
    check?: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
    device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
  } = {};
  const person: { saves: Electron.SaveDialogReturnValue } = { saves: { canceled: true, filePath: '' } };
  const application = new EventEmitter();
  const ready = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();

  class StandInWindow extends EventEmitter {
    readonly options: Electron.BrowserWindowConstructorOptions;
    readonly webContents = new StandInContents();
    readonly done: string[] = [];
    minimized = false;
    bounds: Electron.Rectangle = { x: 40, y: 30, width: 1200, height: 800 };
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      windows.push(this);
      steps.push('window');
      application.emit('web-contents-created', {}, this.webContents);
      opened.resolve();
    }
    static getAllWindows = () => windows as unknown as Electron.BrowserWindow[];
    static fromWebContents: typeof Electron.BrowserWindow.fromWebContents = (contents) =>
      (windows.find((window) => (window.webContents as unknown) === contents) ??
        null) as unknown as Electron.BrowserWindow | null;
    show: Electron.BrowserWindow['show'] = () => void this.done.push('show');
    focus: Electron.BrowserWindow['focus'] = () => void this.done.push('focus');
    restore: Electron.BrowserWindow['restore'] = () => void this.done.push('restore');
    maximize: Electron.BrowserWindow['maximize'] = () => void this.done.push('maximize');
    isMinimized: Electron.BrowserWindow['isMinimized'] = () => this.minimized;
    isMaximized: Electron.BrowserWindow['isMaximized'] = () => this.done.includes('maximize');
    getNormalBounds: Electron.BrowserWindow['getNormalBounds'] = () => this.bounds;
    loadURL: Electron.BrowserWindow['loadURL'] = async (url) => {
      this.webContents.mainFrame = { url };
      this.done.push(`load ${url}`);
    };
  }

  const BrowserWindow: Pick<typeof Electron.BrowserWindow, 'getAllWindows' | 'fromWebContents'> &
    (new (
      options: Electron.BrowserWindowConstructorOptions,
    ) => EventEmitter) = StandInWindow;
  const app: Pick<
    Electron.App,
    'requestSingleInstanceLock' | 'enableSandbox' | 'quit' | 'getPath' | 'whenReady' | 'isPackaged'
  > & { on: Electron.App['on']; commandLine: Pick<Electron.CommandLine, 'getSwitchValue' | 'appendSwitch'> } = {
    isPackaged: true,
    requestSingleInstanceLock: () => !secondInstance,
    enableSandbox: () => void steps.push('sandbox'),
    // As Electron: whoever prevents it keeps the program alive.
    quit() {
      let prevented = false;
      application.emit('before-quit', { preventDefault: () => (prevented = true) });
      if (!prevented) ended.resolve();
    },
    getPath: (name) => `${data}/${name}`,
    whenReady: () => ready.promise,
    on: application.on.bind(application) as Electron.App['on'],
    commandLine: {
      getSwitchValue: (name) => (name === 'data' ? data : ''),
      appendSwitch: (name, value) => void steps.push(`${name} ${value}`),
    },
  };
  const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
    handle: (channel, handler) => void handlers.set(channel, handler),
  };
  const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
    registerSchemesAsPrivileged(custom) {
      steps.push('scheme');
      schemes.push(...custom);
    },
    handle: (scheme, handler) => void pages.set(scheme, handler),
  };
  const defaultSession: Pick<
    Electron.Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  > = {
    setPermissionRequestHandler: (handler) => void Object.assign(permissions, { request: handler }),
    setPermissionCheckHandler: (handler) => void Object.assign(permissions, { check: handler }),
    setDevicePermissionHandler: (handler) => void Object.assign(permissions, { device: handler }),
  };
  const dialog = {
    async showSaveDialog(
      ...parameters: [Electron.BaseWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]
    ) {
      saveDialogs.push(parameters.at(-1) as Electron.SaveDialogOptions);
      return person.saves;
    },
  } satisfies Pick<Electron.Dialog, 'showSaveDialog'>;
  const Menu = {
    setApplicationMenu: (menu: unknown) => void menus.push(menu as Electron.MenuItemConstructorOptions[] | null),
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  };
  const areas = displays ?? [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const screen: { getAllDisplays(): Pick<Electron.Display, 'workArea'>[] } = {
    getAllDisplays: () => areas.map((workArea) => ({ workArea })),
  };

  return {
    /** What `import … from 'electron'` gives. */
    module: { app, BrowserWindow, ipcMain, protocol, session: { defaultSession }, dialog, Menu, screen },
    steps,
    windows,
    schemes,
    menus,
    saveDialogs,
    permissions,
    person,
    application,
    /** Lets Electron become ready. */
    becomeReady() {
      steps.push('ready');
      ready.resolve();
    },
    /** Resolves when the first window is there. */
    opened: opened.promise,
    /** Resolves when the program would end. */
    ended: ended.promise,
    quit: app.quit,
    /** Asks for an address as the window does; `spelt` is the address in a spelling that a Request would tidy up. */
    fetch(url: string, options: RequestInit = {}, spelt = url): Promise<Response> {
      const request = new Request(url, options);
      if (spelt !== url) Object.defineProperty(request, 'url', { value: spelt });
      return Promise.resolve(
        pages.get('app')!(request as Parameters<Parameters<Electron.Protocol['handle']>[1]>[0]),
      ) as Promise<Response>;
    },
    /** Sends a message as the window's main frame, or as another frame, does. Messages are cloned both ways. */
    async invoke(channel: string, parameters: unknown[], from?: Frame | null): Promise<unknown> {
      const contents = windows[0]!.webContents;
      const event = { sender: contents, senderFrame: from === undefined ? contents.mainFrame : from };
      const answer = await handlers.get(channel)!(
        event as unknown as Electron.IpcMainInvokeEvent,
        ...structuredClone(parameters),
      );
      return structuredClone(answer);
    },
  };
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>;
