import type { z } from 'zod';
import type { upperCircular } from '../../../shared/contract/circularLibrary.ts';
import type { CallValues } from '../../../shared/contract/index.ts';
import { plainText } from '../../../shared/domain/similarity.ts';
import { all, type Connection } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { getReview } from './review.ts';
import { depthOf, plainNumber, requireCircular, yearOf } from './stored.ts';

type Upper = z.infer<typeof upperCircular>;
type Level = Upper['level'];

/** A circular, stored or under review, as far as what it passes on is looked for. */
interface Lower {
  id: number | null;
  level: Level;
  year: number | null;
  text: string;
}

function lowerOf(db: Connection, input: CallValues<'circular.uppers'>): Lower {
  if (input.reviewId !== null) {
    const { form, parse } = getReview(db, input.reviewId);
    return { id: null, level: form.level, year: form.year, text: parse.cleaned };
  }
  if (input.circularId === null) throw new CoreError('input', '请选择「通知」', { field: 'circularId' });
  const circular = requireCircular(db, input.circularId);
  return {
    id: circular.id,
    level: circular.level,
    year: yearOf(db, circular.campaignId),
    text: circular.cleaned,
  };
}

/**
 * Circulars of the same year and a higher level, the likeliest first: those whose number or title the text names, then
 * those of the nearest level above, then the others.
 * @throws CoreError `not-found` where circular or review is gone.
 */
export function upperCirculars(db: Connection, input: CallValues<'circular.uppers'>): Upper[] {
  const lower = lowerOf(db, input);
  const above = all<Omit<Upper, 'reason'>>(
    db,
    `SELECT circular.id AS circularId, circular.title, circular.number, circular.level
     FROM circular JOIN campaign ON campaign.id = circular.campaign_id
     WHERE campaign.year = ? AND circular.deleted_at IS NULL ORDER BY circular.id`,
    [lower.year],
  ).filter((row) => row.circularId !== lower.id && depthOf(row.level) < depthOf(lower.level));
  const nearest = Math.max(...above.map((row) => depthOf(row.level)));
  const [words, numbers] = [plainText(lower.text), plainNumber(lower.text)];
  const isNamed = (row: Omit<Upper, 'reason'>) =>
    (row.number !== null && numbers.includes(plainNumber(row.number))) || words.includes(plainText(row.title));
  const order: Upper['reason'][] = ['named', 'nearest', 'above'];
  return above
    .map((row): Upper => {
      const reason = isNamed(row) ? 'named' : depthOf(row.level) === nearest ? 'nearest' : 'above';
      return { ...row, reason };
    })
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason) || depthOf(b.level) - depthOf(a.level));
}
