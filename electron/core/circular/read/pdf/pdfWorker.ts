import { parentPort } from 'node:worker_threads';
import { damaged, ReadError } from '../readError.ts';
import { extractPdf } from './extractPdf.ts';
import type { PdfMessage } from './pdfMessages.ts';

/** The thread that reads PDF files, one after another; see readPdf. */
const send = (message: PdfMessage): void => parentPort?.postMessage(message);

const toMessage = (error: unknown): PdfMessage => {
  const { code, message, cause } = error instanceof ReadError ? error : damaged('读取时出错', error);
  const known = cause instanceof Error ? { name: cause.name, stack: String(cause.stack) } : null;
  return { type: 'error', code, message, cause: known };
};

parentPort?.on('message', (bytes: Uint8Array) => {
  send({ type: 'progress' });
  extractPdf(bytes, () => send({ type: 'progress' })).then(
    (document) => send({ type: 'document', document }),
    (error: unknown) => send(toMessage(error)),
  );
});
