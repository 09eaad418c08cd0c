import type { Campaign } from '../../../shared/contract/campaign.ts';
import type { ReviewForm } from '../../../shared/contract/circular.ts';
import { campaignRecord } from '../campaign/index.ts';
import type { WriteContext } from '../context.ts';
import { first } from '../database/index.ts';
import { createRecord, requireRecord, updateRecord } from '../record/index.ts';

/** What a campaign takes from its circulars. */
const taken = ['theme', 'periodFrom', 'periodTo', 'reportDue', 'reportTo'] as const;
type Taken = Pick<ReviewForm, (typeof taken)[number]>;

/**
 * What the campaign will say once this circular is in: blanks are filled from it, and where a version of the same
 * circular came before, what the campaign has from that version follows. What a person has written stays.
 */
export function campaignAfter<C extends Taken>(campaign: C, before: Taken | null, form: Taken): C {
  const after = { ...campaign };
  for (const field of taken) {
    const open = campaign[field] === null || (before !== null && campaign[field] === before[field]);
    if (open && form[field] !== null) after[field] = form[field];
  }
  // Half a period of one circular and half of another may be the wrong way round.
  const swapped = after.periodFrom !== null && after.periodTo !== null && after.periodTo < after.periodFrom;
  return swapped ? { ...after, periodFrom: campaign.periodFrom, periodTo: campaign.periodTo } : after;
}

/** Brings a campaign up to date with a circular of its year. */
export function followCircular(
  context: WriteContext,
  campaign: Campaign,
  before: ReviewForm | null,
  form: ReviewForm,
): void {
  const after = campaignAfter<Campaign & Taken>(campaign, before, form) as Campaign;
  if (taken.some((field) => after[field] !== campaign[field])) {
    updateRecord(context, campaignRecord, campaign.id, campaign.revision, after);
  }
}

/** The year's campaign: made from the circular where there is none yet, else completed from it. */
export function campaignOf(context: WriteContext, form: ReviewForm, year: number): number {
  const known = first<{ id: number }>(context.db, 'SELECT id FROM campaign WHERE year = ? AND deleted_at IS NULL', [
    year,
  ]);
  if (known) {
    followCircular(context, requireRecord(context.db, campaignRecord, known.id), null, form);
    return known.id;
  }
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
