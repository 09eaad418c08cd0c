import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Core, dispatch } from '../electron/core/dispatch.ts';
import { openCore } from '../electron/core/open.ts';
import { hostFiles } from '../electron/host/files.ts';
import type { CallError, CallInput, CallName, CallOutput, CoreEvent } from '../shared/contract/index.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean();
});

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quality-month-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The real core on a data folder of its own, on 14 September 2026, its answers held against the contract. */
export interface TestCore {
  core: Core;
  data: string;
  events: CoreEvent[];
  /** Calls and expects a value. */
  call<N extends CallName>(name: N, input: CallInput<N>, job?: string): Promise<CallOutput<N>>;
  /** Calls and expects a refusal. */
  refusal(name: string, input: unknown, job?: string): Promise<CallError>;
  /** Hands over a file as a host does. */
  offer(bytes: Uint8Array | string, name: string): string;
  close(): void;
}

/** Opens a core, on a folder of its own where none is given; closed after the test. @param fixedNow another day than usual. */
export function openTestCore(data = temporaryFolder(), fixedNow = '2026-09-14T06:32:08.000Z'): TestCore {
  const events: CoreEvent[] = [];
  const core = openCore({ data, fixedNow, checkOutput: true }, (event) => events.push(event));
  let open = true;
  const close = () => {
    if (open) core.database.close();
    open = false;
  };
  cleanups.push(close);
  const request = (name: string, input: unknown, job?: string) =>
    dispatch(core, { name, input, ...(job ? { job } : {}) });
  return {
    core,
    data,
    events,
    async call(name, input, job) {
      const answer = await request(name, input, job);
      if ('error' in answer) {
        const failed = events.find((event) => event.type === 'failed');
        throw new Error(`${name}: ${JSON.stringify(answer.error)} ${failed?.type === 'failed' ? failed.trace : ''}`);
      }
      return answer.value as never;
    },
    async refusal(name, input, job) {
      const answer = await request(name, input, job);
      if ('value' in answer) throw new Error(`${name} was not refused`);
      return answer.error;
    },
    offer(bytes, name) {
      const offered = hostFiles(data).offerBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
      if ('error' in offered) throw new Error(offered.error.message);
      return offered.token;
    },
    close,
  };
}

/** The values of a record as a form would send them back: its own fields without those that the core derives. */
export const valuesOf = <R extends object>(record: R, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));
