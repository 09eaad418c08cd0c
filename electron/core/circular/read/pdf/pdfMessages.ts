import type { ReadDocument } from '../../readDocument.ts';
import type { ReadErrorCode } from '../readError.ts';

/** What the PDF thread tells: that it goes on, or how it ended. */
export type PdfMessage =
  | { type: 'progress' }
  | { type: 'document'; document: ReadDocument }
  | { type: 'error'; code: ReadErrorCode; message: string; cause: { name: string; stack: string } | null };
