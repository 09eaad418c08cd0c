import { ReadError, readDocument } from '../../electron/core/circular/read/index.ts';
import type { ReadDocument } from '../../electron/core/circular/readDocument.ts';

/** What came of reading one damaged file; a failure is something that must not happen. */
export interface Judgement {
  outcome: string;
  failure?: string;
}

/** What is wrong with an answer: blocks out of order or out of the text. */
const flaw = (document: ReadDocument): string | null => {
  let last = 0;
  for (const block of document.blocks) {
    if (block.from < last || block.to <= block.from || block.to > document.text.length) {
      return 'blocks out of place';
    }
    last = block.to;
  }
  return document.text.trim() === '' ? 'answered without text' : null;
};

/**
 * Reads one file and judges the answer. A ReadError for an error that no reader foresaw (its cause is a TypeError or
 * the like) counts as a failure as well: it would hide mistakes of the readers.
 */
export const judge = async (bytes: Uint8Array): Promise<Judgement> => {
  try {
    const document = await readDocument(bytes);
    const wrong = flaw(document);
    return wrong ? { outcome: 'flawed', failure: wrong } : { outcome: `read ${document.kind}` };
  } catch (error) {
    if (!(error instanceof ReadError)) {
      return { outcome: 'thrown', failure: String((error as Error)?.stack ?? error) };
    }
    const cause = error.cause instanceof Error ? error.cause : null;
    const unforeseen =
      cause !== null && ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'].includes(cause.name);
    return unforeseen && !String(cause.stack).includes('pdfjs-dist')
      ? { outcome: 'unforeseen', failure: String(cause.stack) }
      : { outcome: error.code };
  }
};
