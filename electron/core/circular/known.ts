import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import { plainText } from '../../../shared/domain/similarity.ts';
import { all, type Connection } from '../database/index.ts';
import { plainNumber } from './stored.ts';

interface KnownRow {
  circularId: number;
  revision: number;
  title: string;
  number: string | null;
  level: string;
  kind: string;
  year: number;
  fileSha256: string;
}

type Why = NonNullable<CircularReview['known']>['why'];

const isNews = (kind: string): boolean => kind.startsWith('news');

/** Why the form may be of this circular: the very file, else the number, else title and year; null where nothing speaks for it. */
function whyKnown(row: KnownRow, form: ReviewForm, fileSha256: string): Why | null {
  if (row.fileSha256 === fileSha256) return 'same-file';
  if (form.number !== null && row.number !== null && plainNumber(form.number) === plainNumber(row.number)) {
    // News of a circular bear its number as well, but are no version of it.
    return row.level === form.level && isNews(row.kind) === isNews(form.kind) ? 'same-number' : null;
  }
  const sameTitle = form.title !== null && plainText(form.title) === plainText(row.title);
  return sameTitle && row.year === form.year ? 'same-title' : null;
}

/** The stored circular that a review is, or may be a corrected version of; null where none is known. */
export function knownCircular(db: Connection, form: ReviewForm, fileSha256: string): CircularReview['known'] {
  const rows = all<KnownRow>(
    db,
    `SELECT circular.id AS circularId, circular.revision, circular.title, circular.number, circular.level, circular.kind, campaign.year,
       circular.file_sha256 AS fileSha256
     FROM circular JOIN campaign ON campaign.id = circular.campaign_id
     WHERE circular.deleted_at IS NULL ORDER BY circular.id DESC`,
  );
  for (const why of ['same-file', 'same-number', 'same-title'] as const) {
    const found = rows.find((row) => whyKnown(row, form, fileSha256) === why);
    if (found) {
      const { circularId, revision, title, year } = found;
      return { circularId, revision, title, year, why };
    }
  }
  return null;
}
