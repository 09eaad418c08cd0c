import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import type { CoreOptions } from '../../electron/core/open.ts';
import type { FromCore } from '../../electron/core/worker.ts';
import type { CallAnswer, CallInput, CallName } from '../../shared/contract/index.ts';
import { repository, temporaryFolder } from './folders.ts';

const electronVersion = '45.4.1';

/** What electron-builder needs to find of Electron, without its binary, so that nothing is fetched. */
function electronWithoutBinary(): string {
  const folder = join(temporaryFolder(), 'electron');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), '');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'version'), electronVersion);
  writeFileSync(join(folder, 'locales', 'zh-CN.pak'), '');
  return folder;
}

/** Packs what is built as the installer for Linux would hold it. @returns the folder with the archive. */
export async function pack(arch: 'x64' | 'arm64'): Promise<string> {
  const output = join(temporaryFolder(), 'release');
  await build({
    projectDir: repository(''),
    targets: Platform.LINUX.createTarget('dir', Arch[arch]),
    publish: 'never',
    config: {
      electronDist: electronWithoutBinary(),
      electronVersion,
      // Fuses are burnt into the binary that is not here.
      electronFuses: null,
      directories: { output },
    },
  });
  return join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`, 'resources');
}

/** The files of the archive, with `/` and without one in front. */
export const packedFiles = (resources: string): string[] =>
  listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

/** The application outside of the repository, where nothing that was forgotten can be found by chance. */
export function unpackedApplication(resources: string): string {
  const folder = join(temporaryFolder(), 'application');
  extractAll(join(resources, 'app.asar'), folder);
  return folder;
}

/** The packed worker, running; calls go to it as the host's would. */
export function startPackedCore(application: string, options: CoreOptions) {
  const worker = new Worker(join(application, 'dist', 'electron', 'worker.js'), { workerData: options, execArgv: [] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const ended = Promise.withResolvers<void>();
  const faults: string[] = [];
  worker.on('message', (message: FromCore) => {
    if ('answer' in message) waiting.get(message.id)?.resolve(message.answer);
    else if ('event' in message && message.event.type === 'failed') faults.push(message.event.trace);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  worker.on('exit', () => ended.resolve());
  return {
    faults,
    call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallAnswer<N>> {
      const id = waiting.size + 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      worker.postMessage({ id, request: { name, input } });
      return answer.promise as Promise<CallAnswer<N>>;
    },
    close(): Promise<void> {
      worker.postMessage({ close: true });
      return ended.promise;
    },
  };
}
