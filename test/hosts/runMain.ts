import { vi } from 'vitest';
import { channels } from '../../electron/host/desktop/channels.ts';
import type { CallAnswer, CallInput, CallName } from '../../shared/contract/index.ts';
import { type ElectronStandIn, electronStandIn, type StandInOptions } from './electronStandIn.ts';

/** The real main.ts running on the stand-in. */
export interface RunningMain extends ElectronStandIn {
  /** A call as the page makes it. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallAnswer<N>>;
  /** Quits and waits until the program would end. */
  end(): Promise<void>;
}

/** Starts the real main.ts anew on the stand-in; with `ready: false` it stays before Electron is ready. */
export async function runMain(options: StandInOptions & { ready?: boolean }): Promise<RunningMain> {
  const electron = electronStandIn(options);
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../electron/main.ts');
  if (options.ready !== false) {
    electron.becomeReady();
    await electron.opened;
  }
  return {
    ...electron,
    call: <N extends CallName>(name: N, input: CallInput<N>) =>
      electron.invoke(channels.call, [{ name, input }]) as Promise<CallAnswer<N>>,
    end() {
      electron.quit();
      return electron.ended;
    },
  };
}
