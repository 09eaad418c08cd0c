import type { Handlers } from '../context.ts';
import { search } from './search.ts';

export { addToSearch, putIntoSearch, removeFromSearch, search } from './search.ts';

export const searchHandlers: Handlers<'search.query'> = {
  'search.query': (context, input) => search(context.db, input),
};
