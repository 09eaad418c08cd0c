import { Worker } from 'node:worker_threads';
import type { ReadDocument } from '../../readDocument.ts';
import { damaged, ReadError, tooLarge } from '../readError.ts';
import type { PdfMessage } from './pdfMessages.ts';

/** A page that takes longer is no page of a notice, and must not keep a person waiting. */
const silenceMilliseconds = 4_000;

/** Reading a real notice takes a tenth of this. */
const threadMegabytes = 400;

/**
 * pdf.js mends files whose end is missing and would give half a notice without a word. Whole files name the end, and
 * those arranged for the web their length.
 */
const checkEnd = (bytes: Uint8Array): void => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 2_048).toString('latin1');
  const declared = /\/Linearized[\s\S]{0,200}?\/L\s+(\d{1,12})/.exec(head)?.[1];
  const isShort = declared !== undefined && Number(declared) > bytes.byteLength;
  if (isShort || !buffer.subarray(-65_536).includes('%%EOF')) {
    throw damaged('PDF 缺少结尾');
  }
};

/** Beside this file there is its thread: as source here, as a file of its own in a build. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pdfWorker.ts' : './pdfWorker.js', import.meta.url);

/** One thread waits for the next file: starting it and loading pdf.js takes longer than most files. */
let waiting: Worker | null = null;

const startThread = (): Worker => {
  const thread = new Worker(threadFile(), { resourceLimits: { maxOldGenerationSizeMb: threadMegabytes } });
  // A thread that breaks while it waits is not used again, and must not end the program.
  const forget = (): void => {
    waiting = waiting === thread ? null : waiting;
  };
  thread.on('error', forget);
  thread.on('exit', forget);
  return thread;
};

const takeThread = (): Worker => {
  const thread = waiting ?? startThread();
  waiting = null;
  thread.ref();
  return thread;
};

const giveBack = (thread: Worker): void => {
  if (waiting) {
    void thread.terminate();
  } else {
    waiting = thread;
    // A waiting thread must not keep the program from ending.
    thread.unref();
  }
};

const toReadError = (message: Extract<PdfMessage, { type: 'error' }>): ReadError => {
  if (!message.cause) {
    return new ReadError(message.code, message.message);
  }
  const cause = Object.assign(new Error(message.cause.name), message.cause);
  return new ReadError(message.code, message.message, { cause });
};

/**
 * Reads a PDF's text layer. pdf.js computes a page in one go, and a hostile page can take for ever or all memory; so
 * it runs in a thread that is ended when it is silent for too long. Throws ReadError: `no-text` for scans,
 * `encrypted`, `too-large`, `damaged`.
 */
export const readPdf = (bytes: Uint8Array): Promise<ReadDocument> => {
  checkEnd(bytes);
  return new Promise((resolve, reject) => {
    const thread = takeThread();
    let pages = -1;
    const settle = (): void => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      thread.off('exit', onExit);
    };
    const giveUp = (error: ReadError): void => {
      settle();
      thread.terminate().then(
        () => reject(error),
        () => reject(error),
      );
    };
    const tooSlow = (): void => giveUp(tooLarge(pages < 0 ? 'PDF 过于复杂' : `第 ${pages + 1} 页过于复杂`));
    const onMessage = (message: PdfMessage): void => {
      if (message.type === 'progress') {
        pages += 1;
        clearTimeout(timer);
        timer = setTimeout(tooSlow, silenceMilliseconds);
        return;
      }
      settle();
      giveBack(thread);
      if (message.type === 'document') {
        resolve(message.document);
      } else {
        reject(toReadError(message));
      }
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(isMemory ? tooLarge('PDF 占用内存过多') : damaged('PDF 无法读取', error));
    };
    const onExit = (): void => giveUp(damaged('PDF 无法读取'));
    let timer = setTimeout(tooSlow, 3 * silenceMilliseconds);
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.on('exit', onExit);
    thread.postMessage(bytes);
  });
};
