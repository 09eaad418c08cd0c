import type { ReviewForm } from '../../../shared/contract/circular.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import { campaignRecord, taskRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { first, run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { createRecord } from '../record/index.ts';
import { importedCircular } from './circular.ts';
import { requireReview } from './review.ts';

/** The year's campaign, made from the circular where there is none yet. */
function campaignOf(context: WriteContext, form: ReviewForm, year: number): number {
  const known = first<{ id: number }>(context.db, 'SELECT id FROM campaign WHERE year = ? AND deleted_at IS NULL', [
    year,
  ]);
  if (known) return known.id;
  return createRecord(context, campaignRecord, {
    year,
    theme: form.theme,
    periodFrom: form.periodFrom ?? `${year}-09-01`,
    periodTo: form.periodTo ?? `${year}-09-30`,
    reportDue: form.reportDue,
    reportTo: form.reportTo,
    note: null,
  }).id;
}

/** Stores the chosen items in their order; one whose upper item was left out moves up to the next that stays. */
export function storeTasks(context: WriteContext, form: ReviewForm, campaignId: number, circularId: number): void {
  const above = new Map(form.tasks.map((task) => [task.key, task.parentKey]));
  const ids = new Map<string, number>();
  const storedAbove = (key: string | null): number | null => {
    for (let current = key; current !== null; current = above.get(current) ?? null) {
      const id = ids.get(current);
      if (id !== undefined) return id;
    }
    return null;
  };
  for (const [position, task] of form.tasks.entries()) {
    if (!task.include) continue;
    const { key, parentKey, include: _, from: _from, to: _to, ...fields } = task;
    const stored = createRecord(context, taskRecord, {
      ...fields,
      campaignId,
      circularId,
      parentId: storedAbove(parentKey),
      position,
    });
    ids.set(key, stored.id);
  }
}

/**
 * Stores circular, tasks and, where the year has none yet, the campaign: all or nothing. The review is then gone.
 * @throws CoreError `input` where year or title is still empty.
 */
export function confirmReview(
  context: WriteContext,
  input: CallValues<'circular.confirm'>,
): CallOutput<'circular.confirm'> {
  const { form } = input;
  if (form.year === null)
    throw new CoreError('input', '请填写「年度」，才能知道任务属于哪一年', { field: 'form.year' });
  if (form.title === null) throw new CoreError('input', '请填写「标题」', { field: 'form.title' });
  const { year, title } = { year: form.year, title: form.title };
  return context.transaction(() => {
    const review = requireReview(context.db, input.id, input.revision);
    const campaignId = campaignOf(context, form, year);
    const circular = createRecord(context, importedCircular, {
      campaignId,
      level: form.level,
      kind: form.kind,
      title,
      number: form.number,
      issued: form.issued,
      theme: form.theme,
      issuers: form.issuers.filter((issuer) => issuer !== ''),
      relaysCircularId: null,
      fileName: review.parse.file.name,
      fileSha256: review.fileSha256,
      original: review.parse.original,
      cleaned: review.parse.cleaned,
      parse: {
        changes: review.parse.changes,
        doubts: review.parse.doubts,
        structure: review.parse.structure,
        decisions: review.decisions,
      },
    });
    storeTasks(context, form, campaignId, circular.id);
    run(context.db, 'DELETE FROM circular_review WHERE id = ?', [input.id]);
    context.changed('circular-review');
    const included = form.tasks.filter((task) => task.include);
    return {
      circularId: circular.id,
      campaignId,
      tasks: included.filter((task) => task.kind === 'task').length,
      requirements: included.filter((task) => task.kind === 'requirement').length,
    };
  });
}
