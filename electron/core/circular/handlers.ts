import { existsSync } from 'node:fs';
import type { Handlers } from '../context.ts';
import { CoreError } from '../errors.ts';
import { offerExisting, storedPath } from '../files/index.ts';
import { requireRecord } from '../record/index.ts';
import { circularRecord, circularRecordHandlers } from './circular.ts';
import { compareCirculars, compareForm } from './compare.ts';
import { confirmReview } from './confirm.ts';
import { confirmMatches, suggestMatches } from './matches.ts';
import {
  dropReview,
  listReviews,
  reparseReview,
  saveReview,
  showReview,
  startReview,
  startReviewByHand,
  startReviewOfText,
} from './review.ts';
import { yearThemes } from './themes.ts';
import { upperCirculars } from './uppers.ts';

const reviewHandlers: Handlers<
  | 'circular.startReview'
  | 'circular.startReviewOfText'
  | 'circular.startReviewByHand'
  | 'circular.reviews'
  | 'circular.review'
  | 'circular.saveReview'
  | 'circular.reparse'
  | 'circular.dropReview'
  | 'circular.confirm'
  | 'circular.exportOriginal'
> = {
  'circular.startReview': (context, { token }) => startReview(context, token),
  'circular.startReviewOfText': startReviewOfText,
  'circular.startReviewByHand': startReviewByHand,
  'circular.reviews': (context) => listReviews(context.db),
  'circular.review': (context, { id }) => showReview(context.db, id),
  'circular.saveReview': saveReview,
  'circular.reparse': reparseReview,
  'circular.dropReview': (context, { id }) => {
    dropReview(context, id);
    return { done: true };
  },
  'circular.confirm': confirmReview,
  'circular.exportOriginal': (context, { id }) => {
    const circular = requireRecord(context.db, circularRecord, id);
    const path = storedPath(context.folder, circular.fileSha256);
    if (!existsSync(path))
      throw new CoreError('file', `「${circular.fileName}」的原件不在数据文件夹里了，正文仍保留。`);
    return offerExisting(context.folder.outbox, path, circular.fileName);
  },
};

const libraryHandlers: Handlers<
  | 'circular.compare'
  | 'circular.compareForm'
  | 'circular.uppers'
  | 'circular.suggestMatches'
  | 'circular.confirmMatches'
  | 'circular.themes'
> = {
  'circular.compare': (context, { aId, bId }) => compareCirculars(context.db, aId, bId),
  'circular.compareForm': (context, { circularId, form }) => compareForm(context.db, circularId, form),
  'circular.uppers': (context, input) => upperCirculars(context.db, input),
  'circular.suggestMatches': (context, input) => suggestMatches(context.db, input),
  'circular.confirmMatches': confirmMatches,
  'circular.themes': (context) => yearThemes(context.db),
};

export const circularHandlers = { ...circularRecordHandlers, ...reviewHandlers, ...libraryHandlers };
