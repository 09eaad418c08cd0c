import { readFileSync, writeFileSync } from 'node:fs';
import type { CallOutput } from '../../../../shared/contract/index.ts';
import { type DrawVerification, verifyDrawText, writeDrawDocument } from '../../../../shared/domain/draw/index.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { CoreError } from '../../errors.ts';
import { fileOfToken, newTokenPlace } from '../../files/index.ts';
import { requireDocument, requireDraw } from './stored.ts';

/** Puts the draw's document into the outbox. @throws CoreError where it is not carried out yet, or not an own one. */
export function exportDraw(context: WriteContext, id: number): CallOutput<'draw.export'> {
  const { draw, stored } = requireDraw(context.db, id);
  const { document } = requireDocument(stored);
  const place = newTokenPlace(context.folder.outbox, `随机抽取 ${draw.number}.json`);
  writeFileSync(place.path, writeDrawDocument(document));
  return { token: place.token, name: place.name };
}

/** Recomputes a draw.json from its bytes: also a byte that is no UTF-8, or a byte order mark, is a difference. */
export function verifyDrawBytes(bytes: Uint8Array): DrawVerification {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, title: null, commitment: null, differences: ['这不是抽取文件：不是 UTF-8 编码的文字。'] };
  }
  return verifyDrawText(text);
}

/** Answers `draw.verify`. @throws CoreError `file` where nothing is behind the token any more. */
export function verifyDrawFile(context: ReadContext, token: string): CallOutput<'draw.verify'> {
  const file = fileOfToken(context.folder.inbox, token);
  if (!file) throw new CoreError('file', '文件已经不在，请重新选择。');
  const { ok, title, commitment, differences } = verifyDrawBytes(readFileSync(file.path));
  return { correct: ok, title, commitment, differences };
}
