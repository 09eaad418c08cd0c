import { Worker } from 'node:worker_threads';
import type { CallAnswer, CallError, CallInput, CallName, CoreEvent } from '../../shared/contract/index.ts';
import type { CallRequest } from '../core/dispatch.ts';
import type { CoreOptions } from '../core/open.ts';
import type { FromCore, ToCore } from '../core/worker.ts';

/** The core in its worker thread, as a host sees it. */
export interface CoreClient {
  call<N extends CallName>(name: N, input: CallInput<N>, job?: string): Promise<CallAnswer<N>>;
  /** The same for a request that came from a page and is not trusted yet. */
  request(request: CallRequest): Promise<{ value: unknown } | { error: CallError }>;
  /** @returns a function that stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Lets the core finish what it began, closes the database and ends the thread. */
  close(): Promise<void>;
}

const stopped: CallError = { code: 'internal', message: '后台服务已停止，本次操作没有保存。请重新打开程序。' };

/** Beside this file's folder in the sources, beside the bundle in a build. */
function workerFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../core/worker.ts', import.meta.url)
    : new URL('./worker.js', import.meta.url);
}

/**
 * Rows that pass through the core die young. Left to itself the engine lets 200 MB of them lie about before it clears up,
 * which is much on an office laptop; this costs no time that can be measured.
 */
const youngMegabytes = 24;
/** Far more than anything needs; a known bound makes the engine clear up earlier than it would with all of the machine's memory. */
const oldMegabytes = 1536;

/** Starts the core on a data folder. What keeps it from opening is the answer to every call. */
export function startCore(options: CoreOptions): CoreClient {
  const worker = new Worker(workerFile(), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: oldMegabytes },
  });
  const waiting = new Map<number, (answer: { value: unknown } | { error: CallError }) => void>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let next = 1;
  let alive = true;
  let closing = false;
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      alive = false;
      for (const answer of waiting.values()) answer({ error: stopped });
      waiting.clear();
      resolve();
    });
  });
  worker.on('error', (error) => {
    for (const listener of listeners) listener({ type: 'failed', name: 'worker', trace: String(error.stack ?? error) });
  });
  worker.on('message', (message: FromCore) => {
    if ('event' in message) for (const listener of listeners) listener(message.event);
    else if ('answer' in message) {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    }
  });
  const post = (message: ToCore) => worker.postMessage(message);
  const request = (call: CallRequest) =>
    new Promise<{ value: unknown } | { error: CallError }>((resolve) => {
      if (!alive || closing) return resolve({ error: stopped });
      const id = next;
      next += 1;
      waiting.set(id, resolve);
      post({ id, request: call });
    });
  return {
    request,
    call: <N extends CallName>(name: N, input: CallInput<N>, job?: string) =>
      request({ name, input, ...(job === undefined ? {} : { job }) }) as Promise<CallAnswer<N>>,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (alive && !closing) post({ close: true });
      closing = true;
      await ended;
    },
  };
}
