import type { Place } from '../app/places.ts';

export type Paper = 'sheet' | 'label' | 'slip';

/** Sampling sheets, labels or the hand-over slip of these batches, on paper. */
export const papersPlace = (paper: Paper, ids: readonly number[]): Place => ({
  to: '/sampling/print',
  search: { paper, ids: ids.join(',') },
});
