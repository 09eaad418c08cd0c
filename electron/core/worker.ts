import { parentPort, workerData } from 'node:worker_threads';
import type { CallError, CoreEvent } from '../../shared/contract/index.ts';
import { type CallRequest, type Core, dispatch } from './dispatch.ts';
import { asCallError } from './errors.ts';
import { type CoreOptions, openCore } from './open.ts';

/** From the host: a call, or the wish to close. */
export type ToCore = { id: number; request: CallRequest } | { close: true };
/** To the host: an answer, an event, or that everything is closed. */
export type FromCore =
  | { id: number; answer: { value: unknown } | { error: CallError } }
  | { event: CoreEvent }
  | { closed: true };

const port = parentPort!;
const send = (message: FromCore): void => port.postMessage(message);

let core: Core | null = null;
let refusal: CallError | null = null;
try {
  core = openCore(workerData as CoreOptions, (event) => send({ event }));
} catch (error) {
  // The host stays up and every call says why, so that a person can read it on whatever screen there is.
  refusal = asCallError(error);
  if (refusal.code === 'internal')
    send({ event: { type: 'failed', name: 'open', trace: String((error as Error)?.stack ?? error) } });
}

/** Calls that are not answered yet. */
const running = new Set<Promise<void>>();

/** Closes the database once every call that came before is answered. */
async function close(): Promise<void> {
  await Promise.all(running);
  core?.database.close();
  send({ closed: true });
  port.close();
}

port.on('message', (message: ToCore) => {
  if ('close' in message) {
    void close();
    return;
  }
  const answer = core ? dispatch(core, message.request) : Promise.resolve({ error: refusal! });
  const answered = answer.then((value) => send({ id: message.id, answer: value }));
  running.add(answered);
  void answered.finally(() => running.delete(answered));
});
