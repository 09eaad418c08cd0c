import type { Place } from '../app/places.ts';

/** The form of one visit for use on the spot. */
export const sitePlace = (id: number): Place => ({ to: '/inspection/site', search: { id: String(id) } });

/** The records of these visits on paper. */
export const recordSheetPlace = (ids: readonly number[]): Place => ({
  to: '/inspection/record',
  search: { ids: ids.join(',') },
});
