import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { type CircularReview, circularReview } from '../../../shared/contract/circular.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { CircularParse } from '../../../shared/contract/parsedCircular.ts';
import type { WriteContext } from '../context.ts';
import { all, type Connection, first, fromRow, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { fileOfToken, newTokenPlace, storedPath, storeFile } from '../files/index.ts';
import { knownCircular } from './known.ts';
import { type ParseOptions, parseCircular } from './parse.ts';
import { ReadError } from './read/index.ts';
import { limits } from './read/limits.ts';
import { tooLarge } from './read/readError.ts';
import { formOfParse } from './reviewForm.ts';
import { understand } from './understand/index.ts';

type Decisions = CircularReview['decisions'];

/** @throws CoreError `not-found` where the review is gone: confirmed or dropped. */
export function getReview(db: Connection, id: number): CircularReview & { fileSha256: string } {
  const row = first<object>(db, 'SELECT * FROM circular_review WHERE id = ?', [id]);
  if (!row) throw new CoreError('not-found', '没有找到这份审阅，它可能已入库或已放弃。');
  const review = fromRow<CircularReview & { fileSha256: string }>(row, {
    json: ['parse', 'disabled', 'decisions', 'form'],
  });
  const { fileSha256 } = review;
  const known = knownCircular(db, review.form, fileSha256);
  return { ...circularReview.parse({ ...review, known }), fileSha256 };
}

const shown = ({ fileSha256: _, ...review }: CircularReview & { fileSha256: string }): CircularReview => review;
/** The same as the contract answers it. */
export const showReview = (db: Connection, id: number): CircularReview => shown(getReview(db, id));

/** @throws CoreError `stale` when the review was changed in another window meanwhile. */
export function requireReview(db: Connection, id: number, revision: number): CircularReview & { fileSha256: string } {
  const review = getReview(db, id);
  if (review.revision !== revision)
    throw new CoreError('stale', '这份审阅在别处已被修改，请刷新后继续。', { detail: shown(review) });
  return review;
}

/** Waiting reviews, the last touched first. */
export const listReviews = (db: Connection): CallOutput<'circular.reviews'> =>
  all(
    db,
    `SELECT id, json_extract(parse, '$.file.name') AS fileName, json_extract(form, '$.title') AS title,
       json_array_length(parse, '$.doubts') AS doubts,
       (SELECT count(*) FROM json_each(parse, '$.doubts') AS doubt
        WHERE EXISTS (SELECT 1 FROM json_each(decisions) AS decision WHERE decision.key = json_extract(doubt.value, '$.key'))) AS decided,
       updated_at AS updatedAt
     FROM circular_review ORDER BY updated_at DESC`,
  );

function insertReview(context: WriteContext, parse: CircularParse, fileSha256: string): CircularReview {
  return context.transaction(() => {
    const now = context.now();
    const { lastInsertRowid } = run(
      context.db,
      `INSERT INTO circular_review (uid, created_at, updated_at, file_sha256, parse, disabled, decisions, form)
       VALUES (?, ?, ?, ?, ?, '[]', '{}', ?)`,
      [uuid(), now, now, fileSha256, JSON.stringify(parse), JSON.stringify(formOfParse(parse.structure))],
    );
    context.changed('circular-review');
    return showReview(context.db, Number(lastInsertRowid));
  });
}

/** @throws CoreError `file` with the reader's words: what is wrong with the file and what to do. */
async function parseFile(file: { name: string; path: string }, options: ParseOptions = {}): Promise<CircularParse> {
  try {
    // Before it is read: a film picked by mistake does not fit into the memory.
    if (statSync(file.path).size > limits.fileBytes) throw tooLarge('超过 50 MB');
    return await parseCircular({ name: file.name, bytes: readFileSync(file.path) }, options);
  } catch (error) {
    if (error instanceof ReadError) throw new CoreError('file', error.message, { detail: { reason: error.code } });
    throw error;
  }
}

/** Reads, cleans and understands an offered file; the original is kept as it came. */
export async function startReview(context: WriteContext, token: string): Promise<CircularReview> {
  const file = fileOfToken(context.folder.inbox, token);
  if (!file) throw new CoreError('file', '没有收到要导入的文件，请重新选择。', { field: 'token' });
  await context.job.step(0, 3);
  const parse = await parseFile(file);
  await context.job.step(2, 3);
  return insertReview(context, parse, storeFile(context.folder, file.path).sha256);
}

/** The same for text from the clipboard, which is kept as a UTF-8 file. */
export function startReviewOfText(
  context: WriteContext,
  input: CallValues<'circular.startReviewOfText'>,
): Promise<CircularReview> {
  const place = newTokenPlace(context.folder.inbox, `${input.name}.txt`);
  writeFileSync(place.path, input.text);
  return startReview(context, place.token);
}

/**
 * A review of a notice that holds no text to read, or of none at all: everything stays empty for a person to type in,
 * the file is attached as it is. Where there is none, a slip that says so stands for the original.
 */
export function startReviewByHand(
  context: WriteContext,
  input: CallValues<'circular.startReviewByHand'>,
): CircularReview {
  const place = input.token === null ? newTokenPlace(context.folder.inbox, `${input.name}.txt`) : null;
  // With the instant on it, so that no two slips are taken for the same file.
  if (place) writeFileSync(place.path, `手工登记，没有原件。${context.now()} ${uuid()}\n`);
  const file = place ?? fileOfToken(context.folder.inbox, input.token ?? '');
  if (!file) throw new CoreError('file', '没有收到要附上的文件，请重新选择。', { field: 'token' });
  const stored = storeFile(context.folder, file.path);
  const parse: CircularParse = {
    file: { name: file.name, kind: 'none', ...stored },
    original: '',
    cleaned: '',
    changes: [],
    structure: understand('', []).structure,
    doubts: [],
  };
  return insertReview(context, parse, stored.sha256);
}

function updateReview(
  context: WriteContext,
  id: number,
  assignments: string,
  values: Record<string, string>,
): CircularReview {
  run(
    context.db,
    `UPDATE circular_review SET ${assignments}, updated_at = :now, revision = revision + 1 WHERE id = :id`,
    {
      ...values,
      now: context.now(),
      id,
    },
  );
  context.changed('circular-review');
  return showReview(context.db, id);
}

/** Keeps what the person has decided and corrected so far. */
export const saveReview = (context: WriteContext, input: CallValues<'circular.saveReview'>): CircularReview =>
  context.transaction(() => {
    requireReview(context.db, input.id, input.revision);
    return updateReview(context, input.id, 'decisions = :decisions, form = :form', {
      decisions: JSON.stringify(input.decisions),
      form: JSON.stringify(input.form),
    });
  });

/** What the person chose to stand at the damaged places. */
const chosenTexts = (decisions: Decisions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(decisions).flatMap(([key, { action, text }]) =>
      action !== 'ignore' && text !== null ? [[key, text]] : [],
    ),
  );

/** Cleans and understands the original again with other steps switched off and the chosen texts in place. */
export async function reparseReview(
  context: WriteContext,
  input: CallValues<'circular.reparse'>,
): Promise<CircularReview> {
  const review = requireReview(context.db, input.id, input.revision);
  const { name } = review.parse.file;
  const path = storedPath(context.folder, review.fileSha256);
  if (!existsSync(path))
    throw new CoreError('file', `「${name}」的原件不在数据文件夹里了，不能重新识别，现有内容仍保留。`);
  const parse = await parseFile({ name, path }, { disabled: input.disabled, chosen: chosenTexts(input.decisions) });
  return context.transaction(() => {
    requireReview(context.db, input.id, input.revision);
    return updateReview(
      context,
      input.id,
      'parse = :parse, disabled = :disabled, decisions = :decisions, form = :form',
      {
        parse: JSON.stringify(parse),
        disabled: JSON.stringify(input.disabled),
        decisions: JSON.stringify(input.decisions),
        form: JSON.stringify(formOfParse(parse.structure)),
      },
    );
  });
}

/** Drops a review; nothing of it has been stored as circular or task. */
export function dropReview(context: WriteContext, id: number): void {
  context.transaction(() => {
    getReview(context.db, id);
    run(context.db, 'DELETE FROM circular_review WHERE id = ?', [id]);
    context.changed('circular-review');
  });
}
