import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadContext } from '../../context.ts';
import { CoreError } from '../../errors.ts';
import type { Reading } from './definition.ts';
import type { RuledBatch } from './judgedRows.ts';
import type { JudgeMessage, JudgeTask } from './judgeMessages.ts';
import type { Judgement } from './judgement.ts';

/** Beside this file there is its thread: as source here, as a file of its own in a build. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './judgeThread.ts' : './judgeThread.js', import.meta.url);

/** Rows die young here as in the core's thread; the known bounds make the engine clear up early (see host/client.ts). */
const memory = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** What the thread could not do is what the import could not do. */
function thrown({ error, trace }: Extract<JudgeMessage, { type: 'error' }>): Error {
  if (error.code === 'internal') return Object.assign(new Error('the thread that judges failed'), { stack: trace });
  const { field, detail } = error;
  return new CoreError(error.code, error.message, { ...(field === undefined ? {} : { field }), detail });
}

async function* messagesOf(thread: Worker): AsyncGenerator<JudgeMessage, void> {
  for await (const [message] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[JudgeMessage]>) {
    if (message.type === 'error') throw thrown(message);
    if (message.type === 'end') return;
    yield message;
  }
  throw new Error('the thread that judges ended before its end');
}

/** Ends the thread however the going over ends: at the last row, at an error or because the person stops it. */
async function* batchesOf(thread: Worker, messages: AsyncGenerator<JudgeMessage, void>): AsyncGenerator<RuledBatch> {
  try {
    for await (const message of messages) {
      if (message.type !== 'rows') continue;
      yield message;
      thread.postMessage('stored');
    }
  } finally {
    await thread.terminate();
  }
}

/** Reads and judges a table in a thread of its own, a few batches ahead of whoever stores them. @throws CoreError. */
export async function judgeAhead({ folder, now, today }: ReadContext, reading: Reading): Promise<Judgement> {
  const task: JudgeTask = { folder, now: now(), today: today(), reading };
  const thread = new Worker(threadFile(), { workerData: task, resourceLimits: memory });
  const messages = messagesOf(thread);
  try {
    const { value: planned } = await messages.next();
    if (planned?.type !== 'planned') throw new Error('the thread that judges began with something else');
    const { titles, mapping } = planned;
    return { titles, mapping, batches: batchesOf(thread, messages) };
  } catch (error) {
    await thread.terminate();
    throw error;
  }
}
