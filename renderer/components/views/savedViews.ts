import type { SavedView } from '../../../shared/contract/view.ts';
import type { Search } from '../../app/filters.ts';

/** Which tab, record or page is open, and what a new record begins with, are no part of how a list looks. */
const passing = (word: string): boolean => ['tab', 'id', 'edit', 'page'].includes(word) || /^for[A-Z]/.test(word);

/** What a view keeps of the address: filters and order. */
export const searchOfView = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([word]) => !passing(word)));

/** The address that shows a view on the tab that is open. */
export const searchWithView = (search: Search, view: Pick<SavedView, 'search'>): Search => ({
  ...(search.tab === undefined ? {} : { tab: search.tab }),
  ...view.search,
});

const same = (one: Record<string, unknown>, other: Record<string, unknown>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((key) => one[key] === other[key]);

/** The view that the list looks like just now; undefined where it looks like none. */
export const viewNow = (
  views: readonly SavedView[],
  search: Search,
  columns: Record<string, boolean>,
): SavedView | undefined =>
  views.find((view) => same(view.search, searchOfView(search)) && same(view.columns, columns));
