import { existsSync } from 'node:fs';
import type { Handlers, ReadContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import { offerExisting, storedPath } from '../files/index.ts';
import { requireRecord } from '../record/index.ts';
import { addEvidence, evidenceRecord, evidenceRecordHandlers } from './evidence.ts';

export { evidenceRecord, keepEvidence, type OfferedEvidence } from './evidence.ts';
export { mimeOfFile } from './mime.ts';

/** Puts the evidence's file behind a token. @throws CoreError `file` where the stored file is gone. */
function offerEvidence(context: ReadContext, id: number): { token: string; name: string } {
  const record = requireRecord(context.db, evidenceRecord, id);
  const path = storedPath(context.folder, record.sha256);
  if (!existsSync(path)) throw new CoreError('file', `「${record.fileName}」的文件不在数据文件夹里了，记录仍保留。`);
  return offerExisting(context.folder.outbox, path, record.fileName);
}

const fileHandlers: Handlers<'evidence.add' | 'evidence.view' | 'evidence.export'> = {
  'evidence.add': (context, { tokens, ...fields }) => addEvidence(context, tokens, fields),
  'evidence.view': (context, { id }) => ({ token: offerEvidence(context, id).token }),
  'evidence.export': (context, { id }) => offerEvidence(context, id),
};

export const evidenceHandlers = { ...evidenceRecordHandlers, ...fileHandlers };
