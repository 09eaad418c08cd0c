import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DeskBridge, OfferedFile } from '../shared/contract/bridge.ts';
import type { CallAnswer, CoreEvent } from '../shared/contract/index.ts';
import { channels } from './host/desktop/channels.ts';

/*
 * The only bridge into the page. Runs in the sandbox; offers exactly the functions of DeskBridge and nothing of Electron.
 */

const bridge: DeskBridge = {
  host: 'electron',
  call: (name, input, job) =>
    ipcRenderer.invoke(channels.call, { name, input, job }) as Promise<CallAnswer<typeof name>>,
  onEvent(listener) {
    const pass = (_event: unknown, event: CoreEvent) => listener(event);
    ipcRenderer.on(channels.event, pass);
    return () => ipcRenderer.removeListener(channels.event, pass);
  },
  async offerFile(file: OfferedFile) {
    // Only a real File of the person's choosing has a path; what was pasted has none and comes as bytes.
    const path = webUtils.getPathForFile(file as unknown as Parameters<typeof webUtils.getPathForFile>[0]);
    return path === ''
      ? ipcRenderer.invoke(channels.offerBytes, new Uint8Array(await file.arrayBuffer()), file.name)
      : ipcRenderer.invoke(channels.offerPath, path, file.name);
  },
  deliverFile: (token, name) => ipcRenderer.invoke(channels.deliver, token, name),
  fileUrl: (token) => `app://desk/files/${token}`,
};

contextBridge.exposeInMainWorld('desk', bridge);
