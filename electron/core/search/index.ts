import type { Handlers } from '../context.ts';
import { search } from './search.ts';

export { addToSearchLater, changeInSearchLater, putIntoSearch, removeFromSearch, search } from './search.ts';

export const searchHandlers: Handlers<'search.query'> = {
  'search.query': (context, input) => search(context.db, input),
};
export { indexSomeWaiting } from './waiting.ts';
