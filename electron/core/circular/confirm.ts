import type { CircularReview, ReviewForm } from '../../../shared/contract/circular.ts';
import type { CallOutput, CallValues } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { run } from '../database/index.ts';
import { CoreError } from '../errors.ts';
import { createRecord } from '../record/index.ts';
import { campaignOf } from './campaignOf.ts';
import { importedCircular, type StoredCircular } from './circular.ts';
import { requireReview } from './review.ts';
import { requireCircular } from './stored.ts';
import { storeTasks } from './storeTasks.ts';
import { updateCircular } from './update.ts';

/** What the circular's own row takes from review and form. */
const storedFields = (
  review: CircularReview & { fileSha256: string },
  form: ReviewForm,
  title: string,
): Omit<StoredCircular, 'campaignId' | 'relaysCircularId'> => ({
  level: form.level,
  kind: form.kind,
  title,
  number: form.number,
  issued: form.issued,
  theme: form.theme,
  issuers: form.issuers.filter((issuer) => issuer !== ''),
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

type Stored = Pick<CallOutput<'circular.confirm'>, 'circularId' | 'campaignId' | 'changes'>;

function storeNew(
  context: WriteContext,
  input: CallValues<'circular.confirm'>,
  year: number,
  fields: ReturnType<typeof storedFields>,
): Stored {
  if (input.relaysCircularId !== null) requireCircular(context.db, input.relaysCircularId);
  const campaignId = campaignOf(context, input.form, year);
  const circular = createRecord(context, importedCircular, {
    ...fields,
    campaignId,
    relaysCircularId: input.relaysCircularId,
  });
  storeTasks(context, input.form, campaignId, circular.id);
  return { circularId: circular.id, campaignId, changes: null };
}

/**
 * Stores circular, tasks and, where the year has none yet, the campaign: all or nothing. The review is then gone.
 * With `updates` a stored circular becomes this version, and its tasks keep their ids.
 * @throws CoreError `input` where year or title is still empty, `stale` where review or circular was changed meanwhile.
 */
export function confirmReview(
  context: WriteContext,
  input: CallValues<'circular.confirm'>,
): CallOutput<'circular.confirm'> {
  const { form, updates } = input;
  if (form.year === null)
    throw new CoreError('input', '请填写「年度」，才能知道任务属于哪一年', { field: 'form.year' });
  if (form.title === null) throw new CoreError('input', '请填写「标题」', { field: 'form.title' });
  const { year, title } = { year: form.year, title: form.title };
  return context.transaction(() => {
    const fields = storedFields(requireReview(context.db, input.id, input.revision), form, title);
    const stored =
      updates === null ? storeNew(context, input, year, fields) : updateCircular(context, updates, form, fields);
    run(context.db, 'DELETE FROM circular_review WHERE id = ?', [input.id]);
    context.changed('circular-review');
    const included = form.tasks.filter((task) => task.include);
    return {
      ...stored,
      tasks: included.filter((task) => task.kind === 'task').length,
      requirements: included.filter((task) => task.kind === 'requirement').length,
    };
  });
}
