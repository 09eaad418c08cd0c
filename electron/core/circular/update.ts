import type { ReviewForm } from '../../../shared/contract/circular.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { ParsedCircular } from '../../../shared/contract/parsedCircular.ts';
import { matchItems } from '../../../shared/domain/compareItems.ts';
import { campaignRecord, taskRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { type Connection, first } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { removeRecord, requireRecord, updateRecord } from '../record/index.ts';
import { followCircular } from './campaignOf.ts';
import { importedCircular, type StoredCircular } from './circular.ts';
import { formOfParse } from './reviewForm.ts';
import { itemsOf, itemsOfForm, requireCircular } from './stored.ts';
import { storeTasks } from './storeTasks.ts';
import { vanishingTasks } from './vanishing.ts';

type Changes = NonNullable<CallOutput<'circular.confirm'>['changes']>;

/** The form as the stored version's own reading filled it. */
export function formBefore(db: Connection, circularId: number): ReviewForm | null {
  const row = first<{ structure: string | null }>(
    db,
    "SELECT json_extract(parse, '$.structure') AS structure FROM circular WHERE id = ?",
    [circularId],
  );
  // A circular that was recorded by hand has no reading behind it.
  return row?.structure ? formOfParse(JSON.parse(row.structure) as ParsedCircular) : null;
}

/** Stored tasks by the key of the item that is to stand there; what no item stands for vanishes. */
function matchTasks(
  db: Connection,
  circularId: number,
  form: ReviewForm,
): { known: Map<string, number>; gone: number[] } {
  const stored = itemsOf(db, circularId);
  const pairs = matchItems(stored, itemsOfForm(form), true);
  const keys = form.tasks.filter((task) => task.include).map((task) => task.key);
  const known = new Map(pairs.map((pair) => [keys[pair.right]!, stored[pair.left]!.taskId]));
  const kept = new Set(known.values());
  return { known, gone: stored.map((item) => item.taskId).filter((id) => !kept.has(id)) };
}

/** Moves vanished tasks to the recycle bin, but for those on which something hangs. @returns the titles of these. */
function removeVanished(context: WriteContext, gone: readonly number[]): { removed: number; kept: string[] } {
  const tasks = vanishingTasks(context.db, gone);
  const free = tasks.filter((task) => task.heldBy === null);
  for (const { taskId } of free) {
    removeRecord(context, taskRecord, taskId, requireRecord(context.db, taskRecord, taskId).revision);
  }
  return { removed: free.length, kept: tasks.filter((task) => task.heldBy !== null).map((task) => task.title) };
}

/**
 * Stores a corrected version: the circular with its file and text, its tasks with their ids where they are the same
 * ones, and what the campaign had from the version before. To be called in a transaction.
 * @throws CoreError `stale` where the circular was changed meanwhile, `input` where the year is another.
 */
export function updateCircular(
  context: WriteContext,
  updates: NonNullable<CallValues<'circular.confirm'>['updates']>,
  form: ReviewForm,
  stored: Omit<StoredCircular, 'campaignId' | 'relaysCircularId'>,
): { circularId: number; campaignId: number; changes: Changes } {
  const { db } = context;
  const before = requireCircular(db, updates.circularId);
  const campaign = requireRecord(db, campaignRecord, before.campaignId);
  if (form.year !== campaign.year) {
    throw new CoreError('input', `原通知属于 ${campaign.year} 年，修订版的「年度」应相同`, { field: 'form.year' });
  }
  const formerForm = formBefore(db, before.id);
  const circular = updateRecord(context, importedCircular, before.id, updates.revision, {
    ...stored,
    campaignId: before.campaignId,
    relaysCircularId: before.relaysCircularId,
  });
  followCircular(context, campaign, formerForm, form);
  const { known, gone } = matchTasks(db, circular.id, form);
  const counts = storeTasks(context, form, campaign.id, circular.id, known);
  const changes = { ...counts, ...removeVanished(context, gone) };
  return { circularId: circular.id, campaignId: campaign.id, changes };
}
