import type { Circular, ReviewForm } from '../../../shared/contract/circular.ts';
import type { ItemToCompare } from '../../../shared/domain/compareItems.ts';
import { all, type Connection, first, fromRow } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { requireRecord } from '../record/index.ts';
import { circularRecord } from './circular.ts';

/** A stored task as far as circulars are compared by it. */
export interface StoredItem extends ItemToCompare {
  taskId: number;
  parentId: number | null;
  position: number;
}

/** The tasks and requirements of a circular in their order. */
export const itemsOf = (db: Connection, circularId: number): StoredItem[] =>
  all<object>(
    db,
    `SELECT id AS task_id, kind, number_path, title, text, quantity, quantity_unit, deadline, deadline_text, units,
       parent_id, position
     FROM task WHERE circular_id = ? AND deleted_at IS NULL ORDER BY position, id`,
    [circularId],
  ).map((row) => fromRow<StoredItem>(row, { json: ['units'] }));

/** The items of a review that are to be stored. */
export const itemsOfForm = (form: ReviewForm): ItemToCompare[] =>
  form.tasks.filter((task) => task.include).map((task) => ({ ...task, taskId: null }));

/** @throws CoreError `not-found` where it is gone or in the recycle bin. */
export function requireCircular(db: Connection, id: number): Circular {
  const circular = requireRecord(db, circularRecord, id);
  if (circular.deletedAt !== null) throw new CoreError('not-found', `《${circular.title}》在回收站里，请先恢复。`);
  return circular;
}

/** The year of a campaign that is known to exist, in the recycle bin or not. */
export const yearOf = (db: Connection, campaignId: number): number =>
  first<{ year: number }>(db, 'SELECT year FROM campaign WHERE id = ?', [campaignId])!.year;

/** `国市监质﹝2019﹞162 号` and `国市监质[2019]162号` are the same number. */
export const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[﹝〔[(【（]/g, '〔')
    .replace(/[﹞〕\])】）]/g, '〕');

const levelsFromAbove = ['national', 'provincial', 'city', 'own'] as const;

/** 0 for national to 3 for own: how far down a level is. */
export const depthOf = (level: Circular['level']): number => levelsFromAbove.indexOf(level);

/** SQL that sorts a level's column from national down to own. */
export const levelOrder = (column: string): string =>
  `CASE ${column} ${levelsFromAbove.map((level, depth) => `WHEN '${level}' THEN ${depth}`).join(' ')} END`;
